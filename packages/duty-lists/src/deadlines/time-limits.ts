import type { Difference } from '../lists/difference.ts'
import { applies, type SignOffRequest } from '../sign-off/footprint.ts'
import type { Effect, RoutingRules } from '../sign-off/routing-rules.ts'

/** Working days for a sign-off, by what the change means for the organisation, where the rule does not say. */
const daysFor: Readonly<Partial<Record<Effect, number>>> = {
  'gains-duties': 10,
  'receives-duty': 10,
  'takes-duty-back': 10,
  editorial: 3,
}
const DAYS_OTHERWISE = 5

/** Working days of the coordinating office to adjudicate, and of the proposer with what came back to it. */
export const deskDays = { adjudicate: 10, amend: 15, rebase: 15 } as const

/** Working days that a head has after the due day, before the coordinating office takes the matter up. */
export const DAYS_OF_GRACE = 3

/** Working days after which somebody who has so many is reminded. */
export const daysBeforeReminder = (days: number): number => Math.floor(days / 2)

/** The working days in which a request is to be answered: the shortest of its concerns. */
export const daysToAnswer = (
  { concerns }: SignOffRequest,
  differences: readonly Difference[],
  rules: RoutingRules,
): number => {
  const days = concerns.flatMap(({ change, effect }) => {
    const difference = differences[change]
    const asked = difference === undefined ? [] : rules.rules.filter((rule) => applies(rule, difference))
    const said = asked
      .flatMap(({ ask }) => ask)
      .flatMap((one) => (one.effect === effect && one.within !== undefined ? [one.within] : []))
    return said.length > 0 ? said : [daysFor[effect] ?? DAYS_OTHERWISE]
  })
  return Math.min(...days)
}
