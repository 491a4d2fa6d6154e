import {
  directory as directories,
  directoryStream,
  possibleIn,
  type ProposalStatus,
  proposal,
  proposalStream,
  redirectSignOffs,
  routingRulesStream,
  ruleBook,
  ruleSetOf,
  rulesInForce,
} from '@dutybook/duty-lists'
import type { EventStore } from '@dutybook/event-store'
import type { RecordedEvent } from '@dutybook/kernel'
import {
  causedBy,
  issue,
  mustBeDone,
  routingWorker,
  type StepJob,
  type StepPayload,
  StepUnknown,
} from './step-job.ts'

const redirectable: readonly ProposalStatus[] = possibleIn['redirect-sign-offs']

/** 改送: what is still open follows the directory, under the rules that the proposal was routed with. */
export const redirectJob: StepJob = async ({ store, repository }, payload) => {
  const standing = await eventOf(store, payload)
  const stream = proposalStream(payload.subjectId)
  const { status, districtId, rulesVersion } = (await repository.load(proposal, stream)).state
  if (!redirectable.includes(status)) return
  const { state: directory } = await repository.load(directories, directoryStream(districtId))
  const { state: book } = await repository.load(ruleBook, routingRulesStream(districtId))
  const rules = ruleSetOf(book, rulesVersion) ?? rulesInForce(book)
  const outcome = await repository.execute(
    redirectSignOffs,
    stream,
    issue('redirect', standing, { type: 'redirect-sign-offs', directory, rules, actor: routingWorker }),
    causedBy(await lastOf(store, directoryStream(districtId))),
  )
  mustBeDone(outcome)
}

/** The event after which a step was found to be owed. @throws StepUnknown */
export const eventOf = async (
  store: EventStore,
  { eventId, subjectId: proposalId }: StepPayload,
): Promise<RecordedEvent> => {
  for await (const event of store.readStream(proposalStream(proposalId), { direction: 'backwards' })) {
    if (event.id === eventId) return event
  }
  throw new StepUnknown(`event ${eventId} is none of proposal ${proposalId}`)
}

const lastOf = async (store: EventStore, stream: string): Promise<RecordedEvent> => {
  for await (const event of store.readStream(stream, { direction: 'backwards', limit: 1 })) return event
  throw new Error(`${stream} is empty`)
}
