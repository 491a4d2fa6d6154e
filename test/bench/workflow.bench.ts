import { dataFolder, startDutybook } from '../support/dutybook-process.ts'
import { eventually, expectData } from '../support/personas.ts'
import { bareQueueSeconds } from './bare-queue.ts'
import { type Duty, key, openBusyDistrict } from './busy-district.ts'
import { inParallel } from './in-parallel.ts'
import { draftAll, submitUntilShown } from './drafts.ts'
import { type InboxWatch, watchInboxes } from './inbox-watch.ts'
import { type LeanHttp, openLeanHttp } from './lean-http.ts'
import { type Measured, median, percentile } from './measure.ts'

const ITEMS_OF_LIST = 250
const PEOPLE = 16
/** Before the proposals, and again after them. */
const BARE_ROUNDS = 3
const [P50_MS, P99_MS] = [100, 500]

/** A thousand proposals by the running program, over HTTP: submitted, routed, signed by their departments, and applied. */
export const workflowBench = async (): Promise<readonly Measured[]> => {
  const folder = dataFolder()
  const program = await startDutybook(folder.path, { DUTYBOOK_SAMPLE: 'no' })
  const http = openLeanHttp(program.url)
  try {
    const duties = await openBusyDistrict(program.url, ITEMS_OF_LIST)
    const drafts = await draftAll(duties, PEOPLE)
    const jobs = 2 * duties.length
    const bares: number[] = []
    const bareRounds = async () => {
      for (let round = 0; round < BARE_ROUNDS; round++) bares.push(await bareQueueSeconds(jobs, PEOPLE))
    }
    await bareRounds()
    const inboxes = watchInboxes()
    const latencies: number[] = []
    const begun = performance.now()
    await inParallel(PEOPLE, duties.length, async (index) => {
      latencies.push(await submitAndSign(http, inboxes, drafts[index] as string, duties[index] as Duty))
    })
    await nothingOpen(duties)
    const seconds = (performance.now() - begun) / 1_000
    const applied = await countApplied(duties)
    if (applied !== duties.length) throw new Error(`${applied} of ${duties.length} proposals were applied`)

    await bareRounds()
    const bare = median(bares)
    const latency = (percent: number, limit: number): Measured => {
      const ours = percentile(latencies, percent)
      const name = `submission of a proposal to its department's inbox, p${percent} of ${duties.length}, ${PEOPLE} at once`
      return { name, ours, limit, unit: 'ms', ratio: ours / limit, goal: 1, atMost: true }
    }
    return [
      {
        name: `${duties.length} proposals submitted, routed, signed, applied over HTTP ÷ ${jobs} bare BullMQ jobs added and processed`,
        ours: seconds,
        limit: bare,
        unit: 's',
        ratio: seconds / bare,
        goal: 6,
        atMost: true,
        limitCommand: `node test/bench/limit.ts bare-queue ${jobs} ${PEOPLE}`,
      },
      latency(50, P50_MS),
      latency(99, P99_MS),
    ]
  } finally {
    http.close()
    await program.stop()
    folder.remove()
  }
}

/** Answers how long it took until the department saw what was submitted, ms. */
const submitAndSign = async (
  http: LeanHttp,
  inboxes: InboxWatch,
  proposalId: string,
  duty: Duty,
): Promise<number> => {
  const seen = await submitUntilShown(http, inboxes, proposalId, duty)
  const { organisationId, head } = duty.department
  const params = { path: { proposalId, organisationId }, ...key(`sign ${proposalId}`) }
  const body = { verdict: 'approve' } as const
  await expectData(() => head.PUT('/v1/proposals/{proposalId}/sign-offs/{organisationId}', { params, body }))
  return seen
}

/** Waits until no proposal of any list is still to be signed or applied. */
const nothingOpen = async (duties: readonly Duty[]): Promise<void> => {
  for (const [listId, { editor }] of byList(duties)) {
    for (const status of ['in-sign-off', 'accepted'] as const) {
      const query = { listId, status, limit: 1 }
      const open = () => expectData(() => editor.GET('/v1/proposals', { params: { query } }))
      await eventually(open, ({ items }) => items.length === 0)
    }
  }
}

const countApplied = async (duties: readonly Duty[]): Promise<number> => {
  let count = 0
  for (const [listId, { editor }] of byList(duties)) {
    let after: string | undefined
    do {
      const query = {
        listId,
        status: 'applied',
        limit: 200,
        ...(after === undefined ? {} : { after }),
      } as const
      const page = await expectData(() => editor.GET('/v1/proposals', { params: { query } }))
      count += page.items.length
      after = page.next
    } while (after !== undefined)
  }
  return count
}

const byList = (duties: readonly Duty[]): ReadonlyMap<string, Duty> =>
  new Map(duties.map((duty) => [duty.listId, duty]))
