import { describe, expect, it } from 'vitest'
import { read } from '../../understanding/reading.examples.ts'
import { changed, PAGE } from './stacked.examples.ts'

const found = (lines: readonly string[]) =>
  read(lines).findings.map(({ code, category, no }) => [code, category, no])

const namesIn = (lines: readonly string[]) =>
  read(lines).categories.flatMap(({ sectors }) =>
    sectors.flatMap(({ items }) => items.map(({ name }) => name)),
  )

describe('a misspelt sector heading', () => {
  it('below the header is no column title', () => {
    const lines = changed(PAGE, '一、民生服务（4项）', '一、民生服务（4顷）')
    expect(namesIn(lines)).toEqual(namesIn(PAGE))
    expect(found(lines)).toContainEqual(['unplaced-text', 'cooperative', undefined])
  })

  it('below a row is no part of it', () => {
    const lines = changed(PAGE, '二、文化旅游（1项）', '二、文化旅游（1顷）')
    expect(namesIn(lines)).toEqual(namesIn(PAGE))
    expect(found(lines)).toContainEqual(['unplaced-text', 'basic', 2])
  })
})

it('a sentence behind a finished list belongs to no cell', () => {
  const lines = changed(PAGE, '2.上报名单。', '2.上报名单。', '本页由办公室解释。')
  expect(found(lines)).toEqual([['columns-uncertain', 'cooperative', 1]])
})
