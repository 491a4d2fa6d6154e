/** The number of a point at its beginning: （1）, (1), 1., 1、 or ①. */
export interface Point {
  readonly style: 'bracketed' | 'dotted' | 'circled'
  readonly value: number
}

const POINT = /(?:[（(](\d{1,2})[）)]|(\d{1,2})(?:[.．](?!\d)|、)|([①-⑳]))/u
const AT_THE_START = new RegExp(`^${POINT.source}`, 'u')
const AFTER_A_SENTENCE = new RegExp(`(?<=^|[。；;：:]\\s*)${POINT.source}`, 'gu')

const pointFrom = ([, bracketed, dotted, circled]: readonly (string | undefined)[]): Point => {
  if (bracketed !== undefined) return { style: 'bracketed', value: Number(bracketed) }
  if (dotted !== undefined) return { style: 'dotted', value: Number(dotted) }
  return { style: 'circled', value: (circled?.codePointAt(0) ?? 0) - 0x245f }
}

export const pointOf = (text: string): Point | undefined => {
  const match = AT_THE_START.exec(text)
  return match === null ? undefined : pointFrom(match)
}

/** All points that begin in a piece of text: at its start and after its sentences. */
export const pointsIn = (text: string): readonly Point[] =>
  [...text.matchAll(AFTER_A_SENTENCE)].map((match) => pointFrom(match))

export const endsSentence = (text: string): boolean => /[。！？!?][”’」）)]?$/u.test(text)

/** A line that announces what follows it: the label of a department, or the opening of a list. */
export const announces = (text: string): boolean => /[：:]$/u.test(text)

/** Width on paper in Chinese characters: digits and Latin letters take half. */
export const widthOf = (text: string): number => {
  let width = 0
  for (const character of text) width += character < '\u0250' ? 0.5 : 1
  return width
}
