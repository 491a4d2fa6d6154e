import type { Explanations } from './explanation.ts'
import { say } from './words.ts'

/** Delegations of the authority to sign. */
export const inDelegations: Explanations<
  | 'delegation-not-found'
  | 'delegation-over'
  | 'delegation-chained'
  | 'delegation-to-oneself'
  | 'delegation-without-duration'
  | 'delegation-reason-missing'
  | 'nothing-to-delegate'
> = {
  'delegation-not-found': {
    title: say('授权不存在', 'Delegation not found'),
    detail: ({ delegationId }) =>
      say(
        `本区没有授权 ${delegationId}。可用 GET /v1/delegations 查询。`,
        `Your district has no delegation ${delegationId}. GET /v1/delegations shows those it has.`,
      ),
  },
  'delegation-over': {
    title: say('授权已结束', 'Delegation over'),
    detail: ({ since }) =>
      say(
        `授权已于 ${since} 结束。需要时请重新授权。`,
        `The delegation is over since ${since}. Grant a new one if it is needed.`,
      ),
  },
  'delegation-chained': {
    title: say('授权不得转授', 'Delegations do not chain'),
    detail: ({ person }) =>
      say(
        `${person} 同期既受他人授权，又向他人授权。代为登记时无法确认其所授为本人职权；请由本人授权，或另择人选。`,
        `${person} would at the same time hold a delegation and give one. When somebody else enters it, nobody has shown that the authority is that person's own; let that person grant it, or choose another.`,
      ),
  },
  'delegation-to-oneself': {
    title: say('不能授权给自己', 'Delegation to oneself'),
    detail: () =>
      say('授权人与被授权人是同一人。请另择人选。', 'delegator and delegate are one person. Choose another.'),
  },
  'delegation-without-duration': {
    title: say('授权期限有误', 'Delegation without duration'),
    detail: ({ from, until }) =>
      say(
        `授权自 ${from} 起、至 ${until} 止，止期不晚于起期。请更正。`,
        `It would hold from ${from} until ${until}, which is no later. Correct the two.`,
      ),
  },
  'delegation-reason-missing': {
    title: say('缺授权理由', 'Reason of the delegation missing'),
    detail: () => say('reason 为空。请写明为何授权。', 'reason is blank. Say why it is delegated.'),
  },
  'nothing-to-delegate': {
    title: say('无须授权', 'Nothing to delegate'),
    detail: () =>
      say(
        '编办的人员均可会签，无须授权，也不能授出其他机构的职权。为缺席的负责人登记授权时，请在 absent 中写明该负责人及其机构。',
        "Everybody of the coordinating office may sign for it, and has no authority of another organisation to lend. To arrange it for an absent head, name that head and the head's organisation in `absent`.",
      ),
  },
}
