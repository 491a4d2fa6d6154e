import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { type Campaign, campaignDuties, isReleased, liveLines } from '@dutybook/duty-lists'
import { campaignsOf, statusesOf } from './campaign-acts.examples.ts'
import type { World } from './world.examples.ts'

const CLOSED = ['published', 'cancelled']
const OPEN = ['draft', 'submitted', 'in-sign-off', 'returned', 'in-adjudication', 'accepted', 'stale']

/** What must hold of every campaign after every step. */
export const checkCampaigns = async (world: World): Promise<void> => {
  for (const found of await campaignsOf(world)) await checkCampaign(world, found)
}

const checkCampaign = async (world: World, found: Campaign): Promise<void> => {
  const { campaignId, status } = found
  const shown = world.readModel.campaign(campaignId)
  strictEqual(shown?.status, status)
  const statusOf = await statusesOf(world, found)
  const drafted = await Promise.all(world.proposalIds.map((proposalId) => world.proposal(proposalId)))
  const own = drafted.filter((one) => one.campaignId === campaignId)
  if (!isReleased(found))
    deepStrictEqual(
      own.filter((one) => one.status === 'applied'),
      [],
      'applied before the release',
    )
  for (const { listId, proposalId } of found.lines) {
    const going = own.filter((one) => one.listId === listId && !found.abandoned.includes(one.proposalId))
    ok(going.length <= 1, `${listId} has ${going.length} proposals of ${campaignId}`)
    ok(
      going.every((one) => one.proposalId === proposalId),
      'a proposal of another line',
    )
  }
  checkEditions(world, found)
  checkGoesOn(world, found, statusOf)
}

/** The editions of all its lists appear at once: before it is published none shows what it changed, and then all do. */
const checkEditions = (world: World, found: Campaign): void => {
  for (const { listId, proposalId = '' } of liveLines(found)) {
    const appliedAt = world.readModel.proposal(proposalId)?.appliedAt
    if (appliedAt === undefined) continue
    const shown = world.readModel.editions(listId).some(({ revision }) => revision >= appliedAt)
    strictEqual(shown, found.status === 'published', `${proposalId} in an edition while ${found.status}`)
  }
}

/** It is closed, or it waits for somebody, for the program, for a proposal, or for the campaign ahead of it. */
const checkGoesOn = (
  { readModel }: World,
  found: Campaign,
  statusOf: (proposalId: string) => string,
): void => {
  if (CLOSED.includes(found.status)) return
  const duties = campaignDuties(found, statusOf as never).length
  const owed = readModel.pendingSteps(1_000).some((step) => step.subjectId === found.campaignId)
  const open = found.lines.some(
    ({ proposalId }) => proposalId !== undefined && OPEN.includes(statusOf(proposalId)),
  )
  const behind = readModel.campaign(found.campaignId)?.behind.length ?? 0
  ok(duties > 0 || owed || open || behind > 0, `${found.campaignId} waits for nobody while ${found.status}`)
}
