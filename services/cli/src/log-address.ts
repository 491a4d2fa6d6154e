import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.ts'
import { userPath } from './user-file.ts'

/** Where a log is: in a file, or on a server under a prefix. */
export type LogAddress =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'server'; readonly connectionString: string; readonly prefix: string }

/**
 * What the user named: a data folder, a connection string of EventStoreDB, or `env:NAME` for one that stands in an
 * environment variable, where other users of the machine do not see its password.
 */
export const addressOf = (given: string, prefix: string): LogAddress => {
  const name = /^env:(\w+)$/u.exec(given)?.[1]
  const text = name === undefined ? given : process.env[name]
  if (text === undefined || text === '') throw new Failure(`The environment variable ${name} is not set.`)
  return /^esdb(\+discover)?:/u.test(text)
    ? { kind: 'server', connectionString: text, prefix }
    : { kind: 'file', path: join(userPath(text), 'log.sqlite') }
}

/** @throws Failure when the file does not exist */
export const mustExist = (address: LogAddress): LogAddress => {
  if (address.kind === 'server' || existsSync(address.path)) return address
  throw new Failure(`${address.path} does not exist; name the data folder of a Dutybook.`)
}

/** Makes the folder of a log that is still to be written. */
export const makeRoom = (address: LogAddress): LogAddress => {
  if (address.kind === 'file') mkdirSync(join(address.path, '..'), { recursive: true, mode: 0o700 })
  return address
}
