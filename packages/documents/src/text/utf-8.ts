/** Lowest and highest second byte, and length, of the sequences that start with a byte (Unicode, table 3-7). */
const sequenceOf = (lead: number): readonly [low: number, high: number, length: number] | undefined => {
  if (lead <= 0x7f) return [0, 0, 1]
  if (lead >= 0xc2 && lead <= 0xdf) return [0x80, 0xbf, 2]
  if (lead === 0xe0) return [0xa0, 0xbf, 3]
  if (lead === 0xed) return [0x80, 0x9f, 3]
  if (lead >= 0xe1 && lead <= 0xef) return [0x80, 0xbf, 3]
  if (lead === 0xf0) return [0x90, 0xbf, 4]
  if (lead === 0xf4) return [0x80, 0x8f, 4]
  if (lead >= 0xf1 && lead <= 0xf3) return [0x80, 0xbf, 4]
  return undefined
}

const within = (byte: number | undefined, low: number, high: number): boolean =>
  byte !== undefined && byte >= low && byte <= high

/** Length of the UTF-8 sequence that starts at an offset; 0 where none does. */
const lengthAt = (bytes: Uint8Array, at: number): number => {
  const sequence = sequenceOf(bytes[at] ?? 0)
  if (sequence === undefined) return 0
  const [low, high, length] = sequence
  if (length > 1 && !within(bytes[at + 1], low, high)) return 0
  for (let next = 2; next < length; next += 1) if (!within(bytes[at + next], 0x80, 0xbf)) return 0
  return length
}

/** How far bytes are UTF-8: the first byte that is not, and how many Chinese (three-byte) characters are. */
export interface Utf8Survey {
  /** The length of the input when all of it is UTF-8. */
  readonly firstInvalid: number
  readonly invalid: number
  readonly threeByteCharacters: number
}

export const surveyUtf8 = (bytes: Uint8Array): Utf8Survey => {
  let firstInvalid = bytes.length
  let invalid = 0
  let threeByteCharacters = 0
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at)
    if (length === 3) threeByteCharacters += 1
    if (length === 0) {
      invalid += 1
      firstInvalid = Math.min(firstInvalid, at)
    }
    at += Math.max(length, 1)
  }
  return { firstInvalid, invalid, threeByteCharacters }
}
