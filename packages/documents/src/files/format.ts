import type { FileRefusalCode } from '../document/document.ts'

/** What a file is, told by its content alone: its name and declared type may say anything. */
export type Format = 'pdf' | 'zip' | 'json' | 'text' | { readonly refused: FileRefusalCode }

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const ascii = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0))

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Pictures, other archives and programs. */
const OTHERS: readonly (readonly number[])[] = [
  [0x89, ...ascii('PNG')],
  [0xff, 0xd8, 0xff],
  ascii('GIF8'),
  ascii('II*\0'),
  ascii('MM\0*'),
  ascii('Rar!'),
  [...ascii('7z'), 0xbc, 0xaf],
  [0x1f, 0x8b],
  [0x7f, ...ascii('ELF')],
]
const PDF_HEADER_WITHIN = 1024
const SAMPLE = 64 * 1024

export const formatOf = (bytes: Uint8Array): Format => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(bytes, ascii('PK\x03\x04')) || startsWith(bytes, ascii('PK\x05\x06'))) return 'zip'
  if (startsWith(bytes, OLE2)) return { refused: compoundFile(buffer) }
  const head = buffer
    .subarray(0, PDF_HEADER_WITHIN)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
  if (head.includes('%PDF-')) return 'pdf'
  if (/^\s*\{\\rtf/.test(head)) return { refused: 'legacy-format' }
  if (OTHERS.some((signature) => startsWith(bytes, signature))) return { refused: 'format-unknown' }
  if (/^\s*<\?xml/.test(head)) return { refused: 'format-unknown' }
  return /^\s*\{/.test(head) ? 'json' : 'text'
}

/** An encrypted Office file is kept in a compound file too, in a stream of its own (MS-OFFCRYPTO, 2.3.4). */
const compoundFile = (buffer: Buffer): FileRefusalCode =>
  buffer.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'file-encrypted' : 'legacy-format'

/** Whether bytes that are no text in a known encoding are no text at all: many of them are control characters. */
export const isBinary = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, SAMPLE)
  const control = sample.reduce(
    (count, byte) => (byte < 0x20 && !(byte >= 9 && byte <= 13) ? count + 1 : count),
    0,
  )
  return control > sample.length / 100
}
