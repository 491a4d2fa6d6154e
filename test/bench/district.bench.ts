import { bareLatencies } from './bare-latency.ts'
import { currentP99, inboxP99, oldP99, PER_SECOND } from './district-work.ts'
import { inTurn, type Measured, percentile } from './measure.ts'
import { inOwnProgram } from './own-program.ts'
import { provinceOf } from './provinces.ts'

const READING_ROUNDS = 5
const INBOX_ROUNDS = 3
const PROPOSALS = 700
const DISTRICT = { lists: 20, revisions: 21 }

/** A district of twenty generated lists: what they said before, and how soon a submission is in the inbox it is for. */
export const districtBench = async (): Promise<readonly Measured[]> => {
  const province = await provinceOf(DISTRICT)
  let revisions = 0
  const reading = await inOwnProgram(province, DISTRICT, async (district) => {
    revisions = district.old.length
    return inTurn(READING_ROUNDS, oldP99(district), currentP99(district))
  })
  const inbox = await inTurn(
    INBOX_ROUNDS,
    () => inOwnProgram(province, DISTRICT, (district) => inboxP99(district, PROPOSALS)),
    async () => percentile(await bareLatencies(PROPOSALS, PER_SECOND), 99),
  )
  return [
    {
      name: `list as of ${revisions} old revisions ÷ current lists, p99 (50 connections)`,
      ...reading,
      unit: 'ms',
      ratio: reading.ours / reading.limit,
      goal: 2,
      atMost: true,
      limitCommand: 'the same load on the current lists: npm run -s bench -- district',
    },
    {
      name: `submit to visible in the department's inbox, p99 at ${PER_SECOND} proposals/s ÷ bare BullMQ add to process p99`,
      ...inbox,
      unit: 'ms',
      ratio: inbox.ours / inbox.limit,
      goal: 5,
      atMost: true,
      limitCommand: `node test/bench/limit.ts bare-latency ${PROPOSALS} ${PER_SECOND}`,
    },
  ]
}
