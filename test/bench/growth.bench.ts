import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openEmbeddedEventStore } from '@dutybook/event-store'
import { rebuildReadModel } from '@dutybook/read-store'
import { startDutybook } from '../support/dutybook-process.ts'
import { currentP99, inboxP99, oldP99, readingCurrent } from './district-work.ts'
import { commands, concurrentAppends, singleAppends } from './log-work.ts'
import { inTurn, type Measured, type Work } from './measure.ts'
import { inOwnProgram } from './own-program.ts'
import { copyOfProvince, provinceOf } from './provinces.ts'
import { settledDistrict, type SettledDistrict } from './settled-district.ts'

const ROUNDS = 5
const INBOX_ROUNDS = 3
const PROPOSALS = 700
const SMALL = { lists: 20, revisions: 21 }
const LARGE = { lists: 2_000, revisions: 21 }
const GOAL = 1.3

/** A hundred times as many lists: how much slower the same work becomes. */
export const growthBench = async (): Promise<readonly Measured[]> => [
  ...(await growthOfLog()),
  await growthOfRebuild(),
  ...(await growthOfProgram()),
]

type Better = 'more' | 'less'

const compare = async (
  what: string,
  unit: string,
  better: Better,
  rounds: number,
  large: Work,
  small: Work,
): Promise<Measured> => {
  const { ours, limit } = await inTurn(rounds, large, small)
  const ratio = better === 'more' ? limit / ours : ours / limit
  const name = `growth ${SMALL.lists} → ${LARGE.lists} lists, times slower: ${what}`
  const limitCommand = 'the same work on the smaller log: npm run -s bench -- growth'
  return { name, ours, limit, unit, ratio, goal: GOAL, atMost: true, limitCommand }
}

const growthOfLog = async (): Promise<readonly Measured[]> => {
  const [large, small] = [await copyOfProvince(LARGE), await copyOfProvince(SMALL)]
  const logOf = ({ path }: typeof large) => join(path, 'log.sqlite')
  const results: Measured[] = []
  try {
    for (const { name, work } of [
      { name: 'single durable appends', work: singleAppends },
      { name: '64 concurrent appends', work: concurrentAppends },
      { name: 'load-decide-append', work: commands },
    ]) {
      let runs = 0
      const [ours, limit] = [large, small].map((folder) => () => work(logOf(folder), `${name} ${++runs}`))
      results.push(await compare(name, 'commits/s', 'more', ROUNDS, ours as Work, limit as Work))
    }
    return results
  } finally {
    large.remove()
    small.remove()
  }
}

const growthOfRebuild = async (): Promise<Measured> => {
  /** By one thread: the start of a second would be most of the time that a small log takes. */
  const rebuilding = async (folder: string): Promise<number> => {
    const log = join(folder, 'log.sqlite')
    const path = join(folder, 'rebuilt.sqlite')
    const store = await openEmbeddedEventStore({ path: log, clock: () => new Date() })
    try {
      const begun = performance.now()
      const { events } = await rebuildReadModel({ store, path })
      return (1_000 * events) / (performance.now() - begun)
    } finally {
      await store.close()
      rmSync(path, { force: true })
    }
  }
  const [large, small] = [await provinceOf(LARGE), await provinceOf(SMALL)]
  return compare(
    'rebuild of the read model, per event',
    'events/s',
    'more',
    3,
    () => rebuilding(large),
    () => rebuilding(small),
  )
}

const growthOfProgram = async (): Promise<readonly Measured[]> => {
  const [large, small] = [await copyOfProvince(LARGE), await copyOfProvince(SMALL)]
  try {
    return [...(await growthOfReading(large.path, small.path)), await growthOfInbox(large.path, small.path)]
  } finally {
    large.remove()
    small.remove()
  }
}

const growthOfReading = async (large: string, small: string): Promise<readonly Measured[]> => {
  const programs: Awaited<ReturnType<typeof startDutybook>>[] = []
  const districtIn = async (path: string, shape: typeof LARGE) => {
    const program = await startDutybook(path)
    programs.push(program)
    return settledDistrict(program.url, shape)
  }
  try {
    const theirs = await districtIn(large, LARGE)
    const ours = await districtIn(small, SMALL)
    return [
      await compare(
        'GET of current lists',
        'requests/s',
        'more',
        ROUNDS,
        readingCurrent(theirs),
        readingCurrent(ours),
      ),
      await compare('current lists, p99', 'ms', 'less', ROUNDS, currentP99(theirs), currentP99(ours)),
      await compare('lists as of old revisions, p99', 'ms', 'less', ROUNDS, oldP99(theirs), oldP99(ours)),
    ]
  } finally {
    for (const program of programs) await program.stop()
  }
}

/** On data whose read model is built already. */
const growthOfInbox = (large: string, small: string): Promise<Measured> => {
  const latency = (district: SettledDistrict) => inboxP99(district, PROPOSALS)
  return compare(
    'submit to inbox, p99 at 50 proposals/s',
    'ms',
    'less',
    INBOX_ROUNDS,
    () => inOwnProgram(large, LARGE, latency),
    () => inOwnProgram(small, SMALL, latency),
  )
}
