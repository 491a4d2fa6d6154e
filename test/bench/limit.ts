// Measures a limit alone: node test/bench/limit.ts <name> [numbers]
import { join } from 'node:path'
import { dataFolder } from '../support/data-folder.ts'
import { bareLatencies } from './bare-latency.ts'
import { bareQueueSeconds } from './bare-queue.ts'
import { percentile } from './measure.ts'
import { provinceOf, removeProvinces } from './provinces.ts'
import { rawCommits } from './raw-commits.ts'
import { readAndParse } from './read-and-parse.ts'

const limits: Readonly<Record<string, (...numbers: readonly number[]) => Promise<string>>> = {
  'raw-commits': async () => {
    const folder = dataFolder()
    try {
      return `${(await rawCommits(folder.path)()).toFixed(0)} commits/s`
    } finally {
      folder.remove()
    }
  },
  'bare-queue': async (jobs = 2_000, adders = 16) => `${(await bareQueueSeconds(jobs, adders)).toFixed(2)} s`,
  'bare-latency': async (jobs = 700, perSecond = 50) =>
    `p99 ${percentile(await bareLatencies(jobs, perSecond), 99).toFixed(1)} ms`,
  'read-and-parse': async (lists = 2_000, revisions = 21) => {
    const log = join(await provinceOf({ lists, revisions }), 'log.sqlite')
    return `${readAndParse(log).toFixed(0)} events/s`
  },
}

const [name = '', ...numbers] = process.argv.slice(2)
const measure = limits[name]
if (measure === undefined) {
  process.stderr.write(`Name a limit: ${Object.keys(limits).join(', ')}\n`)
  process.exitCode = 2
} else {
  try {
    process.stdout.write(`${await measure(...numbers.map(Number))}\n`)
  } finally {
    removeProvinces()
  }
}
