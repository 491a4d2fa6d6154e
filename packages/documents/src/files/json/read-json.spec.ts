import { describe, expect, it } from 'vitest'
import type { DutyListDocument, ReadRefusal } from '../../document/document.ts'
import { writeJson } from '../../writing/json/write-json.ts'
import { comparable, WRITTEN } from '../../writing/written-lists.examples.ts'
import { readJson } from './read-json.ts'

const text = new TextDecoder().decode(writeJson(WRITTEN))

const refusalOf = (json: string): ReadRefusal => {
  const result = readJson(json)
  if (result.ok) throw new Error('read, not refused')
  return result.refusal
}
const read = (json: string): DutyListDocument => {
  const result = readJson(json)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe('a JSON file', () => {
  it('is the list that was written', () => {
    expect(comparable(read(text))).toEqual(comparable(WRITTEN))
  })

  it('has its keys in one order, whatever order the list has them in', () => {
    const turned = Object.fromEntries(Object.entries(WRITTEN).toReversed()) as typeof WRITTEN
    expect(new TextDecoder().decode(writeJson(turned))).toBe(text)
    expect(text.split('\n').slice(0, 4)).toEqual([
      '{',
      `  "title": "${WRITTEN.title}",`,
      `  "note": "${WRITTEN.note ?? ''}",`,
      '  "township": {',
    ])
  })

  it('keeps white space, empty text and control characters', () => {
    const said = text.replace('"拨付资金。"', '""').replace('宣传动员。', '宣传\\n 动员\\u0001')
    expect(read(said).categories[1]?.sectors[0]?.items).toMatchObject([
      { support: '' },
      { townshipDuties: '宣传\n 动员\u0001' },
    ])
  })

  it('gets the findings that the list has in any format', () => {
    const findings = read(text.replace('"declared": 3', '"declared": 4')).findings
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'declared-count-differs', category: 'basic', severity: 'error' }),
    )
  })
})

describe('a JSON file that is no list', () => {
  it('is refused on the line where it is no JSON', () => {
    expect(refusalOf(text.replace('"开展党员教育",', '"开展党员教育"'))).toMatchObject({
      code: 'file-damaged',
      line: text.split('\n').findIndex((line) => line.includes('开展党员教育')) + 2,
    })
    expect(refusalOf('').code).toBe('file-damaged')
    expect(refusalOf(text.slice(0, -40)).finding.message.zh).toMatch(/^第 \d+ 行不是有效的 JSON。$/)
  })

  it.each([
    ['"no": 2', '"no": "2"', 'categories[0].sectors[0].items[1].no'],
    ['"cancelled": false', '"cancelled": "否"', 'categories[2].sectors[0].items[0].cancelled'],
    ['"ordinal": 11', '"ordinal": -1', 'categories[1].sectors[0].ordinal'],
    ['"category": "basic"', '"category": "other"', 'categories[0].category'],
    ['"categories"', '"lists"', 'categories'],
  ])('is refused with the place where %s became %s', (before, after, place) => {
    expect(refusalOf(text.replace(before, after))).toMatchObject({
      code: 'file-damaged',
      finding: { severity: 'error', text: place, message: { zh: `${place} 不符合清单的结构。` } },
    })
  })

  it('nor is anything else', () => {
    for (const json of ['{}', '[]', '1', 'null', '{"categories":[]}'])
      expect(refusalOf(json).code).toBe('file-damaged')
  })
})
