import type { Command } from 'commander'
import { dataOf } from '../failure.ts'
import { findList } from '../find-list.ts'
import type { Session } from '../session.ts'
import { instant, print, table } from '../table.ts'

export const history = (program: Command, session: () => Session): void => {
  program
    .command('history <list> <item>')
    .description('what happened to an item (by its id), and what it came from or went into')
    .action(async (wanted: string, itemId: string) => {
      const { list, reader } = await findList(session(), wanted)
      const params = { path: { listId: list.listId, itemId } }
      const { items } = dataOf(await reader.GET('/v1/lists/{listId}/items/{itemId}/history', { params }))
      const rows = items.map(({ recordedAt, type, revision, actor, decidedBy, after, before, reason }) => [
        instant(recordedAt),
        type,
        revision,
        (decidedBy ?? [{ actor }]).map((one) => one.actor.role).join(', '),
        (after ?? before)?.category ?? '',
        reason ?? '',
      ])
      print(table(['when', 'what', 'revision', 'by', 'category', 'reason'], rows))
      const { nodes, edges } = dataOf(
        await reader.GET('/v1/lists/{listId}/items/{itemId}/lineage', { params }),
      )
      const nameOf = (id: string): string => nodes.find((node) => node.itemId === id)?.name ?? id
      for (const { from, to, how } of edges) print(`${nameOf(from)} —${how}→ ${nameOf(to)}\n`)
    })
}
