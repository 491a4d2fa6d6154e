import { type Finding, type Place, say } from '../../document/finding.ts'

export const columnsUncertain = (place: Place): Finding => ({
  code: 'columns-uncertain',
  severity: 'warning',
  ...place,
  message: say(
    '原文看不出这一事项的各栏在哪里分开，已按编号和句子推定。',
    'The source does not show where the columns of this item part; it was judged by numbers and sentences.',
  ),
  suggestion: say(
    '请与原件核对上级部门职责与配合职责的分界。',
    'Compare with the original where the department duties end and the township duties begin.',
  ),
})
