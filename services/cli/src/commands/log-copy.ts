import type { Command } from 'commander'
import { copyBetween } from '../copy-between.ts'
import { Failure } from '../failure.ts'
import { addressOf, makeRoom, mustExist } from '../log-address.ts'
import { print } from '../table.ts'

interface CopyOptions {
  readonly fromPrefix: string
  readonly toPrefix: string
}

const PREFIX = process.env['DUTYBOOK_STREAM_PREFIX'] ?? 'dutybook.'
const PLACE = 'a data folder, esdb://…, or env:NAME for a connection string in an environment variable'

export const logCopy = (program: Command): void => {
  program
    .command('log')
    .description('the log itself, while no program has it')
    .command('copy <from> <to>')
    .description(
      `copy a whole log to another store and verify it; run it again to resume. FROM, TO: ${PLACE}`,
    )
    .option('--from-prefix <prefix>', 'what stream names begin with on the server copied from', PREFIX)
    .option('--to-prefix <prefix>', 'what stream names begin with on the server copied to', PREFIX)
    .action(async (from: string, to: string, { fromPrefix, toPrefix }: CopyOptions) => {
      const places = { from: mustExist(addressOf(from, fromPrefix)), to: makeRoom(addressOf(to, toPrefix)) }
      const { before, events, complete, recipients } = await copyBetween(places, show)
      process.stderr.write('\n')
      if (before > 0) print(`${before} events stood there already\n`)
      print(`${events - before} events copied\n`)
      print(`${events} events are the same in both: order, ids, streams, instants, data and metadata\n`)
      if (recipients > 0) print(`${recipients} addresses for mail went with them\n`)
      if (!complete)
        throw new Failure('FROM was written to meanwhile. Stop what writes there, then copy again.')
    })
}

const SHOWN_EVERY_MS = 100
let shown = { doing: '', at: 0 }

/** Each part of the work at its beginning, and then now and then. */
const show = (doing: string, events: number): void => {
  const at = performance.now()
  if (doing === shown.doing && at - shown.at < SHOWN_EVERY_MS) return
  shown = { doing, at }
  process.stderr.write(`\r${doing}: ${events} events   `)
}
