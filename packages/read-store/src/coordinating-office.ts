import type { DatabaseSync } from 'node:sqlite'
import { one } from './database.ts'

/** The coordinating office of a district, '' when the district is unknown. An office once entered stays the office, so it is kept. */
export const coordinatingOffices = (db: DatabaseSync): ((districtId: string) => string) => {
  const select = db.prepare(
    `SELECT organisation_id AS organisationId FROM organisations WHERE district_id = ? AND kind = 'coordinating-office'`,
  )
  const known = new Map<string, string>()
  return (districtId) => {
    const kept = known.get(districtId)
    if (kept !== undefined) return kept
    const found = one<{ organisationId: string }>(select, districtId)?.organisationId
    if (found !== undefined) known.set(districtId, found)
    return found ?? ''
  }
}
