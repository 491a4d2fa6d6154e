import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { settingsSchema } from '@dutybook/standalone/settings'
import { parse, parseAllDocuments } from 'yaml'
import { ROOT } from '../support/dutybook-process.ts'

export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

export const yamlOf = <T>(path: string): T => parse(textOf(path), { merge: true }) as T

/** Every document of a file of several. */
export const documentsOf = <T>(path: string): readonly T[] =>
  parseAllDocuments(textOf(path)).map((document) => {
    if (document.errors.length > 0) throw new Error(`${path}: ${String(document.errors[0])}`)
    return document.toJS() as T
  })

/** A path as written in a file, seen from the root of the repository. */
export const besides = (file: string, path: string): string => join(dirname(file), path)

/** Names of environment variables that are no settings of ours. */
export const unknownSettings = (names: Iterable<string>): readonly string[] =>
  [...names].filter((name) => !(name in settingsSchema.shape))

/** What an operator fills in, for the variables that the files ask for. */
export const filledIn: Readonly<Record<string, string>> = {
  OIDC_ISSUER: 'https://id.example',
  OIDC_JWKS_URL: 'https://id.example/jwks.json',
  REDIS_PASSWORD: 'r3dis',
  REDIS_URL: 'redis://:r3dis@redis:6379',
  EVENTSTORE_PASSWORD: 'esdb',
  DUTYBOOK_EVENT_STORE: 'esdb://admin:esdb@a.example:2113,b.example:2113?tlsCAFile=/certs/ca.crt',
  GRAFANA_PASSWORD: 'grafana',
  TLS_FOLDER: './tls',
}
