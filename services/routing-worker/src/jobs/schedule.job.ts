import {
  calendarBook,
  calendarInForce,
  calendarStream,
  coordinatingOffice,
  directory as directories,
  directoryStream,
  needsDeadlines,
  openings,
  type ProposalEvent,
  proposal,
  proposalStream,
  routingRulesStream,
  ruleBook,
  ruleSetOf,
  rulesInForce,
  setDeadlines,
} from '@dutybook/duty-lists'
import type { EventStore } from '@dutybook/event-store'
import type { RecordedEvent } from '@dutybook/kernel'
import { causedBy, issue, mustBeDone, routingWorker, type StepJob, StepUnknown } from './step-job.ts'

/** 定期限: by the calendar of today, counted from when the log says that each answer was asked for. */
export const scheduleJob: StepJob = async ({ store, repository }, { eventId, subjectId: proposalId }) => {
  const stream = proposalStream(proposalId)
  const events = await eventsOf(store, stream)
  const standing = events.find(({ id }) => id === eventId)
  if (standing === undefined) throw new StepUnknown(`event ${eventId} is none of proposal ${proposalId}`)
  const { state, revision } = await repository.load(proposal, stream)
  if (!needsDeadlines(state)) return
  const { districtId, rulesVersion } = state
  const { state: directory } = await repository.load(directories, directoryStream(districtId))
  const { state: rules } = await repository.load(ruleBook, routingRulesStream(districtId))
  const { state: calendars } = await repository.load(calendarBook, calendarStream(districtId))
  const command = {
    type: 'set-deadlines',
    openings: openings(events.filter((event) => event.revision <= revision).map(timed)),
    calendar: calendarInForce(calendars),
    rules: ruleSetOf(rules, rulesVersion) ?? rulesInForce(rules),
    coordinatingOffice: coordinatingOffice(directory).organisationId,
    actor: routingWorker,
  } as const
  const issued = issue('schedule', standing, command)
  mustBeDone(await repository.execute(setDeadlines, stream, issued, causedBy(standing), revision))
}

const eventsOf = async (store: EventStore, stream: string): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = []
  for await (const event of store.readStream(stream)) events.push(event)
  return events
}

const timed = (event: RecordedEvent) => ({
  event: event as unknown as ProposalEvent,
  recordedAt: event.recordedAt,
})
