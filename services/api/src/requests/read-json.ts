import { isUtf8 } from 'node:buffer'
import { Refused } from '../problems/refused.ts'
import { findJsonFault } from './json-fault.ts'

/** The JSON value of the bytes; undefined when there are none. Throws Refused, saying where they are wrong. */
export const readJson = (bytes: Buffer): unknown => {
  if (bytes.length === 0) return undefined
  if (!isUtf8(bytes)) throw new Refused({ code: 'body-not-utf8', byteOffset: firstInvalidByte(bytes) })
  const text = bytes.toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused({ code: 'body-not-json', ...findJsonFault(text) })
  }
}

const BLOCK = 4_096

const firstInvalidByte = (bytes: Buffer): number => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let good = 0
  try {
    for (; good < bytes.length; good += BLOCK)
      decoder.decode(bytes.subarray(good, good + BLOCK), { stream: true })
    return bytes.length
  } catch {
    const slow = new TextDecoder('utf-8', { fatal: true })
    slow.decode(bytes.subarray(0, good), { stream: true })
    return good + lengthRead(slow, bytes.subarray(good))
  }
}

const lengthRead = (decoder: TextDecoder, bytes: Buffer): number => {
  for (let at = 0; at < bytes.length; at++) {
    try {
      decoder.decode(bytes.subarray(at, at + 1), { stream: true })
    } catch {
      return at
    }
  }
  return bytes.length
}
