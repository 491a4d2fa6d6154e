import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type DutyListDocument, readDutyList } from '@dutybook/documents'
import { writeDocument } from '@dutybook/documents/writing'
import { sharedFile } from '../support/shared-folder.ts'
import { type Measured, median } from './measure.ts'

const ROUNDS = 7
const TIMES = 20
const PARSING_MS = 150
const WRITING_S = 1

/** Documents: how long the published texts take, whether twenty times the size takes twenty times as long, and an export. */
export const documentsBench = async (): Promise<readonly Measured[]> => {
  const folder = dirname(sharedFile('seeds', '000_9a37e9c475342da4.txt'))
  const texts = readdirSync(folder)
    .toSorted()
    .map((name) => ({ name: name.slice(0, 3), bytes: readFileSync(join(folder, name)) }))
  const parsing = texts.map(({ name, bytes }): Measured => {
    const ours = medianMs(() => read(bytes))
    const ratio = ours / PARSING_MS
    return {
      name: `parsing published text ${name}`,
      ours,
      limit: PARSING_MS,
      unit: 'ms',
      ratio,
      goal: 1,
      atMost: true,
    }
  })
  const growth = texts.map(({ name, bytes }): Measured => {
    const list = read(bytes)
    const [once, many] = [tabbed(list, 1), tabbed(list, TIMES)]
    const [limit, ours] = [medianMs(() => read(once)), medianMs(() => read(many))]
    const title = `parsing ${TIMES} × the rows of ${name} ÷ parsing them once`
    const limitCommand = 'npm run -s bench -- documents'
    return { name: title, ours, limit, unit: 'ms', ratio: ours / limit, goal: 25, atMost: true, limitCommand }
  })
  return [...parsing, ...growth, await exporting(read(texts[0]?.bytes ?? new Uint8Array()))]
}

const exporting = async (list: DutyListDocument): Promise<Measured> => {
  const at = new Date('2026-11-21T00:00:00.000Z')
  const seconds: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now()
    await writeDocument(list, 'docx', at)
    seconds.push((performance.now() - begun) / 1_000)
  }
  const ours = median(seconds)
  const name = 'docx export of a list of 309 items'
  return { name, ours, limit: WRITING_S, unit: 's', ratio: ours / WRITING_S, goal: 1, atMost: true }
}

const read = (bytes: Uint8Array): DutyListDocument => {
  const result = readDutyList(bytes)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

const medianMs = (work: () => unknown): number => {
  const times = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now()
    work()
    return performance.now() - begun
  })
  return median(times)
}

const TABLES = {
  basic: ['基本履职事项清单', '序号\t事项名称'],
  cooperative: ['配合履职事项清单', '序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责'],
  reclaimed: ['上级部门收回事项清单', '序号\t事项名称\t承接部门及工作方式'],
} as const

/** The list as text with one row an item, every item so many times under numbers of its own. */
const tabbed = (list: DutyListDocument, times: number): Uint8Array => {
  const lines: string[] = [list.title]
  for (const { category, sectors } of list.categories) {
    lines.push(...TABLES[category])
    let no = 0
    for (const { name, items } of sectors) {
      lines.push(`${'一二三四五六七八九十'.charAt(no % 10)}、${name}（${items.length * times}项）`)
      const rows = items.map(cellsOf)
      for (let time = 0; time < times; time++)
        for (const cells of rows) lines.push([++no, ...cells].join('\t'))
    }
  }
  return new TextEncoder().encode(lines.join('\n'))
}

type Item = DutyListDocument['categories'][number]['sectors'][number]['items'][number]

const cellsOf = (item: Item): readonly string[] => {
  if ('departments' in item)
    return [item.name, item.departments.join('、'), item.departmentDuties, item.townshipDuties]
  if ('receivingDepartments' in item) {
    const receivers = item.receivingDepartments.join('、')
    return [item.name, `承接部门：${receivers} 工作方式：${item.workMethod}`]
  }
  return [item.name]
}
