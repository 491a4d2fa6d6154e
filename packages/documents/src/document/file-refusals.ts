import type { FileRefusalCode } from './document.ts'
import { type Finding, say } from './finding.ts'

const SAVE_AGAIN = say(
  '请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx 后重新导入。',
  'Open it in Word, Excel or WPS, save it as .docx or .xlsx and import it again.',
)

/** Why a file was not read, and what a person can do about it. */
export const FILE_REFUSALS: Record<FileRefusalCode, Pick<Finding, 'message' | 'suggestion'>> = {
  'archive-too-large': {
    message: say(
      '文件解压后过大，或压缩结构不正常，为安全起见没有读取。',
      'Unpacked, the file is too large, or it is packed in an unusual way; it was not read, for safety.',
    ),
    suggestion: say(
      '请删去图片等附件，另存为 .docx 或 .xlsx 后重新导入。',
      'Remove pictures and attachments, save it as .docx or .xlsx and import it again.',
    ),
  },
  'encoding-unknown': {
    message: say(
      '文本不是 UTF-8、UTF-16 或 GB18030 编码，或在此处损坏。',
      'The text is not UTF-8, UTF-16 or GB18030, or it is damaged here.',
    ),
    suggestion: say('请另存为 UTF-8 文本后重新导入。', 'Save it as UTF-8 text and import it again.'),
  },
  'file-damaged': {
    message: say('文件不完整或已损坏。', 'The file is incomplete or damaged.'),
    suggestion: say(
      '请重新取得文件；若能打开，请另存为新的 .docx 或 .xlsx 后导入。',
      'Get the file again; if it opens, save it as a new .docx or .xlsx and import that.',
    ),
  },
  'file-encrypted': {
    message: say('文件设有密码或已加密。', 'The file is protected by a password or encrypted.'),
    suggestion: say(
      '请取消密码（文件→信息→保护文档），另存为 .docx 或 .xlsx 后重新导入。',
      'Remove the password, save it as .docx or .xlsx and import it again.',
    ),
  },
  'file-too-large': {
    message: say('文件过大。', 'The file is too large.'),
    suggestion: say(
      '请删去图片等附件，或只保留清单部分后重新导入。',
      'Remove pictures and attachments, or keep the list alone, and import it again.',
    ),
  },
  'format-unknown': {
    message: say(
      '不认识的文件格式。可读取 .docx、.xlsx、.csv、.pdf 和文本文件。',
      'The format is not known. Files of .docx, .xlsx, .csv, .pdf and text can be read.',
    ),
    suggestion: SAVE_AGAIN,
  },
  'legacy-format': {
    message: say(
      '这是旧版格式（.doc、.xls、.wps、.et 或 .rtf），不能读取。',
      'This is an old format (.doc, .xls, .wps, .et or .rtf), which cannot be read.',
    ),
    suggestion: SAVE_AGAIN,
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
  'too-many-rows': {
    message: say('行或列过多，不像一份清单。', 'It has more rows or columns than a list can have.'),
    suggestion: say('请只保留一份清单后重新导入。', 'Keep one list in the file and import it again.'),
  },
  'took-too-long': {
    message: say('读取超过了规定时间，已停止。', 'Reading took longer than allowed and was stopped.'),
    suggestion: say(
      '请删去清单以外的内容，另存后重新导入。',
      'Remove what is not the list, save it and import it again.',
    ),
  },
  'took-too-much-memory': {
    message: say(
      '读取所需内存超过限制，已停止。',
      'Reading needed more memory than allowed and was stopped.',
    ),
    suggestion: say(
      '请删去清单以外的内容，另存后重新导入。',
      'Remove what is not the list, save it and import it again.',
    ),
  },
  'xml-unsafe': {
    message: say(
      '文件内含不允许的 XML 声明（DOCTYPE），为安全起见没有读取。',
      'The file holds an XML declaration that is not allowed (DOCTYPE); it was not read, for safety.',
    ),
    suggestion: SAVE_AGAIN,
  },
}
