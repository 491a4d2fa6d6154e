import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Failure } from './failure.ts'

/** A path as the user means it: relative to where they stand, which npm hands on as INIT_CWD. */
export const userPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path)

/** The bytes of a file that the user named. */
export const readUserFile = (path: string): Promise<Buffer> =>
  readFile(userPath(path)).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${userPath(path)} cannot be read: ${error.code ?? error.message}`)
  })
