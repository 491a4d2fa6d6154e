import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDutyList } from '../index.ts'
import { bytesOf, read, refusalOf, SMALL_LIST } from '../understanding/reading.examples.ts'

const TEXT = SMALL_LIST.join('\n')
const littleEndian = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) => [
    unit & 0xff,
    unit >> 8,
  ])
const bigEndian = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) => [
    unit >> 8,
    unit & 0xff,
  ])

/** GB 2312 bytes, found by decoding all its pairs. */
const gbBytes = (text: string): readonly number[] => {
  const table = new Map<string, readonly [number, number]>()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0xa1; lead <= 0xf7; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1)
      table.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail])
  return Array.from(text).flatMap((character) => table.get(character) ?? [character.charCodeAt(0)])
}

describe('a list is read the same', () => {
  it.each([
    ['in UTF-16 LE with its mark', [0xff, 0xfe, ...littleEndian(TEXT)]],
    ['in UTF-16 BE with its mark', [0xfe, 0xff, ...bigEndian(TEXT)]],
    ['in UTF-16 LE without a mark', littleEndian(TEXT)],
    ['in UTF-16 BE without a mark', bigEndian(TEXT)],
    ['in GB18030', gbBytes(TEXT)],
  ])('%s', (_, bytes) => {
    expect(readDutyList(new Uint8Array(bytes))).toEqual({ ok: true, value: read(SMALL_LIST) })
  })
})

describe('text in no known encoding', () => {
  it('is damaged UTF-8, never GB18030, when most of it is UTF-8', () => {
    const sound = bytesOf(SMALL_LIST)
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.constantFrom(0xff, 0xc0, 0xf8), (at, byte) => {
        const damaged = sound.with(at, byte)
        const { code, byteOffset = -1 } = refusalOf(damaged)
        expect(code).toBe('encoding-unknown')
        expect(byteOffset).toBeLessThanOrEqual(at)
        expect(byteOffset).toBeGreaterThan(at - 3)
      }),
    )
  })

  it('is refused when it is Western or Big5', () => {
    const western = Array.from('Délégué à l’été, déjà réélu, où çà, naïveté', (c) => c.charCodeAt(0) & 0xff)
    expect(refusalOf(new Uint8Array(western)).code).toBe('encoding-unknown')
    const big5 = [
      0xb0, 0xf2, 0xa5, 0xbb, 0xbc, 0x69, 0xc2, 0xbe, 0xa8, 0xc6, 0xb6, 0xb5, 0xb2, 0x4d, 0xb3, 0xe6,
    ]
    expect(refusalOf(new Uint8Array([...big5, ...big5])).code).toBe('encoding-unknown')
  })
})
