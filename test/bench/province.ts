import { join } from 'node:path'
import { createRepository, openEmbeddedEventStore } from '@dutybook/event-store'
import { inParallel } from './in-parallel.ts'
import { actsIn, YEAR_BEGINS } from './province-acts.ts'
import { LISTS_OF_DISTRICT } from './province-names.ts'

/** How much a generated log holds: lists of 309 items, twenty to a district, each with so many applied proposals. */
export interface Province {
  readonly lists: number
  readonly revisions: number
  /** The same seed leads to the same events; only how the lists' events alternate may differ. */
  readonly seed: string
}

const AT_ONCE = 32

/** Writes the log of a generated province into a data folder, through the deciders, as if people had used the program. */
export const layProvince = async (folder: string, { lists, revisions, seed }: Province): Promise<void> => {
  const store = await openEmbeddedEventStore({ path: join(folder, 'log.sqlite'), clock: () => YEAR_BEGINS })
  try {
    const acts = actsIn(createRepository(store), seed)
    const districts = Math.ceil(lists / LISTS_OF_DISTRICT)
    await inParallel(AT_ONCE, districts, acts.openDistrict)
    await inParallel(AT_ONCE, lists, async (list) => {
      await acts.openList(list)
      for (let revision = 0; revision < revisions; revision++) await acts.revise(list, revision)
    })
  } finally {
    await store.close()
  }
}
