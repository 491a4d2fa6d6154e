import { awaited } from './awaited.ts'
import type { Proposal } from './proposal.ts'

/** What people can be asked to do with a proposal: 提交, 会签, 确认部门, 修改, 更新, 裁定. */
export const acts = ['submit', 'sign-off', 'resolve-department', 'amend', 'rebase', 'adjudicate'] as const
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
export const waiting = (proposal: Proposal, coordinatingOffice: string): readonly Waiting[] => {
  switch (proposal.status) {
    case 'draft':
      return [{ organisationId: proposal.townshipId, act: 'submit' }]
    case 'returned':
      return [{ organisationId: proposal.townshipId, act: 'amend' }]
    case 'stale':
      return [{ organisationId: proposal.townshipId, act: 'rebase' }]
    case 'in-adjudication':
      return [{ organisationId: coordinatingOffice, act: 'adjudicate' }]
    default:
      return awaited(proposal).map(({ organisationId, act, name, names }) => ({
        organisationId,
        act,
        name,
        names,
      }))
  }
}

/** What organisations have to do in `these` that they had not in `those`. */
export const waitingAnew = (these: readonly Waiting[], those: readonly Waiting[]): readonly Waiting[] =>
  these.filter(
    ({ organisationId, act }) =>
      !those.some((other) => other.organisationId === organisationId && other.act === act),
  )
