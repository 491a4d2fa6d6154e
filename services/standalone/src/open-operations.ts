import { randomUUID } from 'node:crypto'
import { createOperationsApp, type ReadinessCheck } from '@dutybook/api'
import { closeApp } from './close-app.ts'
import type { OpenedApi } from './open-api.ts'
import type { Parts } from './parts.ts'

/** Health, readiness and metrics of a process without API. */
export const openOperations = (parts: Parts, checks: readonly ReadinessCheck[]): OpenedApi => {
  const app = createOperationsApp({ ...parts, checks, ids: randomUUID })
  parts.opened.push(() => closeApp(app))
  return { app, devIssuer: undefined }
}
