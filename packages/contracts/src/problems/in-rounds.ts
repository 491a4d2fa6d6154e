import type { Explanations } from './explanation.ts'
import { say } from './words.ts'

/** What stands in the way of answering, amending, rebasing and adjudicating a proposal. */
export const inRounds: Explanations<
  'clauses-changed' | 'comment-misplaced' | 'consent-irreplaceable' | 'fields-overlap'
> = {
  'clauses-changed': {
    title: say('会签内容已变', 'Clauses have changed'),
    detail: () =>
      say(
        '您看到的内容与现在要求会签的内容不同（clauses 不一致）。请重新打开提案，看过之后再会签。',
        'What you read is not what you are asked about now: `clauses` differ. Read the proposal again, then sign.',
      ),
  },
  'comment-misplaced': {
    title: say('批注位置不存在', 'Comment without a place'),
    detail: ({ comment, change, field, changes, fields }) =>
      fields.length === 0
        ? say(
            `第 ${comment + 1} 条批注（comments[${comment}]）：提案只有 ${changes} 处变更，没有 changes[${change}]。`,
            `Comment ${comment + 1} (comments[${comment}]): the proposal has ${changes} change(s), none is changes[${change}].`,
          )
        : say(
            `第 ${comment + 1} 条批注（comments[${comment}]）：changes[${change}] 的事项没有字段 ${field}。可批注的字段：${fields.join('、')}。`,
            `Comment ${comment + 1} (comments[${comment}]): the items of changes[${change}] have no field ${field}. Fields there: ${fields.join(', ')}.`,
          ),
  },
  'consent-irreplaceable': {
    title: say('承接部门未同意', 'The receiving department has not agreed'),
    detail: ({ receivers }) => {
      const names = receivers.map(({ name }) => name)
      return say(
        `${names.join('、')}将承接职责而未同意，裁定不能代替承接部门的同意。可退回修改（如更换承接部门），或裁定不同意。`,
        `${names.join(', ')} would receive the duty and did not agree; no ruling replaces that consent. Send the proposal back, e.g. for another receiver, or reject it.`,
      )
    },
  },
  'fields-overlap': {
    title: say('同一字段已被他人修改', 'The same fields were changed by others'),
    detail: ({ conflicts }) =>
      say(
        `${conflicts.map(({ itemName, fields }) => `“${itemName}”的 ${fields.join('、')}`).join('；')}已被其他提案修改，不能自动更新。请修改提案后重新提交，或撤回。`,
        `Others changed ${conflicts.map(({ itemName, fields }) => `${fields.join(', ')} of "${itemName}"`).join('; ')}; this cannot be rebased by itself. Amend the proposal and submit it again, or withdraw it.`,
      ),
  },
}
