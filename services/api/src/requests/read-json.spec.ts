import { describe, expect, it } from 'vitest'
import { Refused } from '../problems/refused.ts'
import { findJsonFault } from './json-fault.ts'
import { readJson } from './read-json.ts'

const refusalOf = (bytes: Buffer) => {
  try {
    return readJson(bytes)
  } catch (error) {
    return error instanceof Refused ? error.refusal : error
  }
}

describe('reading JSON', () => {
  it('gives the value, and undefined for no bytes', () => {
    expect(readJson(Buffer.from('{"名":["甲",1,null]}'))).toEqual({ 名: ['甲', 1, null] })
    expect(readJson(Buffer.alloc(0))).toBeUndefined()
  })

  it.each([0, 1, 4_095, 4_096, 9_000])('finds the invalid byte at %i', (offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset, 'a'), Buffer.from([0xff]), Buffer.alloc(10, 'b')])
    expect(refusalOf(bytes)).toEqual({ code: 'body-not-utf8', byteOffset: offset })
  })

  it('finds a character that is cut off at the end', () => {
    expect(refusalOf(Buffer.from('"清"').subarray(0, 3))).toEqual({ code: 'body-not-utf8', byteOffset: 3 })
  })
})

describe('finding where JSON goes wrong', () => {
  it.each([
    ['', 1, 1, ''],
    ['{', 1, 2, ''],
    ['{"a" 1}', 1, 6, '1'],
    ['[1,\n 2,\n ]', 3, 2, ']'],
    ['{"a":1,}', 1, 8, '}'],
    ['[1 2]', 1, 4, '2'],
    ['{"a":1]', 1, 7, ']'],
    ['{"a":"b\nc"}', 1, 6, '"'],
    ['01', 1, 2, '1'],
    ['[true, nul]', 1, 8, 'n'],
    ['{} {}', 1, 4, '{'],
    ["{'a':1}", 1, 2, "'"],
  ])('in %j', (text, line, column, found) => {
    expect(() => JSON.parse(text)).toThrow()
    expect(findJsonFault(text)).toEqual({ line, column, found })
  })

  it('takes deep nesting and long strings in its stride', () => {
    expect(findJsonFault('['.repeat(1_000_000)).column).toBe(1_000_001)
    expect(findJsonFault(`"${'清\\n'.repeat(500_000)}" x`).found).toBe('x')
  })
})
