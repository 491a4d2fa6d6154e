import { startDutybook } from '../support/dutybook-process.ts'
import { bareLatencies } from './bare-latency.ts'
import { currentP99, inboxLatencies, oldP99, PER_SECOND } from './district-work.ts'
import { inTurn, type Measured, median, percentile } from './measure.ts'
import { copyOfProvince } from './provinces.ts'
import { settledDistrict } from './settled-district.ts'

const ROUNDS = 5
/** Before the proposals, and again after them. */
const BARE_ROUNDS = 2
const PROPOSALS = 700
const DISTRICT = { lists: 20, revisions: 21 }

/** A district of twenty generated lists: what they said before, and how soon a submission is in the inbox it is for. */
export const districtBench = async (): Promise<readonly Measured[]> => {
  const folder = await copyOfProvince(DISTRICT)
  const program = await startDutybook(folder.path)
  try {
    const district = await settledDistrict(program.url, DISTRICT)
    const reading = await inTurn(ROUNDS, oldP99(district), currentP99(district))
    const bares: number[] = []
    const bareRounds = async () => {
      for (let round = 0; round < BARE_ROUNDS; round++)
        bares.push(percentile(await bareLatencies(PROPOSALS, PER_SECOND), 99))
    }
    await bareRounds()
    const latencies = await inboxLatencies(district, PROPOSALS)
    await bareRounds()
    const [ours, limit] = [percentile(latencies, 99), median(bares)]
    return [
      {
        name: `list as of ${district.old.length} old revisions ÷ current lists, p99 (50 connections)`,
        ...reading,
        unit: 'ms',
        ratio: reading.ours / reading.limit,
        goal: 2,
        atMost: true,
        limitCommand: 'the same load on the current lists: npm run -s bench -- district',
      },
      {
        name: `submit to visible in the department's inbox, p99 at ${PER_SECOND} proposals/s ÷ bare BullMQ add to process p99`,
        ours,
        limit,
        unit: 'ms',
        ratio: ours / limit,
        goal: 5,
        atMost: true,
        limitCommand: `node test/bench/limit.ts bare-latency ${PROPOSALS} ${PER_SECOND}`,
      },
    ]
  } finally {
    await program.stop()
    folder.remove()
  }
}
