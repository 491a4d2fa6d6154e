import { type CommandType, policy, type Role } from '../policy.ts'
import type { AnyAct } from './happening.ts'
import type { Notification } from './notifications.ts'

/** The commands by which somebody does, or prepares, what a proposal, an objection or a campaign waits for. */
const commandsFor = {
  submit: ['submit-proposal'],
  'sign-off': ['give-verdict', 'prepare-verdict'],
  'resolve-department': ['register-organisations'],
  'consent-to-transfer': ['decide-transfer'],
  'give-opinion': ['give-opinion'],
  amend: ['amend-proposal'],
  rebase: ['rebase-proposal'],
  adjudicate: ['adjudicate-proposal'],
  'adjudicate-overdue': ['adjudicate-proposal'],
  'review-campaign': ['confirm-items'],
  'start-campaign': ['start-campaign'],
  'settle-campaign': ['exclude-list'],
  'publish-campaign': ['publish-campaign'],
  'respond-to-objection': ['respond-to-objection'],
  'decide-objection': ['decide-objection'],
  'follow-up': ['propose-revision', 'withdraw-objection'],
} as const satisfies Readonly<Record<AnyAct, readonly CommandType[]>>

/** Whether somebody of this role can do his part of an act, as the policy says. */
export const concernsRole = (act: AnyAct, role: string): boolean =>
  commandsFor[act].some((command) =>
    policy[command].some((rule: { readonly role: Role }) => rule.role === role),
  )

/** Who decides for an organisation. */
const heads: readonly string[] = ['township-head', 'department-head', 'coordinator'] satisfies readonly Role[]

/**
 * Whether a person of an organisation gets mail about a notification at once: when there is something for that person to do, or
 * when a proposal in which the organisation takes part has come further; what was taken to the head, the head only. Nobody
 * gets mail about his own act.
 */
export const worthMail = (
  { due, moved, as, within }: Pick<Notification, 'due' | 'moved' | 'as' | 'within'>,
  reader: { readonly personId: string; readonly role: string },
  actorId: string,
): boolean => {
  if (within === 'heads' && !heads.includes(reader.role)) return false
  if (due.some((act) => concernsRole(act, reader.role))) return reader.personId !== actorId
  return moved && as === 'participant' && reader.personId !== actorId
}
