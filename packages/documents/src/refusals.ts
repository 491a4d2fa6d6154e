import type { ReadRefusal, ReadResult, RefusalCode } from './document.ts'
import { type Bilingual, say } from './finding.ts'

const REASONS: Record<RefusalCode, { readonly message: Bilingual; readonly suggestion: Bilingual }> = {
  'not-utf8': {
    message: say('文件不是 UTF-8 编码。', 'The file is not UTF-8.'),
    suggestion: say('请另存为 UTF-8 文本后重新导入。', 'Save it as UTF-8 text and import it again.'),
  },
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
      '这是履职事项清单，但表格不是以制表符分隔的行，暂不能读取。',
      'This is a duty list, but its tables are not rows of tab-separated cells; this layout is not understood.',
    ),
    suggestion: say(
      '请改用每个事项一行、以制表符分列的文本。',
      'Use text with one row an item and tabs between columns.',
    ),
  },
  'file-encrypted': {
    message: say('文件设有打开密码。', 'The file opens with a password only.'),
    suggestion: say('请取消密码后重新导入。', 'Remove the password and import it again.'),
  },
  'file-damaged': {
    message: say(
      '文件已损坏，或不是它所称的格式。',
      'The file is damaged, or not of the format it claims to be.',
    ),
    suggestion: say('请从原始文件重新导出。', 'Export it again from the original.'),
  },
  'pdf-without-text': {
    message: say(
      'PDF 中没有文字，只有图像，可能是扫描件。',
      'The PDF holds pictures but no text; it is probably a scan.',
    ),
    suggestion: say(
      '请使用由文字处理软件导出的 PDF，或先做文字识别并校对。',
      'Use a PDF exported by a word processor, or have the text recognised and checked first.',
    ),
  },
  'too-many-pages': {
    message: say('PDF 超过 2000 页。', 'The PDF has more than 2,000 pages.'),
    suggestion: say('请按乡镇（街道）分别导入。', 'Import the list of each township on its own.'),
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
