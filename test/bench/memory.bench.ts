import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startDutybook } from '../support/dutybook-process.ts'
import { oldP99, readingCurrent } from './district-work.ts'
import { type Measured, median } from './measure.ts'
import { copyOfProvince } from './provinces.ts'
import { residentBytes } from './resident-bytes.ts'
import { settledDistrict } from './settled-district.ts'

const STARTS = 3
const MEGABYTE = 1_000_000
const PROVINCE = { lists: 1_250, revisions: 2 }
const [MEMORY_MB, START_S] = [600, 2]

/** The program in one process with the lists of a province: its memory, and a start with the read model as it was left. */
export const memoryBench = async (): Promise<readonly Measured[]> => {
  const folder = await copyOfProvince(PROVINCE)
  const starts: number[] = []
  const memories: number[] = []
  try {
    for (let start = 0; start <= STARTS; start++) {
      const warm = existsSync(join(folder.path, 'read-model.sqlite'))
      const begun = performance.now()
      const program = await startDutybook(folder.path)
      if (warm) starts.push((performance.now() - begun) / 1_000)
      try {
        const district = await settledDistrict(program.url, PROVINCE)
        await readingCurrent(district)()
        await oldP99(district)()
        memories.push(residentBytes(program.pid) / MEGABYTE)
      } finally {
        await program.stop()
      }
    }
  } finally {
    folder.remove()
  }
  const [first = Number.NaN] = memories
  const later = Math.max(...memories.slice(1))
  const memory = (ours: number, when: string): Measured => ({
    name: `resident memory of the program with ${PROVINCE.lists} lists, after reading, ${when}`,
    ours,
    limit: MEMORY_MB,
    unit: 'MB',
    ratio: ours / MEMORY_MB,
    goal: 1,
    atMost: true,
  })
  const start = median(starts)
  return [
    memory(first, 'when it has built its read model'),
    memory(later, 'when it has found its read model'),
    {
      name: `start with a warm read model of ${PROVINCE.lists} lists, until it says that it is ready`,
      ours: start,
      limit: START_S,
      unit: 's',
      ratio: start / START_S,
      goal: 1,
      atMost: true,
    },
  ]
}
