import { ok } from 'node:assert/strict'
import type { World } from './world.examples.ts'

const MOST = 10_000

/** Whoever an open proposal waits for was told of just that, whatever happened before. */
export const checkTold = ({ readModel, proposalIds }: World): void => {
  for (const proposalId of proposalIds) {
    for (const { act, organisationId } of readModel.proposal(proposalId)?.next ?? []) {
      if (organisationId === undefined || act === 'route' || act === 'apply') continue
      const told = readModel.notifications(organisationId, '', MOST)
      ok(
        told.some((one) => one.proposalId === proposalId && one.due.includes(act)),
        `${organisationId} was never told to ${act} ${proposalId}`,
      )
    }
  }
}
