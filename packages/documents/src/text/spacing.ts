/**
 * White space in these documents comes from line wrapping and letter spacing and means nothing between
 * Chinese characters. One space is kept where removing it would make another text: between two Latin
 * letters or digits, and between the number of a point and a digit (「1. 6倍」 is not 「1.6倍」).
 */
export const squeeze = (text: string): string => {
  const trimmed = text.trim()
  if (!/\s/.test(trimmed)) return trimmed
  return trimmed.replace(/\s+/g, (space, at: number) =>
    isMeant(trimmed.slice(Math.max(0, at - 2), at), trimmed.charAt(at + space.length)) ? ' ' : '',
  )
}

const isMeant = (before: string, after: string): boolean =>
  (/\d[.．]$/.test(before) && /\d/.test(after)) || (/[A-Za-z0-9]$/.test(before) && /[A-Za-z0-9]/.test(after))

export const isBlank = (text: string): boolean => text.trim() === ''

/** The number that a text is, also in full-width digits and with a point or comma behind it. */
export const wholeNumber = (text: string): number | undefined => {
  if (text.length > 12) return undefined
  const digits = /^(\d{1,4})[.,、]?$/.exec(squeeze(text.normalize('NFKC')))?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/**
 * The number of a table row, up to six digits: a whole number, also in brackets, 「（3）」, or as a program writes it,
 * 「3.0」.
 */
export const rowNumber = (text: string): number | undefined => {
  if (text.length > 12) return undefined
  const words = squeeze(text.normalize('NFKC'))
  const [, bracketed, written] = /^\((\d{1,6})\)[.,、]?$|^(\d{1,6})(?:\)|\.0)?[.,、]?$/.exec(words) ?? []
  const digits = bracketed ?? written
  return digits === undefined ? undefined : Number(digits)
}
