import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '../../support/data-folder.ts'
import { openStage } from '../work/stage.ts'
import { type FaultCase, goesOn, together } from './fault-case.ts'

const AT_ONCE = 4
const HOUR = 3_600_000
const JUMPS = [HOUR, -HOUR, 365 * 24 * HOUR, -365 * 24 * HOUR]
const PRELOAD = join(import.meta.dirname, '..', 'means', 'shifted-clock.preload.ts')
/** Every so many jumps the program is started anew. */
const RESTART_EVERY = 5

export const clock: FaultCase = {
  name: 'clock',
  what: 'the program’s clock jumps by an hour or a year, forwards or backwards, while it runs or is away',
  counts: { long: 50, short: 4 },
  async run({ count, random, progress }) {
    const scratch = dataFolder()
    const file = join(scratch.path, 'clock')
    const set = (offBy: number): void => writeFileSync(file, String(offBy))
    set(0)
    const stage = await openStage({ DUTYBOOK_TEST_CLOCK: file, NODE_OPTIONS: `--import=${PRELOAD}` })
    try {
      let program = stage.begin()
      await program.ready
      const work = await stage.work({ random, atOnce: AT_ONCE })
      for (let jump = 1; jump <= count; jump++) {
        await goesOn(work, random.between(5, 20))
        set(JUMPS[(jump - 1) % JUMPS.length] ?? 0)
        if (jump % RESTART_EVERY === 0) {
          program.child.kill('SIGKILL')
          await program.ended
          program = stage.begin()
        } else program.child.kill('SIGUSR2')
        progress(jump)
      }
      await goesOn(work, 20)
      return together(count, [await stage.judge(work, program)])
    } finally {
      stage.remove()
      scratch.remove()
    }
  },
}
