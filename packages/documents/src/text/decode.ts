import { surveyUtf8 } from './utf-8.ts'

/** The text of the bytes, or where the first byte stands that is not of the encoding it seems to be in. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number; readonly byteOffset: number }

const LINE_FEED = 0x0a

/**
 * Decodes UTF-8 with or without a byte order mark, UTF-16 with one or told by its NUL bytes, and GB18030 (and so
 * GBK and GB 2312). Bytes that are mostly UTF-8 are damaged UTF-8 and never taken for GB18030.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  const text = utf16(bytes) ?? decodeAs('utf-8', bytes)
  if (text !== undefined) return { ok: true, text }
  const { firstInvalid, invalid, threeByteCharacters } = surveyUtf8(bytes)
  const inGb = invalid > threeByteCharacters && looksLikeGb(bytes) ? decodeAs('gb18030', bytes) : undefined
  return inGb === undefined
    ? { ok: false, line: lineAt(bytes, firstInvalid), byteOffset: firstInvalid }
    : { ok: true, text: inGb }
}

const decodeAs = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const lineAt = (bytes: Uint8Array, offset: number): number => {
  let line = 1
  for (let at = 0; at < offset; at += 1) if (bytes[at] === LINE_FEED) line += 1
  return line
}

const SAMPLE = 64 * 1024

/** UTF-16 by its mark, or where the bytes have NULs and one byte order makes Chinese or ASCII of most of them. */
const utf16 = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes)
  const sample = bytes.subarray(0, SAMPLE)
  if (bytes.length % 2 === 1 || !sample.includes(0)) return undefined
  const [little, big] = [usualShare(sample, 'utf-16le'), usualShare(sample, 'utf-16be')]
  if (Math.max(little, big) < 0.8) return undefined
  return decodeAs(little > big ? 'utf-16le' : 'utf-16be', bytes)
}

const usualShare = (sample: Uint8Array, encoding: string): number => {
  const text = new TextDecoder(encoding).decode(sample)
  return text.length === 0
    ? 0
    : (text.match(/[\t\n\r -~\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0) / text.length
}

const FEWEST_PAIRS = 8

/**
 * Bytes of Chinese in GB18030 are mostly pairs of GB 2312 (both above 0xA0). Western and Big5 bytes, which it
 * would decode too, mostly are not. A handful of them tells nothing.
 */
const looksLikeGb = (bytes: Uint8Array): boolean => {
  let pairs = 0
  let usual = 0
  const length = Math.min(bytes.length, SAMPLE)
  for (let at = 0; at < length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    at += 1
    pairs += 1
    if (lead >= 0xa1 && lead <= 0xf7 && (bytes[at] ?? 0) >= 0xa1) usual += 1
  }
  return pairs >= FEWEST_PAIRS && usual / pairs >= 0.8
}
