import type { Duty } from './busy-district.ts'
import { draftAll, submitUntilShown } from './drafts.ts'
import { p99, requestsPerSecond } from './http-load.ts'
import { listenToInboxes } from './inbox-streams.ts'
import { openLeanHttp } from './lean-http.ts'
import { percentile, type Work } from './measure.ts'
import type { SettledDistrict } from './settled-district.ts'
import { steadily } from './steady.ts'

export const PER_SECOND = 50
const PEOPLE = 16

/** `GET` of the district's current lists, requests per second. */
export const readingCurrent =
  ({ current, headers }: SettledDistrict): Work =>
  () =>
    requestsPerSecond(current, headers)

/** p99 of the district's current lists, ms. */
export const currentP99 =
  ({ current, headers }: SettledDistrict): Work =>
  () =>
    p99(current, headers)

/** p99 of the district's lists as of old revisions, ms. */
export const oldP99 =
  ({ old, headers }: SettledDistrict): Work =>
  () =>
    p99(old, headers)

/** p99 from submission to the department's inbox, ms, 50 proposals submitted per second. */
export const inboxP99 = async (district: SettledDistrict, proposals: number): Promise<number> => {
  const chosen = (await district.duties()).slice(0, proposals)
  const drafts = await draftAll(chosen, PEOPLE)
  const http = openLeanHttp(district.url)
  try {
    const inboxes = await listenToInboxes(http, new Set(chosen.map(({ department }) => department)))
    const latencies = await steadily(PER_SECOND, chosen.length, (index) =>
      submitUntilShown(http, inboxes, drafts[index] as string, chosen[index] as Duty),
    )
    return percentile(latencies, 99)
  } finally {
    http.close()
  }
}
