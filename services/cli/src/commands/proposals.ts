import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { type components, type DutybookClient, idempotencyKey } from '@dutybook/client'
import type { Command } from 'commander'
import { dataOf, Failure } from '../failure.ts'
import { findList, type FoundList } from '../find-list.ts'
import type { Session } from '../session.ts'
import { instant, print, table } from '../table.ts'
import { wholeNumber } from './lists.ts'

type Change = components['schemas']['ProposeRevision']['changes'][number]
type Proposal = components['schemas']['Proposal']

interface Reason {
  readonly reason: string
}
interface Reclaim extends Reason {
  readonly to: string[]
  readonly method: string
  readonly category: 'basic' | 'cooperative'
}

export const proposals = (program: Command, session: () => Session): void => {
  program
    .command('propose <list> <file>')
    .description(
      'draft a proposal from a JSON file of changes (- reads standard input), as the township’s editor',
    )
    .requiredOption('--title <title>')
    .requiredOption('--reason <reason>')
    .action(async (wanted: string, file: string, { title, reason }: Reason & { readonly title: string }) => {
      const text =
        file === '-'
          ? await textOf(process.stdin)
          : await readFile(resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8')
      const found = await findList(session(), wanted)
      await draft(session(), found, title, reason, parse(text, file))
    })

  program
    .command('reclaim <list> <number>')
    .description('draft the reclaim of one item, as the township’s editor')
    .requiredOption('--to <department...>', 'receiving departments')
    .requiredOption('--method <text>', 'how they will do the work')
    .requiredOption('--reason <reason>')
    .option('--category <category>', 'basic or cooperative', 'cooperative')
    .action(async (wanted: string, number: string, { to, method, reason, category }: Reclaim) => {
      const found = await findList(session(), wanted)
      const item = await itemAt(found, category, wholeNumber(number))
      const change: Change = {
        kind: 'reclaim',
        itemId: item.itemId,
        receivingDepartments: to,
        workMethod: method,
        reason,
      }
      await draft(session(), found, `收回：${item.name}`, reason, [change])
    })

  program
    .command('proposal <id>')
    .description('where a proposal stands, and who acts next')
    .action(async (proposalId: string) => report((await read(session(), proposalId)).proposal))

  program
    .command('submit <id>')
    .description('release a draft, as the township’s head')
    .action(async (proposalId: string) => {
      const { proposal, reader } = await read(session(), proposalId)
      const { client, name } = await session().asRole(proposal.townshipId, 'township-head')
      const params = { path: { proposalId }, header: idempotencyKey() }
      const { position } = dataOf(await client.POST('/v1/proposals/{proposalId}/submission', { params }))
      print(`submitted by ${name}\n`)
      report(await routed(reader, proposalId, position))
    })

  for (const verdict of ['approve', 'reject'] as const) {
    const command = program
      .command(`${verdict} <id>`)
      .description(`${verdict} for the organisation that is asked next, as its head`)
      .option('--as <person>', 'somebody else')
    if (verdict === 'reject') command.requiredOption('--reason <reason>')
    command.action(async (proposalId: string, options: Partial<Reason> & { readonly as?: string }) => {
      const { proposal, reader } = await read(session(), proposalId)
      const waiting = proposal.next.find(({ act }) => act === 'sign-off')?.organisationId
      const signer = await signerOf(session(), options.as, waiting)
      const body = verdict === 'approve' ? { verdict } : { verdict, reason: options.reason ?? '' }
      const path = { proposalId, organisationId: signer.organisationId }
      const params = { path, header: idempotencyKey() }
      const { position } = dataOf(
        await signer.client.PUT('/v1/proposals/{proposalId}/sign-offs/{organisationId}', { params, body }),
      )
      print(`${verdict === 'approve' ? 'approved' : 'rejected'} by ${signer.name}\n`)
      report(await routed(reader, proposalId, position))
    })
  }
}

const parse = (text: string, file: string): Change[] => {
  try {
    const changes = JSON.parse(text) as Change | Change[]
    return Array.isArray(changes) ? changes : [changes]
  } catch (error) {
    throw new Failure(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const itemAt = async ({ list, reader }: FoundList, category: 'basic' | 'cooperative', number: number) => {
  const params = { path: { listId: list.listId } }
  const { categories } = dataOf(await reader.GET('/v1/lists/{listId}', { params }))
  const items = categories
    .filter((part) => part.category === category)
    .flatMap(({ sectors }) => sectors.flatMap((sector) => [...sector.items]))
  const item = items.find((one) => one.number === number)
  if (item === undefined)
    throw new Failure(`${list.township} has ${items.length} ${category} items; there is no number ${number}.`)
  return item
}

const draft = async (
  session: Session,
  { list }: FoundList,
  title: string,
  reason: string,
  changes: Change[],
) => {
  const { client, name } = await session.asRole(list.townshipId, 'township-editor')
  const { id } = dataOf(
    await client.POST('/v1/proposals', {
      params: { header: idempotencyKey() },
      body: { listId: list.listId, baseRevision: list.revision, title, reason, changes },
    }),
  )
  print(`drafted by ${name}: proposal ${id}\nnext: npm run -s dutybook -- submit ${id}\n`)
}

/** The proposal as an auditor sees it. */
const read = async (session: Session, proposalId: string) => {
  for (const reader of await session.asEvery('auditor')) {
    const answer = await reader.GET('/v1/proposals/{proposalId}', { params: { path: { proposalId } } })
    if (answer.data !== undefined) return { proposal: answer.data, reader }
    if (answer.response.status !== 404) dataOf(answer)
  }
  throw new Failure(`There is no proposal ${proposalId}.`)
}

const LOOKS = 40
const PAUSE_MS = 50

/** The proposal once the program has done its own next step, which takes milliseconds; as it is, if that takes longer. */
const routed = async (reader: DutybookClient, proposalId: string, position: string): Promise<Proposal> => {
  for (let look = 1; ; look++) {
    const params = { path: { proposalId }, header: { 'Dutybook-Min-Position': position } }
    const proposal = dataOf(await reader.GET('/v1/proposals/{proposalId}', { params }))
    if (look === LOOKS || proposal.next.every(({ act }) => act !== 'route' && act !== 'apply'))
      return proposal
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

const signerOf = async (session: Session, person: string | undefined, waiting: string | undefined) => {
  if (person !== undefined) {
    const found = (await session.people()).find(
      ({ name, personId }) => name === person || personId === person,
    )
    if (found === undefined)
      throw new Failure(`Nobody is called ${person}. See: npm run -s dutybook -- people`)
    return {
      client: await session.as(found.personId),
      name: found.name,
      organisationId: found.organisationId,
    }
  }
  if (waiting === undefined) throw new Failure('Nobody is asked to sign this proposal now.')
  const signer = await session.asRole(waiting, 'department-head', 'coordinator', 'township-head')
  return { ...signer, organisationId: waiting }
}

const report = ({ title, status, signOffs, next, timeline }: Proposal): void => {
  print(`${title}: ${status}\n`)
  if (signOffs.length > 0) {
    const rows = signOffs.map((one) => [
      one.name,
      one.verdict ?? 'waiting',
      one.concerns.map(({ effect }) => effect).join(', '),
    ])
    print(table(['sign-off', 'verdict', 'because'], rows))
  }
  print(
    table(
      ['when', 'what', 'by'],
      timeline.map(({ recordedAt, type, actor }) => [instant(recordedAt), type, actor.role]),
    ),
  )
  for (const { act, organisation } of next)
    print(`next: ${act}${organisation === undefined ? '' : ` by ${organisation}`}\n`)
}
