import {
  calendarBook,
  calendarInForce,
  defaultRoutingRules,
  needsDeadlines,
  openings,
  type ProposalEvent,
  proposalStream,
  remindAndEscalate,
  setDeadlines,
} from '@dutybook/duty-lists'
import { at } from './sample-district.examples.ts'
import type { sampleLog } from './sample-log.examples.ts'

const actor = at('system', 'dutybook')

/** What the program does about the deadlines of a sample log. */
export const timekeeping = ({ recorder, town }: ReturnType<typeof sampleLog>) => ({
  needed: (proposalId: string) => needsDeadlines(town.proposalNow(proposalId)),
  schedule: (proposalId: string) => {
    const stream = proposalStream(proposalId)
    const events = recorder.events
      .filter((event) => event.stream === stream)
      .map((event) => ({ event: event as unknown as ProposalEvent, recordedAt: event.recordedAt }))
    recorder.play(setDeadlines, stream, {
      type: 'set-deadlines',
      openings: openings(events),
      calendar: calendarInForce(calendarBook.initial),
      rules: defaultRoutingRules,
      coordinatingOffice: town.id('office'),
      actor,
    })
  },
  remind: (proposalId: string, instant: string) =>
    recorder.play(remindAndEscalate, proposalStream(proposalId), {
      type: 'remind-and-escalate',
      at: instant,
      actor,
    }),
})
