import { type Bilingual, type Finding, type Place, say } from '../../document/finding.ts'
import type { Doubt } from './duties.ts'

const REASONS: Record<Doubt, Bilingual> = {
  'departments-displaced': say(
    '“对应上级部门”不在事项名称之后，夹在职责之中或没有找到',
    'the department column does not follow the name: it stands among the duties or was not found',
  ),
  'duties-resumed': say(
    '上级部门职责的后几条排在配合职责之后，已按编号归回上级部门职责',
    "the last of the departments' duties stand after the township's; they were put back by their numbers",
  ),
  'boundary-open': say(
    '上级部门职责与配合职责的分界不止一处可能',
    "the township's duties could begin at more than one place",
  ),
  'point-interrupts': say(
    '有一条在上一条没有写完时开始，可能缺行',
    'a point begins before the one above it has ended; a line may be missing',
  ),
  'paragraph-strays': say(
    '有一栏在写完之后又另起一段，该段可能不属于这一事项',
    'a paragraph begins after the end of a cell; it may not belong to this item',
  ),
  'name-too-wide': say(
    '事项名称中有一行比该栏宽，可能不属于名称',
    'a line of the name is wider than that column; it may not belong to the name',
  ),
  'line-repeated': say('有一行连续出现两次', 'a line stands there twice in succession'),
  'points-skip': say('同一栏内各条的编号不连续', 'the points of one cell do not count on'),
}

export const columnsUncertain = (doubt: Doubt, place: Place): Finding => ({
  code: 'columns-uncertain',
  severity: 'warning',
  ...place,
  message: say(
    `这一事项的各栏可能没有分清：${REASONS[doubt].zh}。`,
    `The columns of this item may not be told apart: ${REASONS[doubt].en}.`,
  ),
  suggestion: say(
    '请与原件核对这一事项各栏的内容。',
    'Compare the cells of this item with the original document.',
  ),
})
