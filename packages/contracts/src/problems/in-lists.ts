import type { Explanations } from './explanation.ts'
import { defectWords, enumerate, say } from './words.ts'

/** Districts, directories and lists: what is there already, and what is not. */
export const inLists: Explanations<
  | 'district-already-open'
  | 'district-not-found'
  | 'name-taken'
  | 'list-already-open'
  | 'list-not-found'
  | 'township-not-found'
  | 'baseline-incomplete'
> = {
  'district-already-open': {
    title: say('区县已开通', 'District already open'),
    detail: () =>
      say(
        '同名区县已开通。可用 GET /v1/directory 查看。',
        'A district of this name, city and province is open. GET /v1/directory shows it.',
      ),
  },
  'district-not-found': {
    title: say('区县不存在', 'District not found'),
    detail: () =>
      say(
        '您所属的区县尚未开通。请系统管理员先用 POST /v1/districts 开通。',
        'Your district is not open. An administrator opens it with POST /v1/districts.',
      ),
  },
  'name-taken': {
    title: say('名称已被使用', 'Name taken'),
    detail: ({ name, by }) =>
      say(
        `“${name}”已是“${by}”的名称或别名。请换一个名称，或去掉这个别名。`,
        `"${name}" is already a name or alias of "${by}". Use another name, or leave this alias out.`,
      ),
  },
  'list-already-open': {
    title: say('清单已存在', 'List already open'),
    detail: () =>
      say(
        '该乡镇（街道）的清单已导入。更换基线请设 replace: true；修改请通过提案，或用 POST /v1/lists/{listId}/imports 导入新文本。',
        'The list of this township is open. To replace its baseline set replace: true; change it by a proposal, or import a new text with POST /v1/lists/{listId}/imports.',
      ),
  },
  'list-not-found': {
    title: say('清单不存在', 'List not found'),
    detail: () =>
      say(
        '本区没有这份清单。可用 GET /v1/lists 查询。',
        'Your district has no such list. GET /v1/lists shows those it has.',
      ),
  },
  'township-not-found': {
    title: say('乡镇（街道）不存在', 'Township not found'),
    detail: ({ townshipId }) =>
      say(
        `本区机构名录中没有乡镇（街道）${townshipId}。请先用 POST /v1/directory/organisations 登记。`,
        `The directory has no township ${townshipId}. Register it with POST /v1/directory/organisations.`,
      ),
  },
  'baseline-incomplete': {
    title: say('清单内容不完整', 'Incomplete list'),
    detail: ({ items }) => {
      const shown = items.slice(0, 5).map(({ index, name, defects }) => {
        const lacking = enumerate(defects.map((defect) => defectWords[defect]))
        return say(`第 ${index + 1} 项“${name}”：${lacking.zh}`, `item ${index + 1} "${name}": ${lacking.en}`)
      })
      return say(
        `有 ${items.length} 个事项内容不完整，清单未导入。${shown.map(({ zh }) => zh).join('；')}。`,
        `${items.length} item(s) are incomplete; nothing was imported. ${shown.map(({ en }) => en).join('; ')}.`,
      )
    },
  },
}
