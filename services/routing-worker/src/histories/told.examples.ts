import { deepStrictEqual, ok } from 'node:assert/strict'
import { coordinatingOffice, notificationsOf, subjectId, subjectOf } from '@dutybook/duty-lists'
import { toldInLog } from '../delivery/told-in-log.ts'
import { organisationIds } from './attempts.examples.ts'
import type { World } from './world.examples.ts'

const MOST = 10_000
const LATEST = 2
const PAGE = { limit: MOST }

/** Whatever stands in an inbox, of proposals, objections and campaigns: the organisation was told of just that since it came there. */
export const checkTold = (world: World): void => {
  const { readModel, districtId } = world
  const { organisations = [] } = readModel.directory(districtId) ?? {}
  for (const { organisationId, successorId } of organisations) {
    if (successorId !== undefined) continue
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

/** What the read model says that an organisation was told of objections and campaigns is what a webhook's message, made from the log much later, says. */
export const checkMessages = async (world: World): Promise<void> => {
  for (const organisationId of organisationIds(world)) {
    const told = world.readModel.notifications(organisationId, '', MOST)
    for (const one of told.filter((each) => !('proposalId' in each)).slice(-LATEST)) {
      const found = await toldInLog(world, subjectOf(one), one.eventId)
      ok(found !== undefined, `${one.type} of ${subjectId(one)} is not in the log`)
      const office = coordinatingOffice(found.directory).organisationId
      const again = notificationsOf(found.happening, office).find(
        (each) => each.organisationId === organisationId,
      )
      deepStrictEqual([again?.due, again?.status, again?.as], [one.due, one.status, one.as])
    }
  }
}
