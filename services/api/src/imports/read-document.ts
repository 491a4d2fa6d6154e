import type { ApiRefusal } from '@dutybook/contracts'
import { type DutyListDocument, readDutyList } from '@dutybook/documents'
import { ok, type Result, refuse } from '@dutybook/kernel'

/** A document without errors, and the township it is for. */
export interface Importable {
  readonly document: DutyListDocument
  readonly township: string
}

export const readDocument = (bytes: Uint8Array): Result<Importable, ApiRefusal> => {
  const read = readDutyList(bytes)
  if (!read.ok) return refuse({ code: 'document-not-readable', finding: read.refusal.finding })
  const { findings, township } = read.value
  if (findings.some(({ severity }) => severity === 'error'))
    return refuse({ code: 'document-has-errors', findings })
  if (township.name === null) return refuse({ code: 'township-not-named' })
  return ok({ document: read.value, township: township.name })
}
