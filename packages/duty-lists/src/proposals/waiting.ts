import { overdueRequests } from '../deadlines/milestones.ts'
import { awaited } from './awaited.ts'
import { openConsultations } from '../consultations/consultations.ts'
import { type Proposal, proposerOf } from './proposal.ts'
import { pendingTransfers } from '../transfers/transfers.ts'

/**
 * What people can be asked to do with a proposal: 提交, 会签, 确认部门, 同意转办, 答复征求意见, 修改, 更新, 裁定, and 超期裁定
 * although an answer is missing.
 */
export const acts = [
  'submit',
  'sign-off',
  'resolve-department',
  'consent-to-transfer',
  'give-opinion',
  'amend',
  'rebase',
  'adjudicate',
  'adjudicate-overdue',
] as const
export type Act = (typeof acts)[number]

/** An organisation that has to act, and how. */
export interface Waiting {
  readonly organisationId: string
  readonly act: Act
  /** Its name, and department names that nobody knows, where the proposal itself says so. */
  readonly name?: string
  readonly names?: readonly string[]
}

/**
 * Whom a proposal waits for: the one rule behind the inbox, `next` and every notification. Empty when it is closed, or
 * when the program itself has the next step.
 */
export const waiting = (proposal: Proposal, coordinatingOffice: string): readonly Waiting[] => [
  ...inStatus(proposal, coordinatingOffice),
  ...asides(proposal, coordinatingOffice),
]

const inStatus = (proposal: Proposal, coordinatingOffice: string): readonly Waiting[] => {
  switch (proposal.status) {
    case 'draft':
      return [{ organisationId: proposerOf(proposal), act: 'submit' }]
    case 'returned':
      return [{ organisationId: proposerOf(proposal), act: 'amend' }]
    case 'stale':
      return [{ organisationId: proposerOf(proposal), act: 'rebase' }]
    case 'in-adjudication':
      return [{ organisationId: coordinatingOffice, act: 'adjudicate' }]
    default:
      return [...signing(proposal), ...overSilence(proposal, coordinatingOffice)]
  }
}

/** Consent to transfers, and opinions, which the proposal does not wait for. */
const asides = (proposal: Proposal, coordinatingOffice: string): readonly Waiting[] => [
  ...(pendingTransfers(proposal).length === 0
    ? []
    : [{ organisationId: coordinatingOffice, act: 'consent-to-transfer' } as const]),
  ...openConsultations(proposal).map(
    ({ organisationId, name }): Waiting => ({ organisationId, act: 'give-opinion', name }),
  ),
]

const signing = (proposal: Proposal): readonly Waiting[] =>
  awaited(proposal).map(({ organisationId, act, name, names }) => ({ organisationId, act, name, names }))

const overSilence = (proposal: Proposal, coordinatingOffice: string): readonly Waiting[] =>
  overdueRequests(proposal).length === 0
    ? []
    : [{ organisationId: coordinatingOffice, act: 'adjudicate-overdue' }]

interface ActOf {
  readonly organisationId: string
  readonly act: string
}

/** What organisations have to do in `these` that they had not in `those`. */
export const waitingAnew = <W extends ActOf>(these: readonly W[], those: readonly ActOf[]): readonly W[] =>
  these.filter(
    ({ organisationId, act }) =>
      !those.some((other) => other.organisationId === organisationId && other.act === act),
  )
