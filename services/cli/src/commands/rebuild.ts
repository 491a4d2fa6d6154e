import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { rebuild } from '../compose.ts'
import { Failure } from '../failure.ts'
import { print } from '../table.ts'
import { userPath } from '../user-file.ts'

export const rebuildCommand = (program: Command): void => {
  program
    .command('rebuild [folder]')
    .description(
      'rebuild the read model of a stopped Dutybook from its log; default folder: DUTYBOOK_DATA or data',
    )
    .action(async (given?: string) => {
      const folder = userPath(given ?? process.env['DUTYBOOK_DATA'] ?? 'data')
      if (!existsSync(join(folder, 'log.sqlite')))
        throw new Failure(`${folder} holds no log; name the data folder of a Dutybook.`)
      const { events, before, after } = await rebuild(folder, (progress) =>
        process.stderr.write(`\r${progress.events} events`),
      )
      process.stderr.write('\n')
      print(`${events} events applied; rows ${after}\n`)
      if (before !== undefined)
        print(before === after ? 'the same rows as before, byte for byte\n' : `before: ${before}\n`)
    })
}
