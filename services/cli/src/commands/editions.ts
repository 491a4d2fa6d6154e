import { idempotencyKey } from '@dutybook/client'
import type { Command } from 'commander'
import { dataOf, Failure } from '../failure.ts'
import { findList } from '../find-list.ts'
import type { Session } from '../session.ts'
import { instant, print, table } from '../table.ts'
import { wholeNumber } from './lists.ts'

interface PublishOptions {
  readonly effective: string
  readonly decided?: string
  readonly note?: string
  readonly corrects?: number
  readonly reason?: string
  readonly as?: string
}

/** Published states of a list: publish the next one, and see those there are. */
export const editions = (program: Command, session: () => Session): void => {
  program
    .command('publish <list>')
    .description('freeze a list, by township or id, as its next edition, as the coordinating office')
    .requiredOption('--effective <day>', 'when it takes effect, e.g. 2027-01-01')
    .option('--decided <day>', 'when it was decided; today by default')
    .option('--note <text>', 'what people should know')
    .option('--corrects <n>', 'the edition whose place it takes', wholeNumber)
    .option('--reason <reason>', 'what was wrong with that edition')
    .option('--as <person>', 'somebody else')
    .action(async (wanted: string, options: PublishOptions) => {
      const { list, reader } = await findList(session(), wanted)
      const { listId, revision } = list
      const directory = dataOf(await reader.GET('/v1/directory', {}))
      const office = directory.organisations.find(({ kind }) => kind === 'coordinating-office')
      const { client, name } =
        options.as === undefined
          ? await session().asRole(office?.organisationId ?? '', 'coordinator')
          : await session().asPerson(options.as)
      const params = { path: { listId }, header: idempotencyKey() }
      const body = { revision, ...publicationOf(options) }
      const { position } = dataOf(await client.POST('/v1/lists/{listId}/editions', { params, body }))
      print(`published by ${name}: revision ${revision}\n`)
      print(await editionsTable(session(), listId, position))
    })

  program
    .command('editions <list>')
    .description('what was published of a list, by township or id')
    .action(async (wanted: string) => {
      const { list } = await findList(session(), wanted)
      print(await editionsTable(session(), list.listId))
    })
}

const publicationOf = ({ effective, decided, note, corrects, reason }: PublishOptions) => {
  if (corrects === undefined && reason !== undefined)
    throw new Failure('--reason says what was wrong with the edition that --corrects names.')
  return {
    effectiveOn: effective,
    ...(decided === undefined ? {} : { decidedOn: decided }),
    ...(note === undefined ? {} : { note }),
    ...(corrects === undefined ? {} : { corrects: { number: corrects, reason: reason ?? '' } }),
  }
}

const editionsTable = async (session: Session, listId: string, position?: string): Promise<string> => {
  const header = position === undefined ? {} : { 'Dutybook-Min-Position': position }
  const params = { path: { listId }, header }
  const { items } = dataOf(await session.anybody.GET('/v1/lists/{listId}/editions', { params }))
  const rows = items.map(({ number, standing, effectiveOn, decidedOn, publishedAt, revision, ...one }) => [
    number,
    one.correctedBy === undefined ? standing : `${standing} by ${one.correctedBy}`,
    effectiveOn,
    decidedOn,
    instant(publishedAt),
    revision,
    one.corrects === undefined
      ? one.note
      : `corrects ${one.corrects.number}: ${one.corrects.reason} ${one.note}`,
  ])
  return table(['edition', 'standing', 'effective', 'decided', 'published', 'revision', 'note'], rows)
}
