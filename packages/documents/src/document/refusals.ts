import type { ReadRefusal, ReadResult, RefusalCode } from './document.ts'
import { FILE_REFUSALS } from './file-refusals.ts'
import { type Finding, say } from './finding.ts'

const REASONS: Record<RefusalCode, Pick<Finding, 'message' | 'suggestion'>> = {
  ...FILE_REFUSALS,
  'empty-document': {
    message: say('文件没有内容。', 'The file is empty.'),
    suggestion: say('请选择正确的文件。', 'Choose another file.'),
  },
  'not-a-duty-list': {
    message: say('没有找到履职事项清单的标题。', 'No heading of a duty list was found.'),
    suggestion: say(
      '应有“基本履职事项清单”“配合履职事项清单”或“上级部门收回事项清单”。',
      'One of 基本履职事项清单, 配合履职事项清单, 上级部门收回事项清单 should stand in it.',
    ),
  },
  'layout-not-understood': {
    message: say(
      '这是履职事项清单，但没有找到表头，或表格的排列方式不认识。',
      'This is a duty list, but no header of its tables was found, or they are laid out in an unknown way.',
    ),
    suggestion: say(
      '表头应从“序号”开始；可改用每个事项一行、以制表符分列的文本。',
      'A header begins with 序号; text with one row an item and tabs between columns is always understood.',
    ),
  },
}

export const refuse = (code: RefusalCode, line: number, byteOffset?: number): ReadResult => {
  const refusal: ReadRefusal = {
    code,
    line,
    ...(byteOffset !== undefined && { byteOffset }),
    finding: { code, severity: 'error', line, ...REASONS[code] },
  }
  return { ok: false, refusal }
}
