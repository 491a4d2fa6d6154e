import type { CampaignEvent } from '../campaigns/campaign-events.ts'
import type { CampaignStatus } from '../campaigns/campaign-status.ts'
import type { CampaignAct } from '../campaigns/owed.ts'
import type { ObjectionAct } from '../objections/objection-waits.ts'
import type { ObjectionEvent, ObjectionStatus } from '../objections/objection.ts'
import type { ProposalEvent, ProposalStatus } from '../proposals/proposal.ts'
import type { Act } from '../proposals/waiting.ts'
import type { Reminded } from './reminded.ts'
import type { Subject } from './subject.ts'

/** What people can be asked to do with a proposal, an objection or a campaign. */
export type AnyAct = Act | ObjectionAct | CampaignAct
export type AnyStatus = ProposalStatus | ObjectionStatus | CampaignStatus
/** Events that somebody may be told of. */
export type HappeningType = (ProposalEvent | ObjectionEvent | CampaignEvent)['type']

/** An organisation that has to act, and how. */
export interface NextAct {
  readonly organisationId: string
  readonly act: AnyAct
  /** Its name, and department names that nobody knows, where the subject itself says so. */
  readonly name?: string
  readonly names?: readonly string[]
}

/** What everybody who hears of an event is told of its subject. */
export interface Headline {
  readonly happened: HappeningType
  readonly subject: Subject
  readonly districtId: string
  /** Of a proposal and of an objection. */
  readonly listId?: string
  /** The township whose list it is; of a campaign, the organisation that initiated it. */
  readonly whose: string
  readonly title: string
  readonly status: AnyStatus
  /** It is in another status than before. */
  readonly moved: boolean
  /** By when (instant, ISO 8601) what is due is, or was, to be done, where the event says so. */
  readonly dueAt?: string
}

/** What an event did to a proposal, an objection or a campaign, as far as people are to be told of it. */
export interface Happening extends Headline {
  /** Whom it waited for, and waits for now: nobody when it is closed or the program has the next step. */
  readonly before: readonly NextAct[]
  readonly after: readonly NextAct[]
  /** Who hears of it though there is nothing new to do; all of them may read it. */
  readonly hearing: readonly string[]
  /** The coordinating office hears of it, as of everything in its district. */
  readonly overseen: boolean
  readonly reminded: readonly Reminded[]
}

/** A proposal before an event of it, and after. */
export interface ProposalStep {
  readonly proposalId: string
  readonly before: ProposalStatus
  readonly after: ProposalStatus
}
