import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import {
  addresseeOf,
  categories,
  delegatorsOf,
  listStream,
  type Proposal,
  type ProposalEvent,
  proposalStream,
  proposerOf,
} from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import { checkAsides, checkStage, checkTransferred } from './aside-invariants.examples.ts'
import {
  checkAdmitted,
  checkObjectionEvent,
  checkObjections,
  isOfObjection,
} from './objection-invariants.examples.ts'
import type { World } from './world.examples.ts'

const HEADS = ['department-head', 'township-head', 'coordinator']
const OPEN = ['draft', 'submitted', 'in-sign-off', 'returned', 'in-adjudication', 'accepted', 'stale']
const PAGE = { limit: 200 } as const

/** Checks what must hold after every step, where the step may have touched it. */
export const checkInvariants = async (world: World, news: readonly RecordedEvent[]): Promise<void> => {
  const streams = new Set(news.map(({ stream }) => stream))
  for (const event of news)
    await (isOfObjection(event) ? checkObjectionEvent(world, event) : checkEvent(world, event))
  if (news.length > 0) await checkObjections(world)
  for (const listId of world.listIds) if (streams.has(listStream(listId))) await checkList(world, listId)
  const directoryChanged = news.some(({ stream }) => stream.startsWith('directory-'))
  for (const proposalId of world.proposalIds) {
    if (directoryChanged || streams.has(proposalStream(proposalId))) await checkProposal(world, proposalId)
  }
}

/** Numbers without gaps, nothing twice, every ended item with its lineage, and the same list in the read model. */
const checkList = async (world: World, listId: string): Promise<void> => {
  const list = await world.list(listId)
  const listed = categories.flatMap((category) => list.sections[category].flatMap(({ items }) => items))
  strictEqual(new Set(listed).size, listed.length, 'an item stands twice')
  deepStrictEqual(listed.toSorted(), [...list.items.keys()].toSorted())
  const shown = JSON.parse(
    world.readModel.list(listId, { revision: list.revision })?.json.toString() ?? '{}',
  ) as Shown
  for (const category of categories) {
    const items = shown.categories
      .filter((one) => one.category === category)
      .flatMap(({ sectors }) => sectors.flatMap((sector) => sector.items))
    deepStrictEqual(
      items.map(({ number }) => number),
      items.map((_, index) => index + 1),
    )
    deepStrictEqual(
      items.map(({ itemId, name }) => [itemId, name]),
      list.sections[category]
        .flatMap((sector) => sector.items)
        .map((itemId) => [itemId, list.items.get(itemId)?.content.name]),
    )
  }
  for (const [itemId, { how, successors }] of list.ended) {
    strictEqual(successors.length > 0, how === 'merged' || how === 'split', `${itemId} was ${how}`)
    for (const successor of successors)
      ok(list.items.has(successor) || list.ended.has(successor), `${successor} is nowhere`)
    const nodes = world.readModel.lineage(listId, itemId)?.nodes.map((node) => node.itemId) ?? []
    for (const one of [itemId, ...successors]) ok(nodes.includes(one), `${one} has no lineage`)
  }
}

interface Shown {
  readonly categories: readonly {
    readonly category: string
    readonly sectors: readonly {
      readonly items: readonly { readonly itemId: string; readonly name: string; readonly number: number }[]
    }[]
  }[]
}

const checkEvent = async (world: World, recorded: RecordedEvent): Promise<void> => {
  const { stream, metadata, recordedAt } = recorded
  if (recorded.type === 'RevisionApplied') {
    const { proposalId } = recorded.data as { readonly proposalId: string }
    checkAgreed(await world.proposal(proposalId))
    checkAdmitted(await world.proposal(proposalId))
  }
  const event = recorded as unknown as ProposalEvent
  const proposalId = stream.slice(proposalStream('').length)
  if (event.type === 'SignOffTransferred')
    await checkTransferred(world, await world.proposal(proposalId), event)
  if (event.type !== 'VerdictGiven') return
  const { actor } = metadata
  const after = await world.proposal(proposalId)
  const { requests, contributors } = after
  const { delegations } = await world.directory()
  const lenders = delegatorsOf([...delegations.values()], actor, recordedAt)
  const { onBehalfOf, organisationId } = event.data
  ok(
    HEADS.includes(actor.role) || (onBehalfOf !== undefined && lenders.includes(onBehalfOf)),
    `${actor.id} signed ${recordedAt}`,
  )
  const asked = requests.find((request) => request.organisationId === organisationId)
  ok(asked !== undefined && addresseeOf(asked).organisationId === actor.organisation, 'signed for others')
  checkStage(after, organisationId)
  for (const one of [actor.id, onBehalfOf]) ok(one === undefined || !contributors.includes(one), 'four eyes')
}

/** Everybody who was asked approved the very clauses that are asked about, or the coordinating office ruled. */
const checkAgreed = ({ status, requests, verdicts, adjudication }: Proposal): void => {
  ok(status === 'accepted' || status === 'applied', `applied while ${status}`)
  if (adjudication?.ruling === 'accept') return
  for (const { organisationId, clauses } of requests) {
    const given = verdicts.get(organisationId)
    strictEqual(given?.verdict, 'approve', `${organisationId} did not approve`)
    strictEqual(given?.clauses, clauses, `${organisationId} approved other clauses`)
  }
}

/** The read model says what the log says, and an open proposal waits for somebody who is told. */
const checkProposal = async (world: World, proposalId: string): Promise<void> => {
  const folded = await world.proposal(proposalId)
  const shown = world.readModel.proposal(proposalId)
  ok(shown !== undefined, `${proposalId} is not shown`)
  strictEqual(shown.status, folded.status)
  strictEqual(shown.proposerId, proposerOf(folded))
  deepStrictEqual(
    shown.signOffs.map(({ organisationId, verdict, clauses }) => [organisationId, verdict, clauses]),
    folded.requests.map(({ organisationId, clauses }) => [
      organisationId,
      folded.verdicts.get(organisationId)?.verdict,
      clauses,
    ]),
  )
  await checkAsides(world, folded)
  const open = OPEN.includes(folded.status)
  strictEqual(shown.next.length > 0, open, `${folded.status} and next ${JSON.stringify(shown.next)}`)
  const owed = world.readModel
    .pendingSteps(1_000, world.clock().toISOString())
    .some((step) => step.subjectId === proposalId)
  for (const { act, organisationId } of shown.next) {
    if (organisationId === undefined) {
      ok(owed || act === 'await-campaign', `nobody does ${act}`)
      continue
    }
    const inbox = world.readModel.inbox(organisationId, PAGE).items
    ok(
      inbox.some((entry) => entry.proposalId === proposalId && entry.act === act),
      `${act} of ${proposalId} stands in no inbox of ${organisationId}`,
    )
  }
}
