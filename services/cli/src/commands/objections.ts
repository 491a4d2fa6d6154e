import { type components, type DutybookClient, idempotencyKey } from '@dutybook/client'
import type { Command } from 'commander'
import { oneOf } from '../answers.ts'
import { dataOf, Failure } from '../failure.ts'
import { findList } from '../find-list.ts'
import type { Session } from '../session.ts'
import { instant, print, table } from '../table.ts'
import { itemAt } from './draft.ts'
import { wholeNumber } from './lists.ts'

type Objection = components['schemas']['Objection']

/** Commands about objections of townships to duties on their lists. */
export const objections = (program: Command, session: () => Session): void => {
  program
    .command('objections')
    .description('objections of townships: the latest 200 of every district')
    .action(async () => {
      const rows: string[][] = []
      for (const reader of await session().asEvery('auditor')) {
        const { items } = dataOf(await reader.GET('/v1/objections', { params: { query: { limit: 200 } } }))
        for (const { objectionId, township, itemName, status, respondBy } of items)
          rows.push([objectionId, township, itemName, status, instant(respondBy)])
      }
      print(table(['id', 'township', 'duty', 'status', 'answers due'], rows))
    })

  program
    .command('objection <id>')
    .description('where an objection stands, and who acts next')
    .action(async (objectionId: string) => report((await findObjection(session(), objectionId)).objection))

  program
    .command('object <list> <number>')
    .description('object to a duty on the list, as the head of the township')
    .requiredOption('--grounds <grounds>')
    .option('--category <category>', 'basic or cooperative', 'cooperative')
    .action(async (wanted: string, number: string, { grounds, category }: ObjectOptions) => {
      const found = await findList(session(), wanted)
      const { itemId, name: duty } = await itemAt(found, category, wholeNumber(number))
      const { listId, townshipId } = found.list
      const { client, name } = await session().asRole(townshipId, 'township-head')
      const params = { header: idempotencyKey() }
      const { id } = dataOf(
        await client.POST('/v1/objections', { params, body: { listId, itemId, grounds } }),
      )
      print(`${name} objects to ${duty}: objection ${id}\nnext: npm run -s dutybook -- objection ${id}\n`)
    })

  program
    .command('respond <id> <response>')
    .description(
      'answer an objection: uphold (the duty goes) or maintain, as the head of the department asked next',
    )
    .requiredOption('--reason <reason>')
    .option('--as <person>', 'the head of another department')
    .action(async (objectionId: string, word: string, { reason, as }: { reason: string; as?: string }) => {
      const response = oneOf(['uphold', 'maintain'], word)
      const { objection, reader } = await findObjection(session(), objectionId)
      const asked = objection.next.find(({ act }) => act === 'respond-to-objection')?.organisationId
      if (as === undefined && asked === undefined) throw new Failure('No department is asked now.')
      const { client, organisationId } =
        as === undefined
          ? { ...(await session().asRole(asked ?? '', 'department-head')), organisationId: asked ?? '' }
          : await session().asPerson(as)
      const params = { path: { objectionId, organisationId }, header: idempotencyKey() }
      const url = '/v1/objections/{objectionId}/responses/{organisationId}'
      const { position } = dataOf(await client.PUT(url, { params, body: { response, reason } }))
      report(await objectionAt(reader, objectionId, position))
    })

  program
    .command('decide-objection <id> <ruling>')
    .description('decide an objection: sustained or dismissed, as the coordinating office')
    .requiredOption('--grounds <grounds>')
    .action(async (objectionId: string, word: string, { grounds }: { readonly grounds: string }) => {
      const ruling = oneOf(['sustained', 'dismissed'], word)
      const { objection, reader } = await findObjection(session(), objectionId)
      const office = await officeOf(session(), objection.districtId)
      const params = { path: { objectionId }, header: idempotencyKey() }
      const url = '/v1/objections/{objectionId}/decision'
      const { position } = dataOf(await office.POST(url, { params, body: { ruling, grounds } }))
      report(await objectionAt(reader, objectionId, position))
    })

  program
    .command('withdraw-objection <id>')
    .description('withdraw an objection, as the head of its township')
    .requiredOption('--reason <reason>')
    .action(async (objectionId: string, { reason }: { readonly reason: string }) => {
      const { objection, reader } = await findObjection(session(), objectionId)
      const { client } = await session().asRole(objection.townshipId, 'township-head')
      const params = { path: { objectionId }, header: idempotencyKey() }
      const url = '/v1/objections/{objectionId}/withdrawal'
      const { position } = dataOf(await client.POST(url, { params, body: { reason } }))
      report(await objectionAt(reader, objectionId, position))
    })
}

interface ObjectOptions {
  readonly grounds: string
  readonly category: 'basic' | 'cooperative'
}

const findObjection = async (session: Session, objectionId: string) => {
  for (const reader of await session.asEvery('auditor')) {
    const answer = await reader.GET('/v1/objections/{objectionId}', { params: { path: { objectionId } } })
    if (answer.data !== undefined) return { objection: answer.data, reader }
    if (answer.response.status !== 404) dataOf(answer)
  }
  throw new Failure(`There is no objection ${objectionId}. See: npm run -s dutybook -- objections`)
}

const objectionAt = async (
  reader: DutybookClient,
  objectionId: string,
  position: string,
): Promise<Objection> => {
  const params = { path: { objectionId }, header: { 'Dutybook-Min-Position': position } }
  return dataOf(await reader.GET('/v1/objections/{objectionId}', { params }))
}

const officeOf = async (session: Session, districtId: string): Promise<DutybookClient> => {
  const everybody = await session.people()
  const office = everybody.find((one) => one.role === 'coordinator' && one.districtId === districtId)
  return session.as(office?.personId ?? '')
}

const report = ({
  itemName,
  township,
  status,
  grounds,
  addressees,
  decision,
  proposals,
  next,
}: Objection) => {
  print(`${township} · ${itemName}: ${status}\ngrounds: ${grounds}\n`)
  const rows = addressees.map(({ name, movedTo, response, late, reason }) => [
    movedTo === undefined ? name : `${name} → ${movedTo.name}`,
    response ?? (late ? 'late' : 'waiting'),
    reason ?? '',
  ])
  print(table(['addressed to', 'answer', 'reason'], rows))
  if (decision !== undefined) print(`${decision.ruling}: ${decision.grounds}\n`)
  for (const one of proposals) print(`met by ${one.title}: ${one.status}, proposal ${one.proposalId}\n`)
  for (const { act, organisation, due } of next)
    print(`next: ${act} by ${organisation}${due === undefined ? '' : `, due ${instant(due)}`}\n`)
}
