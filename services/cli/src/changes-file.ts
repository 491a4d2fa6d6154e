import { text as textOf } from 'node:stream/consumers'
import type { components } from '@dutybook/client'
import { Failure } from './failure.ts'
import { readUserFile } from './user-file.ts'

export type Change = components['schemas']['ProposeRevision']['changes'][number]

/** The changes in a JSON file, one or an array of them; `-` reads standard input. */
export const readChanges = async (file: string): Promise<Change[]> => {
  const text = file === '-' ? await textOf(process.stdin) : String(await readUserFile(file))
  try {
    const changes = JSON.parse(text) as Change | Change[]
    return Array.isArray(changes) ? changes : [changes]
  } catch (error) {
    throw new Failure(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
