import type { Explanations } from './explanation.ts'
import type { ImportRefusal } from './refusals.ts'
import { enumerate, importStatusWords, say } from './words.ts'

type Here =
  | ImportRefusal['code']
  | 'import-exists'
  | 'import-not-found'
  | 'import-wrong-status'
  | 'import-too-large'
  | 'import-without-list'
  | 'errors-not-settled'
  | 'list-already-revised'

/** Documents and drafts of imports. */
export const inImports: Explanations<Here> = {
  'file-missing': {
    title: say('缺少文件', 'No file'),
    detail: () =>
      say(
        '请以 multipart/form-data 上传一个名为 file 的文件。',
        'Send multipart/form-data with one file in the part named "file".',
      ),
  },
  'document-not-readable': {
    title: say('无法读取文件', 'Document not readable'),
    detail: ({ finding: { message, suggestion } }) =>
      say(`${message.zh}${suggestion.zh}`, `${message.en} ${suggestion.en}`),
  },
  'township-not-named': {
    title: say('文件未写明乡镇（街道）', 'Township not named'),
    detail: () =>
      say(
        '文件标题没有写明是哪个乡镇（街道）的清单。请用更正 name-township 补上。',
        'The title of the document does not say whose list it is. Add it by the correction name-township.',
      ),
  },
  'document-of-another-district': {
    title: say('不是本区的文件', 'Document of another district'),
    detail: ({ district, own }) =>
      say(
        `文件属于“${district}”，而您所在的是“${own}”。请由该区编办导入。`,
        `The document is of "${district}", and yours is "${own}". Its own coordinating office imports it.`,
      ),
  },
  'document-of-another-township': {
    title: say('不是该乡镇（街道）的文件', 'Document of another township'),
    detail: ({ township, own }) =>
      say(
        `文件属于“${township}”，而清单属于“${own}”。请选择正确的文件或清单。`,
        `The document is of "${township}", and the list of "${own}". Choose the right document or list.`,
      ),
  },
  'import-exists': {
    title: say('导入已存在', 'Import exists'),
    detail: () => say('这次导入已登记。', 'This import has been recorded.'),
  },
  'import-not-found': {
    title: say('导入不存在', 'Import not found'),
    detail: () =>
      say(
        '没有您可以查看的这次导入。可用 GET /v1/imports 查询。',
        'There is no such import that you may see. GET /v1/imports lists them.',
      ),
  },
  'import-wrong-status': {
    title: say('导入状态不允许', 'Not in this status'),
    detail: ({ status, possibleIn }) => {
      const possible = enumerate(
        possibleIn.map((each) => importStatusWords[each]),
        true,
      )
      return say(
        `导入${importStatusWords[status].zh}，只有${possible.zh}时才能这样做。`,
        `The import is ${importStatusWords[status].en}; this is possible when it is ${possible.en}.`,
      )
    },
  },
  'import-too-large': {
    title: say('内容过多', 'Too much for one list'),
    detail: ({ items, mostItems, findings, mostFindings }) =>
      say(
        `文件有 ${items} 个事项、${findings} 条提示，最多 ${mostItems} 个事项、${mostFindings} 条提示。请确认是一份清单。`,
        `The document has ${items} items and ${findings} findings; at most ${mostItems} and ${mostFindings} are taken. See that it is the list of one township.`,
      ),
  },
  'import-without-list': {
    title: say('没有对应的清单', 'Not for a list'),
    detail: () =>
      say(
        '这次导入没有指明清单，不能成为提案。请用 POST /v1/lists/{listId}/imports 导入。',
        'This import is for no existing list, so it cannot become a proposal. Import it with POST /v1/lists/{listId}/imports.',
      ),
  },
  'errors-not-settled': {
    title: say('错误尚未处理', 'Errors not settled'),
    detail: ({ findings }) => {
      const shown = findings.slice(0, 5).map(({ index, code }) => `${index} ${code}`)
      return say(
        `有 ${findings.length} 处错误尚未处理（${shown.join('、')}）。请更正，并用 settle-finding 说明如何处理。`,
        `${findings.length} error(s) are not settled (${shown.join(', ')}). Correct the draft and say with settle-finding how each was dealt with.`,
      )
    },
  },
  'list-already-revised': {
    title: say('清单已修订', 'List already revised'),
    detail: ({ revisions }) =>
      say(
        `清单已有 ${revisions} 次修订生效，不能再更换基线。请以提案导入（as: proposal）。`,
        `${revisions} revision(s) of the list have been applied; its baseline cannot be replaced. Accept the import as a proposal.`,
      ),
  },
}

/** Lists as documents. */
export const inExports: Explanations<'document-not-writable'> = {
  'document-not-writable': {
    title: say('无法生成文件', 'Document cannot be written'),
    detail: ({ format, reason }) =>
      say(`清单不能生成 ${format}：${reason.zh}`, `The list cannot be written as ${format}: ${reason.en}`),
  },
}
