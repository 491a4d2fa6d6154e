import type { RenderedList } from '@dutybook/read-store'
import type { FastifyInstance } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { ApiDependencies } from '../dependencies.ts'

const LISTS_KEPT = 64

/** The lists as they are now, looked up once between two steps of the feed. */
export const currentLists = (
  app: Pick<FastifyInstance, 'addHook'>,
  { readModel, feed }: Pick<ApiDependencies, 'readModel' | 'feed'>,
): ((listId: string) => RenderedList | undefined) => {
  const kept = new LRUCache<string, RenderedList>({ max: LISTS_KEPT })
  const stop = feed.onAdvance(() => kept.clear())
  app.addHook('onClose', async () => stop())
  return (listId) => {
    const known = kept.get(listId)
    if (known !== undefined) return known
    const list = readModel.list(listId, 'now')
    if (list !== undefined) kept.set(listId, list)
    return list
  }
}
