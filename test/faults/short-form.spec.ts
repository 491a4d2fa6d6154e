import { describe, expect, it } from 'vitest'
import { faultCases } from './cases/cases.ts'
import { randomFrom } from './work/random.ts'

/** Another one each day, so that no run is the same for ever; a fault names it. */
const SEED = Math.floor(Date.now() / 86_400_000)

/** For a machine that has much else to do. */
const PATIENCE = { timeout: 600_000 }

describe
  .runIf(process.platform === 'linux')
  .concurrent(
    'in short, while people work, nothing is lost, doubled, stuck or seen to go back',
    PATIENCE,
    () => {
      it.each(faultCases)('$name: $what', async ({ counts, run }) => {
        const options = {
          count: counts.short,
          long: false,
          random: randomFrom(SEED),
          progress: () => undefined,
        }
        const { happened, commands, faults } = await run(options)
        expect(faults, `npm run -s faults -- --seed ${SEED}`).toEqual([])
        expect(happened).toBeGreaterThanOrEqual(counts.short)
        expect(commands).toBeGreaterThan(0)
      })
    },
  )
