import {
  type ApplyRevisionRefusal,
  applyRevision,
  campaign,
  campaignStream,
  type DutyListEvent,
  isReleased,
  listStream,
  proposal,
  proposalStream,
  type RecordOutcome,
  recordOutcome,
  type Staleness,
} from '@dutybook/duty-lists'
import type { CommandIdReused, EventStore, Repository } from '@dutybook/event-store'
import {
  causedBy,
  issue,
  mustBeDone,
  openingEvent,
  routingWorker as actor,
  StepRefused,
  type StepJob,
} from './step-job.ts'

/** 应用: lets the list apply an accepted proposal, and records on the proposal what the list answered. */
export const applyJob: StepJob = async ({ store, repository }, payload) => {
  const { subjectId: proposalId } = payload
  const opening = await openingEvent(store, 'apply', payload)
  const stream = proposalStream(proposalId)
  const accepted = (await repository.load(proposal, stream)).state
  const { status, listId, baseRevision, changes, reason, campaignId } = accepted
  if (status !== 'accepted') return
  if (campaignId !== undefined && !(await mayTakeEffect(repository, campaignId))) return
  const list = listStream(listId)
  const applied = await repository.execute(
    applyRevision,
    list,
    issue('apply', opening, { type: 'apply-revision', proposalId, baseRevision, changes, reason, actor }),
    causedBy(opening),
  )
  const answer: RecordOutcome = applied.ok
    ? {
        type: 'record-application',
        listRevision: await appliedAt(store, list, proposalId, applied.revision),
        actor,
      }
    : { type: 'record-staleness', staleness: staleness(applied.refusal), actor }
  const recorded = await repository.execute(
    recordOutcome,
    stream,
    issue('record-outcome', opening, answer),
    causedBy(opening),
  )
  mustBeDone(recorded)
}

/** The proposals of a campaign are applied together, once all of them are accepted. */
const mayTakeEffect = async (repository: Repository, campaignId: string): Promise<boolean> =>
  isReleased((await repository.load(campaign, campaignStream(campaignId))).state)

/**
 * An earlier run may have applied it, and the list may have moved on since. Mostly it is the last event of the
 * command's answer, so that one is read alone before the list is searched.
 */
const appliedAt = async (
  store: EventStore,
  list: string,
  proposalId: string,
  from: number,
): Promise<number> => {
  for (const bound of [{ limit: 1 }, {}]) {
    for await (const recorded of store.readStream(list, { direction: 'backwards', from, ...bound })) {
      const { type, data, revision } = recorded
      const event = { type, data } as DutyListEvent
      if (event.type === 'RevisionApplied' && event.data.proposalId === proposalId) return revision
    }
  }
  throw new Error(`${list} applied proposal ${proposalId} without recording it`)
}

const staleness = (refusal: ApplyRevisionRefusal | CommandIdReused): Staleness => {
  switch (refusal.code) {
    case 'not-permitted':
    case 'maker-is-checker':
    case 'list-not-found':
    case 'command-id-reused':
      throw new StepRefused(`refused: ${JSON.stringify(refusal)}`)
    default:
      return refusal
  }
}
