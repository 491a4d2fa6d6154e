import { existsSync } from 'node:fs'
import { join } from 'node:path'

const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared')

/** A file of the folder `shared` that stands beside the project; tests on real lists fail without it. */
export const sharedFile = (...path: readonly string[]): string => {
  const file = join(SHARED, ...path)
  if (!existsSync(file))
    throw new Error(`${file} is missing: the folder "shared" must stand beside the project`)
  return file
}
