import type { Command } from 'commander'
import { dataOf, Failure } from '../failure.ts'
import { acceptBaseline, type Correction, correctDraft, findImport, printDraft } from '../import-drafts.ts'
import type { Session } from '../session.ts'
import { print, table } from '../table.ts'
import { readUserFile } from '../user-file.ts'

/** Drafts of imports: which there are, corrections, acceptance. */
export const drafts = (program: Command, session: () => Session): void => {
  program
    .command('imports')
    .description('documents that were brought in, and where they stand')
    .action(async () => {
      const rows: (string | number)[][] = []
      for (const client of await session().asEvery('coordinator')) {
        const { items } = dataOf(await client.GET('/v1/imports', { params: { query: { limit: 200 } } }))
        for (const { importId, status, township, fileName, findings } of items)
          rows.push([importId, status, township ?? '?', fileName ?? '', findings])
      }
      print(table(['import', 'status', 'township', 'file', 'findings'], rows))
    })

  program
    .command('correct <import> <file>')
    .description('correct a draft from a JSON array of corrections (Correction in docs/openapi.json)')
    .action(async (importId: string, file: string) => {
      const { client } = await findImport(session(), importId)
      await correctDraft(client, importId, parse(String(await readUserFile(file)), file))
      const { openErrors } = await printDraft(client, importId)
      print(`errors left open: ${openErrors}\n`)
    })

  program
    .command('accept <import>')
    .description('accept a draft as the baseline of its list, as the coordinating office')
    .option('--replace', 'replace the baseline of a list that no revision has changed yet')
    .action(async (importId: string, { replace }: { readonly replace?: true }) => {
      const { client, found } = await findImport(session(), importId)
      return acceptBaseline(client, found, replace === true)
    })
}

const parse = (text: string, file: string): Correction[] => {
  try {
    return JSON.parse(text) as Correction[]
  } catch (error) {
    throw new Failure(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
