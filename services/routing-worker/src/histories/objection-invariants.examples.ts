import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import {
  addressedAs,
  type Objection,
  objection,
  type ObjectionEvent,
  objectionStream,
  type Proposal,
} from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import { objectionsOf } from './objection-acts.examples.ts'
import type { World } from './world.examples.ts'

const PAGE = { limit: 200 } as const

/** What was admitted was ruled on by the office, and its township was asked. */
export const checkAdmitted = ({ lane, requests, townshipId, adjudication }: Proposal): void => {
  if (lane !== 'admission') return
  strictEqual(adjudication?.ruling, 'accept', 'admitted without a ruling')
  const heard = requests.find(({ organisationId }) => organisationId === townshipId)
  ok(
    heard?.concerns.some(({ effect }) => effect === 'is-heard'),
    'admitted without the township',
  )
}

/** Answers are given for an organisation that is asked, by its head; nobody decides while there is time to answer. */
export const checkObjectionEvent = async (
  { repository }: World,
  { stream, metadata, recordedAt, ...recorded }: RecordedEvent,
): Promise<void> => {
  const event = recorded as unknown as ObjectionEvent
  if (event.type === 'ObjectionAnswered') {
    const { state } = await repository.load(objection, stream)
    const meant = addressedAs(state, metadata.actor.organisation).map((one) => one.organisationId)
    ok(meant.includes(event.data.organisationId), 'answered for others')
    strictEqual(metadata.actor.role, 'department-head')
  }
  if (event.type === 'ObjectionOverdue') {
    const { state } = await repository.load(objection, stream)
    ok(Date.parse(recordedAt) >= Date.parse(state.respondBy), 'overdue before its time')
  }
}

/** The read model says what the log says, and an open objection waits for somebody who is told. */
export const checkObjections = async (world: World): Promise<void> => {
  for (const folded of await objectionsOf(world)) await checkObjection(world, folded)
}

const checkObjection = async (world: World, folded: Objection): Promise<void> => {
  const { objectionId, status, responses, addressees, decision, silent = [] } = folded
  const shown = world.readModel.objection(objectionId)
  ok(shown !== undefined, `${objectionId} is not shown`)
  strictEqual(shown.status, status)
  deepStrictEqual(
    shown.addressees.map(({ organisationId, response, late = false }) => [organisationId, response, late]),
    addressees.map(({ organisationId }) => [
      organisationId,
      responses.get(organisationId)?.response,
      silent.includes(organisationId),
    ]),
  )
  deepStrictEqual(shown.decision, decision)
  const failed = await Promise.all(
    shown.proposals.map(async ({ proposalId, status: seen }) => {
      const proposal = await world.proposal(proposalId)
      strictEqual(seen, proposal.status)
      strictEqual(proposal.objection?.objectionId, objectionId)
      return proposal.status === 'rejected' || proposal.status === 'withdrawn'
    }),
  )
  const open = status.startsWith('awaiting-') || (status === 'sustained' && !failed.includes(false))
  strictEqual(shown.next.length > 0, open, `${status} and next ${JSON.stringify(shown.next)}`)
  for (const { act, organisationId } of shown.next) {
    const inbox = world.readModel.inbox(organisationId, PAGE).items
    ok(
      inbox.some((entry) => entry.objectionId === objectionId && entry.act === act),
      `${act} of ${objectionId} stands in no inbox of ${organisationId}`,
    )
  }
}

/** Whether an event is one of an objection. */
export const isOfObjection = ({ stream }: RecordedEvent): boolean => stream.startsWith(objectionStream(''))
