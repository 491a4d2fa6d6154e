import { basename } from 'node:path'
import { type components, documentBody, type DutybookClient, idempotencyKey } from '@dutybook/client'
import type { Command } from 'commander'
import { coordinatorFor } from '../district-of-document.ts'
import { dataOf, Failure } from '../failure.ts'
import { printFindings, refuseErrors } from '../findings.ts'
import { findList } from '../find-list.ts'
import { readFile } from '../read-file.ts'
import type { Session } from '../session.ts'
import { print } from '../table.ts'
import { readUserFile } from '../user-file.ts'

type Import = components['schemas']['Import']

interface ImportOptions {
  readonly draft?: true
  readonly replace?: true
  readonly list?: string
  readonly title: string
  readonly reason: string
}

export const importCommand = (program: Command, session: () => Session, url: () => string): void => {
  program
    .command('import <file>')
    .description('open a list from its published document, all or nothing; or revise one (--list)')
    .option('--draft', 'keep it as a draft, to be corrected and accepted later')
    .option('--replace', 'replace the baseline of a list that no revision has changed yet')
    .option('--list <list>', 'the document is a new version of this list: draft a proposal, as its editor')
    .option('--title <title>', 'title of the proposal', '按新文本修订')
    .option('--reason <reason>', 'reason of the proposal', '新发布的清单文本')
    .action(async (file: string, options: ImportOptions) => {
      const bytes = await readUserFile(file)
      const body = documentBody(bytes, basename(file))
      if (options.list !== undefined) return importForList(session(), body, options.list, options)
      const read = await readFile(bytes)
      if (read.ok && options.draft === undefined) refuseErrors(read.value.findings)
      const client = await coordinatorFor(session(), read, url())
      const params = { header: idempotencyKey() }
      const { id } = dataOf(await client.POST('/v1/imports', { params, ...body }))
      const draft = await printDraft(client, id)
      if (options.draft !== undefined) return print(`draft ${id}; accept it with: dutybook accept ${id}\n`)
      return acceptBaseline(client, draft, options.replace === true)
    })

  program
    .command('accept <import>')
    .description('accept a draft import as the baseline of its list, as the coordinating office')
    .option('--replace', 'replace the baseline of a list that no revision has changed yet')
    .action(async (importId: string, { replace }: Pick<ImportOptions, 'replace'>) => {
      const { client, found } = await findImport(session(), importId)
      return acceptBaseline(client, found, replace === true)
    })

  program
    .command('imports')
    .description('documents that were brought in, and where they stand')
    .action(async () => {
      for (const client of await session().asEvery('coordinator')) {
        const { items } = dataOf(await client.GET('/v1/imports', { params: { query: { limit: 200 } } }))
        for (const { importId, status, township, fileName, findings } of items)
          print(`${importId}  ${status}  ${township ?? '?'}  ${fileName ?? ''}  ${findings} findings\n`)
      }
    })
}

const importForList = async (
  session: Session,
  body: ReturnType<typeof documentBody>,
  wanted: string,
  { title, reason }: ImportOptions,
): Promise<void> => {
  const { list } = await findList(session, wanted)
  const { client, name } = await session.asRole(list.townshipId, 'township-editor')
  const path = { listId: list.listId }
  const params = { path, header: idempotencyKey() }
  const { id: importId } = dataOf(await client.POST('/v1/lists/{listId}/imports', { params, ...body }))
  await printDraft(client, importId)
  const compared = dataOf(
    await client.GET('/v1/imports/{importId}/comparison', { params: { path: { importId } } }),
  )
  for (const { kind, before, after } of compared.differences)
    print(`${kind}  ${(before[0] ?? after[0])?.content.name ?? ''}\n`)
  const { proposalId } = dataOf(
    await client.POST('/v1/imports/{importId}/acceptance', {
      params: { path: { importId }, header: idempotencyKey() },
      body: { as: 'proposal', title, reason },
    }),
  )
  print(
    `drafted by ${name}: proposal ${proposalId}, ${compared.differences.length} changes\n` +
      `next: npm run -s dutybook -- submit ${proposalId}\n`,
  )
}

const printDraft = async (client: DutybookClient, importId: string): Promise<Import> => {
  const draft = dataOf(await client.GET('/v1/imports/{importId}', { params: { path: { importId } } }))
  printFindings(draft.findings.map(({ finding }) => finding))
  return draft
}

const acceptBaseline = async (client: DutybookClient, draft: Import, replace: boolean): Promise<void> => {
  const { importId, counts, findings } = draft
  const { listId, revision } = dataOf(
    await client.POST('/v1/imports/{importId}/acceptance', {
      params: { path: { importId }, header: idempotencyKey() },
      body: { as: 'baseline', replace },
    }),
  )
  const { basic, cooperative, reclaimed } = counts
  const sum = basic + cooperative + reclaimed
  print(`${sum} items imported: ${basic} basic, ${cooperative} cooperative, ${reclaimed} reclaimed\n`)
  print(`list ${listId} at revision ${revision}; ${findings.length} findings above are the document's own\n`)
}

/** The import with somebody who may accept it. */
const findImport = async (
  session: Session,
  importId: string,
): Promise<{ client: DutybookClient; found: Import }> => {
  const [first, ...others] = await session.asEvery('coordinator')
  for (const client of others) {
    const { data } = await client.GET('/v1/imports/{importId}', { params: { path: { importId } } })
    if (data !== undefined) return { client, found: data }
  }
  if (first === undefined) throw new Failure('No district is open yet.')
  const answer = await first.GET('/v1/imports/{importId}', { params: { path: { importId } } })
  return { client: first, found: dataOf(answer) }
}
