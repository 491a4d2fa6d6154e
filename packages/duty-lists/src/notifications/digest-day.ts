import { dayInChina, type Day } from '../editions/day.ts'

const HOUR_MS = 3_600_000
const CHINA_AHEAD_HOURS = 8

/**
 * The day whose digest is due at an instant (ISO 8601), given the hour of the day in China from which it is, and the day of
 * the last one. Undefined: none is due. A clock that was set back makes none due again.
 */
export const digestDue = (now: string, hour: number, last: Day | undefined): Day | undefined => {
  const today = dayInChina(now)
  const hourNow = (Math.floor(Date.parse(now) / HOUR_MS) + CHINA_AHEAD_HOURS) % 24
  return hourNow >= hour && (last === undefined || last < today) ? today : undefined
}
