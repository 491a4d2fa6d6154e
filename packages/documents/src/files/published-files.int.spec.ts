import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type DutyListDocument, readDutyList } from '../index.ts'
import { readDocument } from './read-document.ts'
import { csv, docx, type Line, linesOf, xlsx } from './written-lists.examples.ts'

const SHARED = join(import.meta.dirname, '../../../../../shared')
const seed = (name: string): Uint8Array => readFileSync(join(SHARED, 'seeds', name))

const contentOf = ({ township, categories }: DutyListDocument): unknown =>
  JSON.parse(JSON.stringify({ township, categories }, (key, value) => (key === 'line' ? undefined : value)))

const read = async (bytes: Uint8Array): Promise<unknown> => {
  const result = await readDocument(bytes)
  if (!result.ok) throw new Error(result.refusal.code)
  return contentOf(result.value)
}

const tabbed = (bytes: Uint8Array) =>
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .map((line) => line.split('\t'))

describe.each(['000_9a37e9c475342da4.txt', '004_10475b2b99e5cb49.txt'])('the published list %s', (name) => {
  const bytes = seed(name)
  const lines = linesOf(bytes)
  const asText = readDutyList(bytes)
  if (!asText.ok) throw new Error(asText.refusal.code)
  const expected = contentOf(asText.value)

  it('is read from Word as from text', async () => {
    expect(await read(await docx(lines))).toEqual(expected)
  })

  it('is read from Word with automatic numbers as from text', async () => {
    expect(await read(await docx(lines, { automatic: true }))).toEqual(expected)
  })

  it('is read from a workbook with a sheet for each category as from text', async () => {
    expect(await read(await xlsx(lines))).toEqual(expected)
  })

  it('is read from one sheet as from text', async () => {
    expect(await read(await xlsx(lines, { oneSheet: true }))).toEqual(expected)
  })

  it('is read from CSV as from text', async () => {
    expect(await read(csv(tabbed(bytes)))).toEqual(expected)
  })
})

interface Gold {
  readonly township: Readonly<Record<'province' | 'city' | 'district' | 'name', string>>
  readonly categories: readonly {
    readonly category: 'basic' | 'cooperative' | 'reclaimed'
    readonly declared: number
    readonly sectors: readonly {
      readonly ordinal: number
      readonly name: string
      readonly declared: number
      readonly items: readonly Readonly<Record<string, string | number | readonly string[]>>[]
    }[]
  }[]
}

const TITLES = {
  basic: '基本履职事项清单',
  cooperative: '配合履职事项清单',
  reclaimed: '上级部门收回事项清单',
}
const HEADERS = {
  basic: ['序号', '事项名称'],
  cooperative: ['序号', '事项名称', '对应上级部门', '上级部门职责', '配合职责'],
  reclaimed: ['序号', '事项名称', '承接部门', '工作方式'],
}
const FIELDS = {
  basic: ['no', 'name'],
  cooperative: ['no', 'name', 'departments', 'departmentDuties', 'townshipDuties'],
  reclaimed: ['no', 'name', 'receivingDepartments', 'workMethod'],
}
const cellOf = (value: string | number | readonly string[] | undefined): string =>
  Array.isArray(value) ? value.join('、') : String(value)
const headingOf = ({
  ordinal,
  name,
  declared,
}: {
  ordinal: number
  name: string
  declared: number
}): string => `${'一二三四五六七八九十'.charAt(ordinal - 1)}、${name}（${declared}项）`

describe('the verified list', () => {
  const gold: Gold = JSON.parse(readFileSync(join(SHARED, 'gold/000.json'), 'utf8'))
  const { province, district, city, name } = gold.township
  const lines: readonly Line[] = [
    { text: `${province}${city}${district}${name}履职事项清单` },
    {
      text: gold.categories.map(({ category, declared }) => `${TITLES[category]}共${declared}项。`).join(''),
    },
    ...gold.categories.flatMap(({ category, sectors }) => [
      { text: TITLES[category] },
      { cells: HEADERS[category] },
      ...sectors.flatMap((sector) => [
        { cells: HEADERS[category].with(0, headingOf(sector)).fill('', 1) },
        ...sector.items.map((item) => ({ cells: FIELDS[category].map((field) => cellOf(item[field])) })),
      ]),
    ]),
  ]
  const expected = { township: gold.township, categories: gold.categories }

  it('is read from Word, Excel and CSV in every field', async () => {
    expect(await read(await docx(lines))).toEqual(expected)
    expect(await read(await docx(lines, { automatic: true }))).toEqual(expected)
    expect(await read(await xlsx(lines))).toEqual(expected)
    expect(await read(csv(lines.map(({ cells, text }) => cells ?? [text])))).toEqual(expected)
  })
})
