import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { dataFolder } from '../../support/data-folder.ts'
import { type CallFailures, failing, failuresIn } from '../means/strace.ts'
import type { Random } from '../work/random.ts'
import { type Judgement, openStage } from '../work/stage.ts'
import { type FaultCase, together } from './fault-case.ts'

const FAILURES_OF_A_RUN = 10
const AT_ONCE = 4
const LOOK_EVERY_MS = 50

export const fullDisk: FaultCase = {
  name: 'enospc',
  what: 'ENOSPC at the n-th write to the log and the read model',
  counts: { long: 50, short: 5 },
  run: (options) => failingRuns(options, 'ENOSPC', ['pwrite64']),
}

export const brokenDisk: FaultCase = {
  name: 'eio',
  what: 'EIO at the n-th write or fsync of the log and the read model',
  counts: { long: 50, short: 5 },
  run: (options) => failingRuns(options, 'EIO', ['pwrite64', 'fsync']),
}

type Options = Parameters<FaultCase['run']>[0]

const failingRuns = async (
  { count, random, progress }: Options,
  error: CallFailures['error'],
  calls: readonly CallFailures['call'][],
) => {
  const runs: Judgement[] = []
  let done = 0
  while (done < count) {
    const wanted = Math.min(FAILURES_OF_A_RUN, count - done)
    const call = random.pick(calls)
    const { failures, ...run } = await failingRun(wanted, error, call, random)
    runs.push(run)
    done += failures
    progress(done)
  }
  return together(done, runs)
}

/** A program that starts and works while calls fail, and goes on when they do no more; where it does not start, it is started again. */
const failingRun = async (
  wanted: number,
  error: CallFailures['error'],
  call: CallFailures['call'],
  random: Random,
): Promise<Judgement & { readonly failures: number }> => {
  const stage = await openStage()
  const scratch = dataFolder()
  const notes = join(scratch.path, 'calls')
  try {
    const healthy = stage.begin()
    await healthy.ready
    const work = await stage.work({ random, atOnce: AT_ONCE })
    healthy.child.kill('SIGKILL')
    await healthy.ended
    const every = random.between(15, 60)
    const failures = { call, error, from: random.between(1, 120), every, times: wanted }
    let program = stage.begin({}, failing(stage.folder.path, failures, notes))
    const starts = await program.ready.then(
      () => true,
      () => false,
    )
    if (!starts) {
      program = stage.begin()
      await program.ready
    }
    while (starts && program.child.exitCode === null && failuresIn(notes) < wanted) await pause(LOOK_EVERY_MS)
    return { ...(await stage.judge(work, program)), failures: failuresIn(notes) }
  } finally {
    stage.remove()
    scratch.remove()
  }
}
