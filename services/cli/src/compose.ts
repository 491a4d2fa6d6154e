import { resolve } from 'node:path'
import { openEmbeddedEventStore } from '@dutybook/event-store'
import { type RebuildProgress, readModelDigest, rebuildReadModel } from '@dutybook/read-store'

/** What a rebuild did: the digest of all rows before (undefined when there was no read model) and after. */
export interface Rebuilt extends RebuildProgress {
  readonly before: string | undefined
  readonly after: string
}

/** Rebuilds the read model of a data folder that no program has open. */
export const rebuild = async (
  folder: string,
  onProgress: (progress: RebuildProgress) => void,
): Promise<Rebuilt> => {
  const path = resolve(folder, 'read-model.sqlite')
  const store = await openEmbeddedEventStore({ path: resolve(folder, 'log.sqlite'), clock: () => new Date() })
  try {
    const before = digestOf(path)
    const done = await rebuildReadModel({ store, path, onProgress })
    return { ...done, before, after: readModelDigest(path) }
  } finally {
    await store.close()
  }
}

const digestOf = (path: string): string | undefined => {
  try {
    return readModelDigest(path)
  } catch {
    return undefined
  }
}
