import { type Directory, type Organisation, resolveOrganisation } from '@dutybook/duty-lists'
import { organisationIdOf } from '../ids.ts'

/** The township and those departments that the directory does not know by any name yet. */
export const newcomers = (
  known: Directory,
  township: string,
  departments: readonly string[],
): readonly Organisation[] => {
  const entry = (kind: 'township' | 'department', name: string): Organisation => ({
    organisationId: organisationIdOf(known.districtId, kind, name),
    kind,
    name,
    aliases: [],
  })
  const unknown = departments.filter((name) => resolveOrganisation(known, name) === undefined)
  return [entry('township', township), ...unknown.map((name) => entry('department', name))]
}
