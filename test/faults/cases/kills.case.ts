import { setTimeout as pause } from 'node:timers/promises'
import { killedAt } from '../means/strace.ts'
import type { Random } from '../work/random.ts'
import { type Judgement, openStage, type Stage } from '../work/stage.ts'
import { type FaultCase, together } from './fault-case.ts'

const KILLS_OF_A_FOLDER = 25
const LANES = 2
const AT_ONCE = 4
/** From the start of the process: while it opens its files, catches up, and while people work. */
const LATEST_MS = 1_200
const LATEST_AT_WORK_MS = 500
const CALLS = { pwrite64: 400, fsync: 60 } as const
/** A process that is to be killed at a call which it never makes. */
const LATEST_CALL_MS = 60_000

export const kills: FaultCase = {
  name: 'kill',
  what: 'SIGKILL of the program at random moments and at its n-th write or fsync',
  counts: { long: 1_000, short: 50 },
  async run({ count, random, progress }) {
    const runs: Judgement[] = []
    let [planned, done] = [0, 0]
    const lane = async (): Promise<void> => {
      while (planned < count) {
        const some = Math.min(KILLS_OF_A_FOLDER, count - planned)
        planned += some
        runs.push(await killedOften(some, random, () => progress(++done)))
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane))
    return together(done, runs)
  },
}

/** One data folder, whose program is killed so many times while the same people work on. */
const killedOften = async (count: number, random: Random, progress: () => void): Promise<Judgement> => {
  const stage = await openStage()
  try {
    const first = stage.begin()
    await first.ready
    const work = await stage.work({ random, atOnce: AT_ONCE })
    await killAfter(first, random.between(0, LATEST_MS))
    progress()
    for (let kill = 2; kill <= count; kill++) {
      const killed = kill % 5 < 3 ? killAtRandom(stage, random) : killAtCall(stage, random)
      await Promise.race([killed, work.done])
      progress()
    }
    return await stage.judge(work, stage.begin())
  } finally {
    stage.remove()
  }
}

type Running = ReturnType<Stage['begin']>

/** @throws when it ends by itself: no kill may keep it from starting again */
const killAfter = async ({ child, ended, output }: Running, ms: number): Promise<void> => {
  const patience = new AbortController()
  await Promise.race([ended, pause(ms, undefined, { signal: patience.signal }).catch(() => undefined)])
  patience.abort()
  child.kill('SIGKILL')
  await ended
  if (child.signalCode !== 'SIGKILL') throw new Error(`the program ended by itself: ${output()}`)
}

const killAtRandom = async (stage: Stage, random: Random): Promise<void> => {
  const program = stage.begin()
  program.ready.catch(() => undefined)
  if (random.next() < 0.5) return killAfter(program, random.between(0, LATEST_MS))
  await program.ready
  return killAfter(program, random.between(0, LATEST_AT_WORK_MS))
}

const killAtCall = async (stage: Stage, random: Random): Promise<void> => {
  const call = random.pick(['pwrite64', 'fsync'] as const)
  const nth = random.between(1, CALLS[call])
  const program = stage.begin({}, killedAt(stage.folder.path, call, nth))
  program.ready.catch(() => undefined)
  const begun = performance.now()
  await killAfter(program, LATEST_CALL_MS)
  if (performance.now() - begun >= LATEST_CALL_MS) throw new Error(`there was no ${nth}. ${call}`)
}
