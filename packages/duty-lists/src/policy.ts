import type { Actor, Refusal } from '@dutybook/kernel'

/** 系统管理员, 编办, 乡镇（街道）经办人/负责人, 部门经办人/负责人, 审计员, and the program itself. */
export const roles = [
  'administrator',
  'coordinator',
  'township-editor',
  'township-head',
  'department-reviewer',
  'department-head',
  'auditor',
  'system',
] as const
export type Role = (typeof roles)[number]

/** The organisations and persons that matter for one decision. */
export interface Relations {
  /** The coordinating office of the district. */
  readonly coordinatingOffice?: string
  /** The township whose list it is. */
  readonly township?: string
  /** The organisation that proposes. */
  readonly proposer?: string
  /** The organisations asked to sign. */
  readonly asked?: readonly string[]
  /** The organisation the command speaks for. */
  readonly signatory?: string
  /** The organisation that was asked for an opinion. */
  readonly consulted?: string
  /** The organisation that a delegation is about. */
  readonly organisation?: string
  /** Persons on whose behalf the actor may act now. */
  readonly delegators?: readonly string[]
  /** Persons who made what is now to be checked. */
  readonly makers?: readonly string[]
}

interface Rule {
  readonly role: Role
  /** The actor's organisation must be: the district's coordinating office, the list's township, the proposer, the signatory that was asked, the one that a delegation is about, or the one that was consulted. */
  readonly of?: 'coordinating-office' | 'township' | 'proposer' | 'signatory' | 'organisation' | 'consulted'
  /** Maker is never checker: whoever made it may not do this. */
  readonly notMaker?: true
  /** Only on behalf of somebody, who may not have made it either. Permits nobody by role alone, so it is not among `permitted`. */
  readonly delegated?: true
}

/** A document is brought in by the coordinating office, or by the township for its own list. */
const editors = [
  { role: 'coordinator', of: 'coordinating-office' },
  { role: 'township-editor', of: 'township' },
  { role: 'township-head', of: 'township' },
] as const satisfies readonly Rule[]

/** Whoever may write and withdraw what an organisation proposes. */
const proposers = [
  { role: 'township-editor', of: 'proposer' },
  { role: 'township-head', of: 'proposer' },
  { role: 'department-reviewer', of: 'proposer' },
  { role: 'department-head', of: 'proposer' },
  { role: 'coordinator', of: 'proposer' },
] as const satisfies readonly Rule[]

/** Verdicts of an organisation are its head's to lend; the coordinating office arranges it for one who is absent. */
const heads = [
  { role: 'department-head', of: 'organisation' },
  { role: 'township-head', of: 'organisation' },
  { role: 'coordinator', of: 'coordinating-office' },
] as const satisfies readonly Rule[]

/** Who may do what; whatever is not here is denied. */
export const policy = {
  'open-district': [{ role: 'administrator' }],
  'register-organisations': [{ role: 'coordinator', of: 'coordinating-office' }],
  'add-aliases': [{ role: 'coordinator', of: 'coordinating-office' }],
  'remove-alias': [{ role: 'coordinator', of: 'coordinating-office' }],
  'rename-organisation': [{ role: 'coordinator', of: 'coordinating-office' }],
  'merge-departments': [{ role: 'coordinator', of: 'coordinating-office' }],
  'grant-delegation': heads,
  'end-delegation': heads,
  'subscribe-webhook': heads,
  'change-webhook': heads,
  'renew-webhook-secret': heads,
  'end-webhook': heads,
  'redeliver-notification': heads,
  'record-delivery': [{ role: 'system' }],
  'change-routing-rules': [{ role: 'coordinator', of: 'coordinating-office' }],
  'change-calendar': [{ role: 'coordinator', of: 'coordinating-office' }],
  'open-list': [{ role: 'coordinator', of: 'coordinating-office' }],
  'draft-import': editors,
  'correct-import': editors,
  'withdraw-import': editors,
  'propose-revision': [
    { role: 'township-editor', of: 'township' },
    { role: 'township-head', of: 'township' },
    { role: 'department-reviewer', of: 'proposer' },
    { role: 'department-head', of: 'proposer' },
    { role: 'coordinator', of: 'proposer' },
  ],
  'propose-admission': [
    { role: 'department-reviewer', of: 'proposer' },
    { role: 'department-head', of: 'proposer' },
    { role: 'coordinator', of: 'proposer' },
  ],
  'submit-proposal': [
    { role: 'township-head', of: 'proposer', notMaker: true },
    { role: 'department-head', of: 'proposer', notMaker: true },
    { role: 'coordinator', of: 'proposer', notMaker: true },
  ],
  'withdraw-proposal': proposers,
  'give-verdict': [
    { role: 'department-head', of: 'signatory', notMaker: true },
    { role: 'township-head', of: 'signatory', notMaker: true },
    { role: 'coordinator', of: 'signatory', notMaker: true },
    { role: 'department-reviewer', of: 'signatory', notMaker: true, delegated: true },
    { role: 'township-editor', of: 'signatory', notMaker: true, delegated: true },
  ],
  'publish-edition': [{ role: 'coordinator', of: 'coordinating-office', notMaker: true }],
  'amend-proposal': proposers,
  'rebase-proposal': proposers,
  'prepare-verdict': [
    { role: 'department-reviewer', of: 'signatory' },
    { role: 'township-editor', of: 'signatory' },
  ],
  'comment-on-proposal': [
    ...proposers,
    { role: 'township-editor', of: 'signatory' },
    { role: 'township-head', of: 'signatory' },
    { role: 'department-reviewer', of: 'signatory' },
    { role: 'department-head', of: 'signatory' },
    { role: 'coordinator', of: 'coordinating-office' },
  ],
  'request-consultation': [
    ...proposers,
    { role: 'township-editor', of: 'signatory' },
    { role: 'township-head', of: 'signatory' },
    { role: 'department-reviewer', of: 'signatory' },
    { role: 'department-head', of: 'signatory' },
    { role: 'coordinator', of: 'coordinating-office' },
  ],
  'give-opinion': [
    { role: 'department-reviewer', of: 'consulted' },
    { role: 'department-head', of: 'consulted' },
    { role: 'township-editor', of: 'consulted' },
    { role: 'township-head', of: 'consulted' },
    { role: 'coordinator', of: 'consulted' },
  ],
  'propose-transfer': [{ role: 'department-head', of: 'signatory' }],
  'decide-transfer': [{ role: 'coordinator', of: 'coordinating-office', notMaker: true }],
  'adjudicate-proposal': [{ role: 'coordinator', of: 'coordinating-office', notMaker: true }],
  'raise-objection': [{ role: 'township-head', of: 'township' }],
  'withdraw-objection': [{ role: 'township-head', of: 'township' }],
  'respond-to-objection': [{ role: 'department-head', of: 'signatory' }],
  'decide-objection': [{ role: 'coordinator', of: 'coordinating-office' }],
  'redirect-objection': [{ role: 'system' }],
  'record-objection-overdue': [{ role: 'system' }],
  'request-sign-offs': [{ role: 'system' }],
  'redirect-sign-offs': [{ role: 'system' }],
  'set-deadlines': [{ role: 'system' }],
  'remind-and-escalate': [{ role: 'system' }],
  'apply-revision': [{ role: 'system' }],
  'record-application': [{ role: 'system' }],
  'record-staleness': [{ role: 'system' }],
} as const satisfies Record<string, readonly Rule[]>

export type CommandType = keyof typeof policy

export interface NotPermitted extends Refusal<'not-permitted'> {
  readonly command: CommandType
  readonly role: string
  readonly organisation: string
  /** Roles that may, each with the organisation it must speak for. */
  readonly permitted: readonly { readonly role: Role; readonly of?: string }[]
}

export interface MakerIsChecker extends Refusal<'maker-is-checker'> {
  readonly command: CommandType
  readonly person: string
}

/** The one place where permission is decided; undefined means permitted. */
export const forbid = (
  command: CommandType,
  actor: Actor,
  relations: Relations,
): NotPermitted | MakerIsChecker | undefined => {
  const rules: readonly Rule[] = policy[command]
  const fitting = rules.filter(
    (rule) =>
      rule.role === actor.role && speaksFor(rule, actor.organisation, relations) && isLent(rule, relations),
  )
  if (fitting.length === 0) {
    const permitted = rules
      .filter(({ delegated }) => delegated === undefined)
      .map(({ role, of }) => (of === undefined ? { role } : { role, of }))
    return { code: 'not-permitted', command, role: actor.role, organisation: actor.organisation, permitted }
  }
  const makers = fitting.map((rule) => makerAmong(rule, actor, relations))
  const [person] = makers
  return person === undefined || makers.includes(undefined)
    ? undefined
    : { code: 'maker-is-checker', command, person }
}

/** The actor if he made it; through delegation also the last of those on whose behalf he may act, if all of them did. */
const makerAmong = (
  { notMaker, delegated }: Rule,
  { id }: Actor,
  { makers = [], delegators = [] }: Relations,
): string | undefined => {
  if (notMaker !== true) return undefined
  if (makers.includes(id)) return id
  return delegated && delegators.every((one) => makers.includes(one)) ? delegators.at(-1) : undefined
}

const isLent = ({ delegated }: Rule, { delegators = [] }: Relations): boolean =>
  delegated === undefined || delegators.length > 0

/** The first person on whose behalf the actor may do this who did not make it; undefined when his own role permits it. */
export const onBehalfOf = (command: CommandType, actor: Actor, relations: Relations): string | undefined => {
  const { makers = [], delegators = [] } = relations
  const rules: readonly Rule[] = policy[command]
  const own = rules.some((rule) => rule.role === actor.role && rule.delegated === undefined)
  return own ? undefined : delegators.find((one) => !makers.includes(one))
}

const speaksFor = ({ of }: Rule, organisation: string, relations: Relations): boolean => {
  if (of === undefined) return true
  if (of === 'coordinating-office') return organisation === relations.coordinatingOffice
  if (of === 'township') return organisation === relations.township
  if (of === 'proposer') return organisation === relations.proposer
  if (of === 'organisation') return organisation === relations.organisation
  if (of === 'consulted') return organisation === relations.consulted
  return organisation === relations.signatory && (relations.asked?.includes(organisation) ?? false)
}

/** Who may read what of a district; the reader's own district is a precondition of all of it. */
export const mayReadProposal = (
  reader: Pick<Actor, 'organisation' | 'role'>,
  relations: Pick<Relations, 'proposer' | 'asked'>,
): boolean =>
  reader.role === 'coordinator' ||
  reader.role === 'auditor' ||
  reader.organisation === relations.proposer ||
  (relations.asked?.includes(reader.organisation) ?? false)

/** What the directory might better know as one body is for those who may say so, and for the auditor. */
export const mayReadSuggestions = (reader: Pick<Actor, 'role'>): boolean =>
  reader.role === 'coordinator' || reader.role === 'auditor'

/** Drafts of imports are for those who may make them, and for the auditor. */
export const mayReadImport = (
  reader: Pick<Actor, 'organisation' | 'role'>,
  relations: Pick<Relations, 'township'>,
): boolean =>
  reader.role === 'coordinator' ||
  reader.role === 'auditor' ||
  (['township-editor', 'township-head'].includes(reader.role) && reader.organisation === relations.township)

/** The event log itself is the auditor's. */
export const mayReadLog = (reader: Pick<Actor, 'role'>): boolean => reader.role === 'auditor'
