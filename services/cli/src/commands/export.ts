import { writeFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { dataOf, Failure } from '../failure.ts'
import { findList } from '../find-list.ts'
import type { Session } from '../session.ts'
import { print } from '../table.ts'
import { userPath } from '../user-file.ts'
import { wholeNumber } from './lists.ts'

const FORMATS = ['docx', 'xlsx', 'pdf', 'csv', 'json'] as const

interface ExportOptions {
  readonly format: (typeof FORMATS)[number]
  readonly revision?: number
  readonly at?: string
  readonly edition?: string
  readonly output?: string
}

/** A list as a document, as it is or as it was. */
export const exportCommand = (program: Command, session: () => Session): void => {
  program
    .command('export <list>')
    .description('write a list, by township or id, as a document that can be imported again')
    .addOption(new Option('--format <format>').choices(FORMATS).default('docx'))
    .option('--revision <n>', 'as of that revision', wholeNumber)
    .option('--at <instant>', 'as of that instant, e.g. 2026-03-01T00:00:00+08:00')
    .option('--edition <n>', 'as published: the number of an edition, or in-force')
    .option('--output <file>', 'where to; by default the township, the revision and the format')
    .action(async (wanted: string, { format, output, ...asOf }: ExportOptions) => {
      const { list, reader } = await findList(session(), wanted)
      const answer = await reader.GET('/v1/lists/{listId}', {
        params: { path: { listId: list.listId }, query: { format, ...asOf } },
        parseAs: 'arrayBuffer',
      })
      const bytes = dataOf(answer) as unknown as ArrayBuffer
      const { revision = list.revision, edition } = asOf
      const which = edition === undefined ? revision : `edition-${edition}`
      const path = userPath(output ?? `${list.township}-${which}.${format}`)
      await writeFile(path, Buffer.from(bytes)).catch((error: NodeJS.ErrnoException) => {
        throw new Failure(`${path} cannot be written: ${error.code ?? error.message}`)
      })
      print(`${path}  ${bytes.byteLength} bytes\n`)
    })
}
