import { join } from 'node:path'
import { backupLog, BackupRefused, type LogCopy, restoreLog } from '@dutybook/event-store'
import type { Command } from 'commander'
import { Failure } from '../failure.ts'
import { print } from '../table.ts'
import { userPath } from '../user-file.ts'

/** Copies of the embedded log, made while it is written, and taken back. */
export const backupCommands = (program: Command): void => {
  program
    .command('backup <file> [folder]')
    .description(
      'copy the log of a data folder, also of a running Dutybook, and verify the copy; default folder: DUTYBOOK_DATA or data',
    )
    .action((file: string, given?: string) => {
      const folder = dataFolder(given)
      const to = userPath(file)
      const copy = refused('Nothing is backed up', () => backupLog({ log: join(folder, 'log.sqlite'), to }))
      print(`${to}\n${summary(copy)}; the same as in the log, event by event\n`)
    })
  program
    .command('restore <file> [folder]')
    .description(
      'put a backup into a data folder without a log, and verify it; default folder: DUTYBOOK_DATA or data',
    )
    .action((file: string, given?: string) => {
      const folder = dataFolder(given)
      const copy = refused('Nothing is restored', () => restoreLog({ backup: userPath(file), folder }))
      print(`${folder}\n${summary(copy)}; the same as in the backup, event by event\n`)
    })
}

const dataFolder = (given: string | undefined): string =>
  userPath(given ?? process.env['DUTYBOOK_DATA'] ?? 'data')

const summary = ({ events, head, digest }: LogCopy): string =>
  `${events} events up to position ${head === '' ? '0' : head}, sha256 ${digest}`

const refused = (nothing: string, work: () => LogCopy): LogCopy => {
  try {
    return work()
  } catch (error) {
    if (error instanceof BackupRefused) throw new Failure(`${nothing}: ${error.message}.`)
    throw error
  }
}
