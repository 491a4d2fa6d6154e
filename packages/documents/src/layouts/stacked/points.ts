/** 「3.」 or 「（3）」 at the start of a line. 「2.5万」 is no point. */
const LEADING = /^\s{0,20}(?:(\d{1,2})\s?[.．、](?!\d)|[（(](\d{1,2})[）)])/
const POINT = /(?<![\d.．第、])(\d{1,2})[.．、](?!\d)/g

/** The number of the point that a line begins with. */
export const leadingPoint = (text: string): number | undefined => {
  const [, bare, bracketed] = LEADING.exec(text) ?? []
  const number = bare ?? bracketed
  return number === undefined ? undefined : Number(number)
}

/** The number of the last point begun, after a text; points within it count where they follow one another. */
export const pointAfter = (before: number, text: string): number => {
  let last = leadingPoint(text) ?? before
  for (const [, digits] of text.matchAll(POINT)) {
    const number = Number(digits)
    if (number === last + 1 || number === 1) last = number
  }
  return last
}

/** The first point that stands anywhere in a text. */
export const firstPoint = (text: string): number | undefined => {
  const [, digits] = text.matchAll(POINT).next().value ?? []
  return digits === undefined ? undefined : Number(digits)
}
