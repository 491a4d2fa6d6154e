import type { components } from '@dutybook/client'
import { type Command, InvalidArgumentError } from 'commander'
import { dataOf } from '../failure.ts'
import { everyList, findList } from '../find-list.ts'
import type { Session } from '../session.ts'
import { instant, print, short, table } from '../table.ts'

type Part = components['schemas']['DutyList']['categories'][number]
type Item = Part['sectors'][number]['items'][number]

interface ShowOptions {
  readonly category?: Part['category']
  readonly revision?: number
  readonly at?: string
  readonly edition?: string
  readonly json?: true
}

export const lists = (program: Command, session: () => Session): void => {
  program
    .command('lists')
    .description('every list, with its counts')
    .action(async () => {
      const rows: (string | number)[][] = []
      for await (const { list } of everyList(session())) {
        const { basic, cooperative, reclaimed } = list.counts
        rows.push([
          list.township,
          basic,
          cooperative,
          reclaimed,
          list.revision,
          instant(list.updatedAt),
          list.listId,
        ])
      }
      print(table(['township', 'basic', 'cooperative', 'reclaimed', 'revision', 'changed', 'id'], rows))
    })

  program
    .command('show <list>')
    .description('a list, by township or id, as it is or as it was')
    .option('--category <category>', 'basic, cooperative or reclaimed')
    .option('--revision <n>', 'as of that revision', wholeNumber)
    .option('--at <instant>', 'as of that instant, e.g. 2026-03-01T00:00:00+08:00')
    .option('--edition <n>', 'as published: the number of an edition, or in-force')
    .option('--json', 'the whole answer of the API')
    .action(async (wanted: string, { category, json, ...asOf }: ShowOptions) => {
      const { list, reader } = await findList(session(), wanted)
      const answer = await reader.GET('/v1/lists/{listId}', {
        params: { path: { listId: list.listId }, query: asOf },
      })
      const found = dataOf(answer)
      if (json) return print(`${JSON.stringify(found, null, 2)}\n`)
      const { basic, cooperative, reclaimed } = found.counts
      print(
        `${found.title}\nrevision ${found.revision}, ${instant(found.recordedAt)}: ${basic} / ${cooperative} / ${reclaimed}\n`,
      )
      if (found.edition !== undefined) print(editionLine(found.edition))
      for (const part of found.categories) {
        if (category === undefined || part.category === category) print(partTable(part))
      }
    })
}

const editionLine = ({ number, standing, effectiveOn, note }: components['schemas']['Edition']): string =>
  `edition ${number}, ${standing}, effective ${effectiveOn} ${note}\n`

const partTable = (part: Part): string =>
  table(
    [`${part.category} (${part.count})`, 'item', 'departments', 'sector', 'id'],
    part.sectors.flatMap(({ name, items }) =>
      items.map((item) => [item.number, short(item.name), short(departments(item), 24), name, item.itemId]),
    ),
  )

const departments = (item: Item): string => {
  if ('departments' in item) return item.departments.join(' ')
  return 'receivingDepartments' in item ? item.receivingDepartments.join(' ') : ''
}

export const wholeNumber = (text: string): number => {
  if (!/^\d+$/u.test(text)) throw new InvalidArgumentError('a whole number is expected.')
  return Number(text)
}
