import { randomUUID } from 'node:crypto'
import {
  createApp,
  createVerifier,
  DEFAULT_ALGORITHMS,
  type DevIssuer,
  defaultLimits,
  openDevIssuer,
  type OperationsDependencies,
  type TrustedIssuer,
} from '@dutybook/api'
import { readInWorker } from '@dutybook/documents/threads/reading'
import { writeInWorker } from '@dutybook/documents/threads/writing'
import { createRemoteJWKSet } from 'jose'
import pLimit from 'p-limit'
import { closeApp } from './close-app.ts'
import type { Parts } from './parts.ts'
import type { Settings } from './settings.ts'
import type { Telling } from './telling.ts'

/** What one document may take, so that it cannot keep the program from anything else. */
const documentLimits = { timeLimit: 60_000, memory: 1_024 }
/** Documents in work at once; the others wait for their turn. */
const oneOfFew = pLimit(2)

/** What makes the process not ready, and what makes it not alive. */
export type Checks = Pick<OperationsDependencies, 'checks' | 'vitals'>

/** The REST API of this process, and the development issuer when no other is set. */
export interface OpenedApi {
  readonly app: ReturnType<typeof createApp>
  readonly devIssuer: DevIssuer | undefined
}

export const openApi = async (parts: Parts, checks: Checks, telling: Telling['api']): Promise<OpenedApi> => {
  const { settings, folder, clock, readModel, opened } = parts
  const devIssuer =
    settings.OIDC_ISSUER === undefined
      ? await openDevIssuer({ keyFile: folder.keys, clock, readModel, audience: settings.OIDC_AUDIENCE })
      : undefined
  const app = createApp({
    ...parts,
    ...checks,
    ...telling,
    verifier: createVerifier(devIssuer?.trusted ?? remoteIssuer(settings), clock),
    readDocument: (bytes) => oneOfFew(() => readInWorker(bytes, documentLimits)),
    writeDocument: (list, format, at) => oneOfFew(() => writeInWorker(list, format, at, documentLimits)),
    ids: randomUUID,
    limits: { ...defaultLimits, bodyBytes: settings.BODY_LIMIT },
    ...(devIssuer === undefined ? {} : { devIssuer }),
  })
  opened.push(() => closeApp(app))
  return { app, devIssuer }
}

const remoteIssuer = ({ OIDC_ISSUER, OIDC_AUDIENCE, OIDC_JWKS_URL }: Settings): TrustedIssuer => ({
  issuer: OIDC_ISSUER ?? '',
  audience: OIDC_AUDIENCE,
  algorithms: DEFAULT_ALGORITHMS,
  key: createRemoteJWKSet(new URL(OIDC_JWKS_URL ?? '')),
})
