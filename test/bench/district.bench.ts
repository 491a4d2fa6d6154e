import { startDutybook } from '../support/dutybook-process.ts'
import { bareLatencies } from './bare-latency.ts'
import { currentP99, inboxP99, oldP99, PER_SECOND } from './district-work.ts'
import { inTurn, type Measured, percentile } from './measure.ts'
import { copyOfProvince } from './provinces.ts'
import { settledDistrict, type SettledDistrict } from './settled-district.ts'

const READING_ROUNDS = 5
const INBOX_ROUNDS = 3
const PROPOSALS = 700
const DISTRICT = { lists: 20, revisions: 21 }

/** A district of twenty generated lists: what they said before, and how soon a submission is in the inbox it is for. */
export const districtBench = async (): Promise<readonly Measured[]> => {
  let revisions = 0
  const reading = await inOwnProgram(async (district) => {
    revisions = district.old.length
    return inTurn(READING_ROUNDS, oldP99(district), currentP99(district))
  })
  const inbox = await inTurn(
    INBOX_ROUNDS,
    () => inOwnProgram((district) => inboxP99(district, PROPOSALS)),
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

/** A program that was started for this work on a copy of the district, so that no round finds what another has left. */
const inOwnProgram = async <T>(work: (district: SettledDistrict) => Promise<T>): Promise<T> => {
  const folder = await copyOfProvince(DISTRICT)
  const program = await startDutybook(folder.path)
  try {
    return await work(await settledDistrict(program.url, DISTRICT))
  } finally {
    await program.stop()
    folder.remove()
  }
}
