import { Command } from 'commander'
import { backupCommands } from './commands/backup.ts'
import { calendar } from './commands/calendar.ts'
import { decide } from './commands/decide.ts'
import { diff } from './commands/diff.ts'
import { delegations } from './commands/delegations.ts'
import { directory } from './commands/directory.ts'
import { draft } from './commands/draft.ts'
import { drafts } from './commands/drafts.ts'
import { editions } from './commands/editions.ts'
import { exportCommand } from './commands/export.ts'
import { history } from './commands/history.ts'
import { importCommand } from './commands/import.ts'
import { inbox } from './commands/inbox.ts'
import { involve } from './commands/involve.ts'
import { lists } from './commands/lists.ts'
import { objections } from './commands/objections.ts'
import { logCopy } from './commands/log-copy.ts'
import { parse } from './commands/parse.ts'
import { people } from './commands/people.ts'
import { rebuildCommand } from './commands/rebuild.ts'
import { rules } from './commands/rules.ts'
import { revise } from './commands/revise.ts'
import { webhooks } from './commands/webhooks.ts'
import { Failure } from './failure.ts'
import { openSession, type Session } from './session.ts'

const program = new Command('dutybook')
  .description('Duty lists of townships from the command line (履行职责事项清单)')
  .option('--url <url>', 'where Dutybook answers', process.env['DUTYBOOK_URL'] ?? 'http://127.0.0.1:3000')
  .option('--token <token>', 'bearer token; default DUTYBOOK_TOKEN, else the development issuer signs in')

const url = (): string => {
  const given = program.opts<{ url: string }>().url
  if (URL.canParse(given)) return given
  throw new Failure(`${given} is not a URL such as http://127.0.0.1:3000; see --url and DUTYBOOK_URL.`)
}
const session = (): Session => {
  const token = program.opts<{ token?: string }>().token ?? process.env['DUTYBOOK_TOKEN']
  return openSession({ url: url(), ...(token === undefined ? {} : { token }) })
}

people(program, session)
lists(program, session)
parse(program)
importCommand(program, session, url)
drafts(program, session)
exportCommand(program, session)
draft(program, session)
decide(program, session)
revise(program, session)
involve(program, session)
inbox(program, session)
history(program, session)
editions(program, session)
diff(program, session)
directory(program, session)
delegations(program, session)
objections(program, session)
rules(program, session)
calendar(program, session)
webhooks(program, session)
rebuildCommand(program)
backupCommands(program)
logCopy(program)

const explain = (error: unknown): string => {
  if (error instanceof Failure) return error.message
  if (error instanceof TypeError && error.message === 'fetch failed') {
    return `No Dutybook answers at ${url()}. Start one with npm start, or set DUTYBOOK_URL.`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})
await program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = 1
})
