import type { Explanations } from './explanation.ts'
import { objectionStatusWords, say } from './words.ts'
import { onlyInStatus } from './wrong-status.ts'

/** Objections of townships to duties on their lists. */
export const inObjections: Explanations<
  | 'objection-exists'
  | 'objection-not-found'
  | 'objection-wrong-status'
  | 'objection-to-reclaimed'
  | 'objection-answered'
  | 'objection-not-overdue'
  | 'responses-outstanding'
  | 'objection-not-met'
> = {
  'objection-exists': {
    title: say('异议已存在', 'Objection exists'),
    detail: () =>
      say(
        '这个编号的异议已存在。请换用新的 Idempotency-Key。',
        'An objection with this id exists. Use a new Idempotency-Key.',
      ),
  },
  'objection-not-found': {
    title: say('异议不存在', 'Objection not found'),
    detail: () =>
      say(
        '没有这件异议，或您无权查看。可用 GET /v1/objections 查询。',
        'There is no such objection, or none that you may see. GET /v1/objections lists them.',
      ),
  },
  'objection-wrong-status': {
    title: say('异议状态不允许', "Not possible in the objection's status"),
    detail: onlyInStatus(say('异议', 'objection'), objectionStatusWords),
  },
  'objection-to-reclaimed': {
    title: say('事项已由上级收回', 'The duty was taken back'),
    detail: ({ itemName }) =>
      say(
        `“${itemName}”已由上级部门收回，不是乡镇（街道）的职责，无须提出异议。`,
        `"${itemName}" was taken back by departments; it is no duty of the township, and there is nothing to object to.`,
      ),
  },
  'objection-answered': {
    title: say('已经答复', 'Already answered'),
    detail: () =>
      say(
        '该部门已答复此异议，答复不可更改。',
        'The department has answered this objection; an answer stands.',
      ),
  },
  'objection-not-overdue': {
    title: say('答复期限未到', 'Not overdue'),
    detail: ({ respondBy }) =>
      say(`答复期限为 ${respondBy}，尚未届满。`, `There is time to answer until ${respondBy}.`),
  },
  'responses-outstanding': {
    title: say('尚待部门答复', 'Responses are outstanding'),
    detail: ({ respondBy, waitingFor }) =>
      say(
        `${waitingFor.join('、')}尚未答复。全部答复后或期限（${respondBy}）届满后方可裁定。`,
        `${waitingFor.join(', ')} did not answer yet. Decide when everybody has answered, or after ${respondBy}.`,
      ),
  },
  'objection-not-met': {
    title: say('提案未涉及异议事项', 'The objection is not met'),
    detail: ({ itemId }) =>
      say(
        `提案注明依据异议提出，但没有变更涉及该异议的事项（${itemId}）。请加入对该事项的变更，或去掉 objectionId。`,
        `The proposal is to meet an objection, but none of its changes touches the duty that was objected to (${itemId}). Change that duty, or leave out objectionId.`,
      ),
  },
}
