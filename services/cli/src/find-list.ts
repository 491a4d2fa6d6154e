import type { components, DutybookClient } from '@dutybook/client'
import { dataOf, Failure } from './failure.ts'
import type { Session } from './session.ts'

export type ListSummary = components['schemas']['ListSummary']

export interface FoundList {
  readonly list: ListSummary
  /** Somebody who may read it. */
  readonly reader: DutybookClient
}

/** Every list that can be read, page by page, each with somebody who may read it. */
export async function* everyList(session: Session): AsyncGenerator<FoundList, void> {
  for (const reader of await session.asEvery('auditor')) {
    let after: string | undefined
    do {
      const query = after === undefined ? { limit: 200 } : { limit: 200, after }
      const page = dataOf(await reader.GET('/v1/lists', { params: { query } }))
      for (const list of page.items) yield { list, reader }
      after = page.next
    } while (after !== undefined)
  }
}

/** The list of that township, or with that id. */
export const findList = async (session: Session, wanted: string): Promise<FoundList> => {
  for await (const found of everyList(session)) {
    if (found.list.township === wanted || found.list.listId === wanted) return found
  }
  throw new Failure(`There is no list of ${wanted}. See: npm run -s dutybook -- lists`)
}
