import { accept, type Decider } from '@dutybook/kernel'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { setDeadlines } from '../deadlines/set-deadlines.ts'
import { waits } from '../deadlines/waits.ts'
import type { Proposal, ProposalEvent } from './proposal.ts'
import { type RequestSignOffs, type RequestSignOffsRefusal, requestSignOffs } from './request-sign-offs.ts'

export interface RouteProposal extends RequestSignOffs {
  /** Now, ISO 8601: working days to answer count from here. */
  readonly at: string
  readonly calendar: WorkingCalendar
  readonly coordinatingOffice: string
}

/** 路由: asks for sign-offs and says by when, in one append, so that nobody sees a request that has no deadline. */
export const routeProposal: Decider<Proposal, RouteProposal, ProposalEvent, RequestSignOffsRefusal> = {
  ...requestSignOffs,
  decide: (command, state) => {
    const routed = requestSignOffs.decide(command, state)
    if (!routed.accepted) return routed
    const after = routed.events.reduce(requestSignOffs.evolve, state)
    const openings = waits(after).map((wait) => ({ ...wait, at: command.at }))
    if (openings.length === 0) return routed
    const timed = setDeadlines.decide({ ...command, type: 'set-deadlines', openings }, after)
    return timed.accepted ? accept(...routed.events, ...timed.events) : timed
  },
}
