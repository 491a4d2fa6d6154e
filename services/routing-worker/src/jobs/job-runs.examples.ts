import { objectionStream, proposalStream, type StepKind } from '@dutybook/duty-lists'
import { createRepository, type EventStore, StoreUnavailable } from '@dutybook/event-store'
import { performStep } from './perform-step.ts'
import type { JobContext } from './step-job.ts'
import { type ExampleLog, reclaim } from './step.examples.ts'

/** What a job of a freshly started process works with. */
export const contextOn = (store: EventStore, clock = () => new Date()): JobContext => ({
  store,
  repository: createRepository(store),
  clock,
})

/** Steps of a single proposal. */
type Opened = Exclude<StepKind, 'campaign'>

export const openingOf = async (log: ExampleLog, kind: Opened, proposalId: string): Promise<string> => {
  const type = {
    route: 'ProposalSubmitted',
    redirect: 'SignOffsRequested',
    schedule: 'SignOffsRequested',
    remind: 'DeadlinesSet',
    apply: 'ProposalAccepted',
    'redirect-objection': 'ObjectionRaised',
    'objection-overdue': 'ObjectionRaised',
  }[kind]
  const streamOf = type === 'ObjectionRaised' ? objectionStream : proposalStream
  const [opening] = await log.eventsOf(streamOf(proposalId), type)
  return opening?.id ?? ''
}

/** Runs the proposal's job of that kind once. */
export const run = async (
  log: ExampleLog,
  kind: Opened,
  proposalId: string,
  store: EventStore = log.store,
  clock?: () => Date,
): Promise<void> => {
  const eventId = await openingOf(log, kind, proposalId)
  await performStep(contextOn(store, clock), kind, { eventId, subjectId: proposalId })
}

/** A proposal to reclaim the item that everybody has agreed to, and that is not applied yet. */
export const accepted = async (
  log: ExampleLog,
  proposalId: string,
  listId: string,
  item: string,
): Promise<void> => {
  await log.draft(proposalId, listId, reclaim(item))
  await log.submit(proposalId)
  await run(log, 'route', proposalId)
  await log.approve(proposalId)
}

/** The store, unable to append to one stream. */
export const failingOn = (store: EventStore, stream: string): EventStore => ({
  ...store,
  append: (to, ...rest) =>
    to === stream ? Promise.reject(new StoreUnavailable('disk full')) : store.append(to, ...rest),
})
