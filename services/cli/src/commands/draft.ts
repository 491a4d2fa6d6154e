import { idempotencyKey } from '@dutybook/client'
import type { Command } from 'commander'
import { type Change, readChanges } from '../changes-file.ts'
import { dataOf, Failure } from '../failure.ts'
import { findList, type FoundList } from '../find-list.ts'
import type { Session } from '../session.ts'
import { print } from '../table.ts'
import { wholeNumber } from './lists.ts'

interface Reason {
  readonly reason: string
  readonly as?: string
  readonly admission?: true
  readonly objection?: string
}
interface Reclaim extends Reason {
  readonly to: string[]
  readonly method: string
  readonly category: 'basic' | 'cooperative'
}

/** Commands that draft a proposal, as the township's editor or somebody else. */
export const draft = (program: Command, session: () => Session): void => {
  program
    .command('propose <list> <file>')
    .description(
      'draft a proposal from a JSON file of changes (- reads standard input), as the township’s editor',
    )
    .requiredOption('--title <title>')
    .requiredOption('--reason <reason>')
    .option('--as <person>', 'somebody of a department or the coordinating office')
    .option('--admission', '准入: what is added to the list of a township that did not ask for it')
    .option('--objection <id>', 'the sustained objection that it meets')
    .action(async (wanted: string, file: string, options: Reason & { readonly title: string }) => {
      const changes = await readChanges(file)
      const found = await findList(session(), wanted)
      await propose(session(), found, options.title, options, changes)
    })

  program
    .command('reclaim <list> <number>')
    .description('draft the reclaim of one item, as the township’s editor')
    .requiredOption('--to <department...>', 'receiving departments')
    .requiredOption('--method <text>', 'how they will do the work')
    .requiredOption('--reason <reason>')
    .option('--category <category>', 'basic or cooperative', 'cooperative')
    .option('--as <person>', 'somebody of a department or the coordinating office')
    .option('--objection <id>', 'the sustained objection that it meets')
    .action(async (wanted: string, number: string, options: Reclaim) => {
      const { to, method, reason, category } = options
      const found = await findList(session(), wanted)
      const item = await itemAt(found, category, wholeNumber(number))
      const change: Change = {
        kind: 'reclaim',
        itemId: item.itemId,
        receivingDepartments: to,
        workMethod: method,
        reason,
      }
      await propose(session(), found, `收回：${item.name}`, options, [change])
    })
}

/** The item with that number in that category. */
export const itemAt = async (
  { list, reader }: FoundList,
  category: 'basic' | 'cooperative',
  number: number,
) => {
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

const propose = async (
  session: Session,
  { list }: FoundList,
  title: string,
  { reason, as, admission, objection }: Reason,
  changes: Change[],
) => {
  const { client, name } = await (as === undefined
    ? session.asRole(list.townshipId, 'township-editor')
    : session.asPerson(as))
  const { id } = dataOf(
    await client.POST('/v1/proposals', {
      params: { header: idempotencyKey() },
      body: {
        listId: list.listId,
        baseRevision: list.revision,
        title,
        reason,
        ...(admission === true && { lane: 'admission' }),
        ...(objection !== undefined && { objectionId: objection }),
        changes,
      },
    }),
  )
  print(`drafted by ${name}: proposal ${id}\nnext: npm run -s dutybook -- submit ${id}\n`)
}
