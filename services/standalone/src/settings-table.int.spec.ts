import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settingsSchema } from './settings.ts'

interface Row {
  readonly name: string
  readonly default: string
  readonly meaning: string
}

const root = join(import.meta.dirname, '..', '..', '..')
const TABLE = /<!-- settings:begin -->(.*)<!-- settings:end -->/su

const rowsOf = (file: string): readonly Row[] => {
  const [, table = ''] = TABLE.exec(readFileSync(join(root, file), 'utf8')) ?? []
  const [, , ...rows] = table.trim().split('\n')
  return rows.map((row) => {
    const [name = '', value = '', meaning = ''] = row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    return { name, default: value, meaning }
  })
}

const defaults: Readonly<Record<string, unknown>> = settingsSchema.parse({})
const wanted: readonly Row[] = Object.entries(settingsSchema.shape).map(([name, { description = '' }]) => ({
  name: `\`${name}\``,
  default: name in defaults ? `\`${String(defaults[name])}\`` : '—',
  meaning: description,
}))

describe('the table of settings', () => {
  it('in README.md holds every name, default and description', () => {
    expect(wanted.every(({ meaning }) => meaning !== '')).toBe(true)
    expect(rowsOf('README.md')).toEqual(wanted)
  })

  it('in README.zh-CN.md holds every name and default, each with a meaning in Chinese', () => {
    const rows = rowsOf('README.zh-CN.md')
    expect(rows.map(({ name, default: value }) => [name, value])).toEqual(
      wanted.map(({ name, default: value }) => [name, value]),
    )
    expect(rows.filter(({ meaning }) => !/\p{Script=Han}/u.test(meaning))).toEqual([])
  })
})
