import type { Act, ProposalEvent } from '@dutybook/duty-lists'
import { type Bilingual, say } from './problems/words.ts'

/** What people are asked to do. */
export const actWords: Readonly<Record<Act, Bilingual>> = {
  submit: say('提交', 'submit'),
  'sign-off': say('会签', 'sign'),
  'resolve-department': say('确认部门', 'resolve a department'),
  'consent-to-transfer': say('同意转办', 'consent to a transfer'),
  'give-opinion': say('答复征求意见', 'give an opinion'),
  amend: say('修改', 'amend'),
  rebase: say('更新', 'rebase'),
  adjudicate: say('裁定', 'adjudicate'),
  'adjudicate-overdue': say('超期裁定', 'rule over silence'),
}

/** What happened to a proposal. */
export const eventWords: Readonly<Record<ProposalEvent['type'], Bilingual>> = {
  ProposalDrafted: say('起草提案', 'proposal drafted'),
  ProposalSubmitted: say('提交提案', 'proposal submitted'),
  ProposalWithdrawn: say('撤回提案', 'proposal withdrawn'),
  SignOffsRequested: say('发起会签', 'sign-offs requested'),
  SignOffsMoved: say('会签改送承接部门', 'sign-offs moved'),
  ProposerMoved: say('提案改由承接部门负责', 'proposer moved'),
  DepartmentsResolved: say('部门已确认', 'departments resolved'),
  VerdictGiven: say('已会签', 'verdict given'),
  SignOffRefused: say('无权会签', 'sign-off refused'),
  ProposalAccepted: say('会签通过', 'proposal accepted'),
  ProposalRejected: say('不同意', 'proposal rejected'),
  ProposalApplied: say('已生效', 'proposal applied'),
  ProposalBecameStale: say('提案已过期', 'proposal became stale'),
  ProposalReturned: say('退回修改', 'proposal returned'),
  ProposalAmended: say('修改提案', 'proposal amended'),
  ProposalRebased: say('更新提案', 'proposal rebased'),
  SignOffLapsed: say('会签失效', 'sign-off lapsed'),
  SignOffReleased: say('不再需要会签', 'sign-off released'),
  VerdictPrepared: say('拟办会签意见', 'verdict prepared'),
  StageOpened: say('进入下一会签阶段', 'next stage of sign-off opened'),
  ConsultationRequested: say('征求意见', 'opinion asked'),
  OpinionGiven: say('答复征求意见', 'opinion given'),
  TransferProposed: say('提请转办', 'transfer proposed'),
  SignOffTransferred: say('同意转办', 'sign-off transferred'),
  TransferRefused: say('不同意转办', 'transfer refused'),
  AdjudicationRequested: say('提请裁定', 'adjudication requested'),
  ProposalAdjudicated: say('作出裁定', 'proposal adjudicated'),
  ProposalCommented: say('发表意见', 'comment made'),
  DeadlinesSet: say('确定办理期限', 'deadlines set'),
  SignOffReminded: say('催办', 'reminder'),
  SignOffEscalated: say('超期上报', 'taken to the head or the coordinating office'),
  DeskReminded: say('催办', 'reminder'),
  DeskOverdue: say('办理超期', 'overdue'),
}
