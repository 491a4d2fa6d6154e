import { ok } from 'node:assert/strict'
import { subjectId } from '@dutybook/duty-lists'
import { organisationIds } from './attempts.examples.ts'
import type { World } from './world.examples.ts'

const MOST = 10_000
const PAGE = { limit: MOST }

/** Whatever stands in an inbox, of proposals, objections and campaigns: the organisation was told of just that since it came there. */
export const checkTold = (world: World): void => {
  const { readModel } = world
  for (const organisationId of organisationIds(world)) {
    const whose = [organisationId, ...readModel.predecessors(organisationId)]
    const told = whose.flatMap((one) => readModel.notifications(one, '', MOST))
    for (const { act, since, proposalId, objectionId, campaignId } of readModel.inbox(organisationId, PAGE)
      .items) {
      const about = proposalId ?? objectionId ?? campaignId
      ok(
        told.some((one) => subjectId(one) === about && one.due.includes(act) && one.recordedAt >= since),
        `${organisationId} was never told to ${act} ${about}`,
      )
    }
  }
}
