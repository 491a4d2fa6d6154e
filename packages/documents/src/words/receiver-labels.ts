const spaced = (words: string): string => Array.from(words).join('\\s{0,3}')

const RECEIVERS = ['承接部门', '承接单位', '接收部门', '接收单位'].map(spaced).join('|')
const METHOD = `(?:${spaced('具体')}\\s{0,3})?${spaced('工作方')}\\s{0,3}[式法]`

/**
 * What stands before the receivers of a reclaimed duty (承接部门：, 承接单位：) and before the work method
 * (工作方式：, 具体工作方法：), also spaced out, with a colon or in 【】. Either group holds the words.
 */
export const RECEIVER_LABEL = new RegExp(
  `(?<colon>${RECEIVERS}|${METHOD})\\s{0,3}[:：]|【(?<bracket>${RECEIVERS}|${METHOD})】[:：]?`,
)

/** The label of receivers at the beginning of a line. */
export const OPENS_RECEIVERS = new RegExp(`^(?:(?:${RECEIVERS})\\s{0,3}[:：]|【(?:${RECEIVERS})】)`)

export interface Labelled {
  /** `method` also for what stands before the first label. */
  readonly says: 'receivers' | 'method'
  readonly text: string
}

/** The parts of a cell between its labels, in their order. */
export const labelledParts = (cell: string): readonly Labelled[] => {
  const [opening = '', ...rest] = cell.split(RECEIVER_LABEL)
  const parts: Labelled[] = [{ says: 'method', text: opening }]
  for (let at = 0; at < rest.length; at += 3) {
    const words = rest[at] ?? rest[at + 1] ?? ''
    parts.push({ says: /[式法]$/.test(words) ? 'method' : 'receivers', text: rest[at + 2] ?? '' })
  }
  return parts
}
