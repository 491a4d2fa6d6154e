import { randomUUID } from 'node:crypto'
import { createOperationsApp } from '@dutybook/api'
import { closeApp } from './close-app.ts'
import type { Checks, OpenedApi } from './open-api.ts'
import type { Parts } from './parts.ts'

/** Health, readiness and metrics of a process without API. */
export const openOperations = (parts: Parts, checks: Checks): OpenedApi => {
  const app = createOperationsApp({ ...parts, ...checks, ids: randomUUID })
  parts.opened.push(() => closeApp(app))
  return { app, devIssuer: undefined }
}
