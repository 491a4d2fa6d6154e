import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../work/random.ts'
import { type Judgement, openStage } from '../work/stage.ts'
import { type FaultCase, goesOn, together } from './fault-case.ts'

const AT_ONCE = 6
const MOST_TIMES = 5
const LATER_MS = 1_500
/** Between two kills of the program. */
const COMMANDS_A_KILL = 100
/** On one data folder. */
const COMMANDS_A_RUN = 2_000

export const repeats: FaultCase = {
  name: 'repeat',
  what: 'each command is sent one to five times, at once and later, while the program is killed every hundred commands',
  counts: { long: 20_000, short: 500 },
  async run({ count, random, progress }) {
    const runs: Judgement[] = []
    for (let done = 0; done < count; ) {
      const before = done
      const commands = Math.min(COMMANDS_A_RUN, count - before)
      const run = await oneRun(commands, random, (answered) => progress(before + answered))
      runs.push(run)
      done += run.commands
    }
    const { commands } = together(0, runs)
    return together(commands, runs)
  },
}

/** One data folder, whose program is killed in the middle of every hundred commands. */
const oneRun = async (
  commands: number,
  random: Random,
  progress: (answered: number) => void,
): Promise<Judgement> => {
  const stage = await openStage()
  try {
    let program = stage.begin()
    await program.ready
    const again = { times: () => random.between(0, MOST_TIMES - 1), later: () => random.between(0, LATER_MS) }
    const work = await stage.work({ random, atOnce: AT_ONCE, commands, again })
    for (let left = commands - COMMANDS_A_KILL / 2; left > 0; left -= COMMANDS_A_KILL) {
      await goesOn(work, COMMANDS_A_KILL)
      await pause(random.between(0, 20))
      program.child.kill('SIGKILL')
      await program.ended
      program = stage.begin()
      await program.ready
      progress(work.answered)
    }
    return await stage.judge(work, program)
  } finally {
    stage.remove()
  }
}
