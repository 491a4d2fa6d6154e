import {
  calendarBook,
  calendarInForce,
  calendarStream,
  coordinatingOffice,
  directory as directories,
  directoryStream,
  dutyList,
  listStream,
  proposal,
  proposalStream,
  routeProposal,
  routingRulesStream,
  ruleBook,
  ruleSetOf,
  rulesInForce,
} from '@dutybook/duty-lists'
import { causedBy, issue, mustBeDone, openingEvent, routingWorker, type StepJob } from './step-job.ts'

/** 路由: asks everybody in the proposal's footprint to sign, as list, directory and rules are now; rules it was routed under before are kept. */
export const routeJob: StepJob = async ({ store, repository, clock }, payload) => {
  const opening = await openingEvent(store, 'route', payload)
  const stream = proposalStream(payload.subjectId)
  const { status, listId, districtId, rulesVersion } = (await repository.load(proposal, stream)).state
  if (status !== 'submitted') return
  const { state: list } = await repository.load(dutyList, listStream(listId))
  const { state: directory } = await repository.load(directories, directoryStream(districtId))
  const { state: book } = await repository.load(ruleBook, routingRulesStream(districtId))
  const { state: calendars } = await repository.load(calendarBook, calendarStream(districtId))
  const command = {
    type: 'request-sign-offs',
    list,
    directory,
    rules: ruleSetOf(book, rulesVersion) ?? rulesInForce(book),
    at: clock().toISOString(),
    calendar: calendarInForce(calendars),
    coordinatingOffice: coordinatingOffice(directory).organisationId,
    actor: routingWorker,
  } as const
  const outcome = await repository.execute(
    routeProposal,
    stream,
    issue('route', opening, command),
    causedBy(opening),
  )
  mustBeDone(outcome)
}
