/** A day of the calendar, `2027-03-01`. Days compare as text. */
export type Day = string

const DAY_MS = 86_400_000
/** China has kept this one time since 1991. */
const AHEAD_MS = 8 * 3_600_000

/** The day in China (Asia/Shanghai) at an instant, ISO 8601. */
export const dayInChina = (instant: string): Day => {
  const days = Math.floor((Date.parse(instant) + AHEAD_MS) / DAY_MS)
  const { year, month, day } = civil(days)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (after H. Hinnant's `civil_from_days`). */
const civil = (days: number): { readonly year: number; readonly month: number; readonly day: number } => {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}
