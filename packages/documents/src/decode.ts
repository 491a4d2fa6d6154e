/** The text of the bytes, or where the first byte stands that is no UTF-8. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number; readonly byteOffset: number }

const LINE_FEED = 0x0a

/** Decodes UTF-8 with or without a byte order mark. */
export const decode = (bytes: Uint8Array): Decoded => {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const byteOffset = firstInvalidByte(bytes)
    let line = 1
    for (let at = 0; at < byteOffset; at += 1) if (bytes[at] === LINE_FEED) line += 1
    return { ok: false, line, byteOffset }
  }
}

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

const firstInvalidByte = (bytes: Uint8Array): number => {
  let at = 0
  while (at < bytes.length) {
    const sequence = sequenceOf(bytes[at] ?? 0)
    if (sequence === undefined) return at
    const [low, high, length] = sequence
    if (length > 1 && !within(bytes[at + 1], low, high)) return at
    for (let next = 2; next < length; next += 1) if (!within(bytes[at + next], 0x80, 0xbf)) return at
    at += length
  }
  return at
}
