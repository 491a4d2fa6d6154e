import type { ChangeRefusal, RevisionRefusal } from '@dutybook/duty-lists'
import type { Explanations } from './explanation.ts'
import { type Bilingual, categoryWords, changeWords, defectWords, endWords, enumerate, say } from './words.ts'

const at = (change: number): Bilingual =>
  say(`第 ${change + 1} 处变更（changes[${change}]）`, `Change ${change + 1} (changes[${change}])`)

/** What stands in the way of one change of a proposal. */
export const inChanges: Explanations<ChangeRefusal['code']> = {
  'unknown-item': {
    title: say('事项不存在', 'Unknown item'),
    detail: ({ change, itemId }) =>
      say(
        `${at(change).zh}：清单中没有事项 ${itemId}。请使用 GET /v1/lists/{listId} 给出的 itemId。`,
        `${at(change).en}: the list has no item ${itemId}. Use an itemId that GET /v1/lists/{listId} gives.`,
      ),
  },
  'item-ended': {
    title: say('事项已终止', 'Item has ended'),
    detail: ({ change, itemId, how, successors }) =>
      say(
        `${at(change).zh}：事项 ${itemId} 已${endWords[how].zh}，不能再变更。${successors.length > 0 ? `请改用后续事项 ${successors.join('、')}。` : '如仍需要，请新增事项。'}`,
        `${at(change).en}: item ${itemId} was ${endWords[how].en} and cannot change any more. ${successors.length > 0 ? `Use what it became: ${successors.join(', ')}.` : 'If the duty is needed again, add an item.'}`,
      ),
  },
  'wrong-category': {
    title: say('类别不符', 'Wrong category for this change'),
    detail: ({ change, kind, itemId, category, allowed }) => {
      const right = enumerate(
        allowed.map((name) => categoryWords[name]),
        true,
      )
      return say(
        `${at(change).zh}：事项 ${itemId} 属于${categoryWords[category].zh}，不能${changeWords[kind].zh}。${allowed.length > 0 ? `此变更只适用于${right.zh}事项。` : '变更内容的类别须一致。'}`,
        `${at(change).en}: item ${itemId} is ${categoryWords[category].en}; "${kind}" cannot take it. ${allowed.length > 0 ? `It takes ${right.en} items here.` : 'All contents given must be of one category.'}`,
      )
    },
  },
  'incomplete-content': {
    title: say('事项内容不完整', 'Incomplete content'),
    detail: ({ change, itemName, category, defects }) => {
      const lacking = enumerate(defects.map((defect) => defectWords[defect]))
      return say(
        `${at(change).zh}：${categoryWords[category].zh}事项“${itemName}”内容不完整：${lacking.zh}。请补全。`,
        `${at(change).en}: the ${categoryWords[category].en} item "${itemName}" is incomplete: ${lacking.en}. Complete it.`,
      )
    },
  },
  'field-not-of-category': {
    title: say('字段不属于该类别', 'Field of another category'),
    detail: ({ change, itemId, category, fields }) =>
      say(
        `${at(change).zh}：事项 ${itemId} 属于${categoryWords[category].zh}，没有字段 ${fields.join('、')}。请去掉这些字段，或先调整类别。`,
        `${at(change).en}: item ${itemId} is ${categoryWords[category].en} and has no ${fields.join(', ')}. Leave these fields out, or change its category.`,
      ),
  },
  'merge-needs-two': {
    title: say('合并至少需要两项', 'A merge needs two items'),
    detail: ({ change, given }) =>
      say(
        `${at(change).zh}：只给出 ${given} 个不同事项（itemIds）。合并须给出同一类别的两个以上事项。`,
        `${at(change).en}: itemIds names ${given} different item(s). A merge takes two or more of one category.`,
      ),
  },
  'split-needs-two': {
    title: say('拆分至少需要两项', 'A split needs two parts'),
    detail: ({ change, given }) =>
      say(
        `${at(change).zh}：只给出 ${given} 个部分（parts）。拆分须给出两个以上部分；只改内容请用“修改”。`,
        `${at(change).en}: parts holds ${given} part(s). A split makes two or more; to change the content only, amend.`,
      ),
  },
  'reclaim-without-receiver': {
    title: say('收回缺承接部门', 'Reclaim without receiving department'),
    detail: ({ change, itemId }) =>
      say(
        `${at(change).zh}：收回事项 ${itemId} 须在 receivingDepartments 中写明承接部门；如收回并取消，请设 cancelled: true。`,
        `${at(change).en}: to reclaim item ${itemId}, name the receiving departments in receivingDepartments, or set cancelled: true when nobody shall perform it.`,
      ),
  },
  'unknown-place': {
    title: say('位置不存在', 'Unknown place'),
    detail: ({ change, sector, anchor }) =>
      say(
        `${at(change).zh}：领域“${sector}”中没有事项 ${anchor}。place.before 或 place.after 须是该领域中同一类别的事项。`,
        `${at(change).en}: sector "${sector}" has no item ${anchor}. place.before or place.after must be an item of that sector and category.`,
      ),
  },
  'nothing-changes': {
    title: say('没有实际变化', 'Nothing changes'),
    detail: ({ change, itemId }) =>
      say(
        `${at(change).zh}：事项 ${itemId} 与现在相同。请去掉此变更，或给出不同的内容、位置。`,
        `${at(change).en}: item ${itemId} would stay as it is. Leave the change out, or give other content or another place.`,
      ),
  },
  'item-id-taken': {
    title: say('事项编号已占用', 'Item id already used'),
    detail: ({ change, itemId }) =>
      say(
        `${at(change).zh}：编号 ${itemId} 已属于另一事项。请换用新的 Idempotency-Key 重试。`,
        `${at(change).en}: id ${itemId} belongs to another item. Try again with a new Idempotency-Key.`,
      ),
  },
}

/** What stands in the way of a proposal's set of changes as a whole. */
export const inRevisions: Explanations<Exclude<RevisionRefusal, ChangeRefusal>['code']> = {
  'no-changes': {
    title: say('提案没有变更', 'No changes'),
    detail: () => say('changes 为空。请至少给出一处变更。', 'changes is empty. Give at least one change.'),
  },
  'unknown-revision': {
    title: say('清单没有这个修订号', 'Unknown revision'),
    detail: ({ baseRevision, revision }) =>
      say(
        `baseRevision 为 ${baseRevision}，清单现在的修订号是 ${revision}。请使用读取清单时得到的 revision。`,
        `baseRevision is ${baseRevision}, but the list is at revision ${revision}. Use the revision that came with the list.`,
      ),
  },
  'stale-items': {
    title: say('事项已被他人变更', 'Items changed meanwhile'),
    detail: ({ baseRevision, revision, items }) =>
      say(
        `自修订号 ${baseRevision} 起，${items.map(({ name, changedAt }) => `“${name}”（修订号 ${changedAt}）`).join('、')}已变更。请重新读取清单（现为 ${revision}），在此基础上再提。`,
        `Since revision ${baseRevision} these items changed: ${items.map(({ name, changedAt }) => `"${name}" (at ${changedAt})`).join(', ')}. Read the list again (now ${revision}) and propose on that.`,
      ),
  },
}
