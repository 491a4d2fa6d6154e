import { basename } from 'node:path'
import { documentBody, idempotencyKey } from '@dutybook/client'
import type { Command } from 'commander'
import { coordinatorFor } from '../district-of-document.ts'
import { dataOf } from '../failure.ts'
import { refuseErrors } from '../findings.ts'
import { findList } from '../find-list.ts'
import { acceptBaseline, correctDraft, printDraft } from '../import-drafts.ts'
import { readFile } from '../read-file.ts'
import type { Session } from '../session.ts'
import { print } from '../table.ts'
import { readUserFile } from '../user-file.ts'

interface ImportOptions {
  readonly draft?: true
  readonly replace?: true
  readonly district?: string
  readonly township?: string
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
    .option('--district <name>', 'its district, where the document does not name it')
    .option('--township <name>', 'its township, where the document does not name it')
    .option('--list <list>', 'the document is a new version of this list: draft a proposal, as its editor')
    .option('--title <title>', 'title of the proposal', '按新文本修订')
    .option('--reason <reason>', 'reason of the proposal', '新发布的清单文本')
    .action(async (file: string, options: ImportOptions) => {
      const bytes = await readUserFile(file)
      const body = documentBody(bytes, basename(file))
      return options.list === undefined
        ? openList(session(), bytes, body, { ...options, url: url() })
        : reviseList(session(), body, options.list, options)
    })
}

type Body = ReturnType<typeof documentBody>

const openList = async (
  session: Session,
  bytes: Uint8Array,
  body: Body,
  { draft, replace, district, township, url }: ImportOptions & { readonly url: string },
): Promise<void> => {
  const document = await readFile(bytes)
  if (draft === undefined) refuseErrors(document.findings)
  const client = await coordinatorFor(session, document.township, { url, district })
  const { id } = dataOf(await client.POST('/v1/imports', { params: { header: idempotencyKey() }, ...body }))
  if (township !== undefined) await correctDraft(client, id, [{ kind: 'name-township', name: township }])
  const kept = await printDraft(client, id)
  if (draft === undefined) return acceptBaseline(client, kept, replace === true)
  print(
    `draft ${id}, errors left open: ${kept.openErrors}\nnext: npm run -s dutybook -- correct ${id} FILE\n` +
      `      npm run -s dutybook -- accept ${id}\n`,
  )
}

const reviseList = async (
  session: Session,
  body: Body,
  wanted: string,
  { title, reason }: ImportOptions,
): Promise<void> => {
  const { list } = await findList(session, wanted)
  const { client, name } = await session.asRole(list.townshipId, 'township-editor')
  const { id: importId } = dataOf(
    await client.POST('/v1/lists/{listId}/imports', {
      params: { path: { listId: list.listId }, header: idempotencyKey() },
      ...body,
    }),
  )
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
