import { departmentsNamed } from '../lists/item.ts'
import type { Difference, Standing } from '../lists/difference.ts'
import type { Concern } from './footprint.ts'

/** Whether the change names a department that it did not name before: a duty comes to it, whatever the rules call it. */
export const landsOn = ({ namedAs = '' }: Concern, difference: Difference | undefined): boolean => {
  const { before = [], after = [] } = difference ?? {}
  return namedIn(after).includes(namedAs) && !namedIn(before).includes(namedAs)
}

const namedIn = (standings: readonly Standing[]): readonly string[] =>
  standings.flatMap(({ content }) => departmentsNamed(content))
