import type { CategoryName } from '../document/document.ts'
import { CATEGORY_NAMES, type Finding, type Place, say } from '../document/finding.ts'
import type { SectorHeading } from '../words/headings.ts'
import type { Columns } from './columns.ts'

type Within = Omit<Place, 'line'>

export const headerDiffers = (columns: Columns, line: number, category: CategoryName): Finding => ({
  code: 'unknown-column',
  severity: 'warning',
  line,
  category,
  message: say(
    `重复的表头与前面不同：${columns.titles.join('｜')}，仍按前面的表头读取。`,
    `A repeated header differs (${columns.titles.join(' | ')}); the earlier one was kept.`,
  ),
  suggestion: say('请核对这一页的表头。', 'Check the header of this page.'),
})

export const unknownColumns = (columns: Columns, line: number, category: CategoryName): readonly Finding[] =>
  columns.titles
    .filter((_, index) => columns.fields[index] === undefined)
    .map((title) => ({
      code: 'unknown-column',
      severity: 'error',
      line,
      category,
      text: title,
      message: say(
        `不认识的列“${title}”，该列内容未读取。`,
        `Column “${title}” is not known; its text was not read.`,
      ),
      suggestion: say('请改用规范的列名。', 'Use one of the usual column titles.'),
    }))

export const remarksUnread = (columns: Columns, line: number, category: CategoryName): readonly Finding[] =>
  columns.titles
    .filter((_, index) => columns.fields[index] === 'remark')
    .map((title) => ({
      code: 'unknown-column',
      severity: 'warning',
      line,
      category,
      text: title,
      message: say(
        `“${title}”一列不属于清单，未读取。`,
        `Column “${title}” is no part of the list; it was not read.`,
      ),
      suggestion: say('请确认该列没有清单内容。', 'See that nothing of the list stands in it.'),
    }))

/** A table opens without a header, or with one that lacks titles of its category. */
export const columnsMissing = (
  category: CategoryName,
  missing: readonly string[],
  line: number,
): readonly Finding[] =>
  missing.length === 0
    ? []
    : [
        {
          code: 'column-missing',
          severity: 'warning',
          line,
          category,
          message: say(
            `${CATEGORY_NAMES[category].zh}的表头缺少：${missing.join('、')}。`,
            `The header of the ${CATEGORY_NAMES[category].en} lacks: ${missing.join(', ')}.`,
          ),
          suggestion: say(
            '请核对表头，并核对各事项的内容是否在应在的列中。',
            'Check the header, and that the cells of the items stand in the right columns.',
          ),
        },
      ]

export const headingMissing = (category: CategoryName, line: number): Finding => ({
  code: 'category-heading-missing',
  severity: 'warning',
  line,
  category,
  message: say(
    `表头是${CATEGORY_NAMES[category].zh}的表头，上方没有对应的标题。`,
    `The columns are those of the ${CATEGORY_NAMES[category].en}, but no such heading stands above them.`,
  ),
  suggestion: say('请补上或改正清单标题。', 'Add or correct the heading of the list.'),
})

export const categoryRepeated = (category: CategoryName, line: number): Finding => ({
  code: 'category-repeated',
  severity: 'error',
  line,
  category,
  message: say(
    `${CATEGORY_NAMES[category].zh}在文档中出现了两次。`,
    `The ${CATEGORY_NAMES[category].en} stands in the document twice.`,
  ),
  suggestion: say('请只保留一份。', 'Keep one of them.'),
})

export const sectorRepeated = (
  heading: SectorHeading,
  line: number,
  first: number,
  within: Within,
): Finding => ({
  code: 'sector-ordinal-repeats',
  severity: 'warning',
  line,
  ...within,
  message: say(
    `领域标题“${heading.name}”重复（第 ${first} 行已有）。`,
    `Sector “${heading.name}” is announced again (first on line ${first}).`,
  ),
  suggestion: say('请删除重复的领域标题。', 'Remove the repeated heading.'),
})

export const sectorMissing = (line: number, within: Within): Finding => ({
  code: 'sector-heading-missing',
  severity: 'error',
  line,
  ...within,
  message: say(
    `第 ${line} 行的事项上方没有领域标题。`,
    `No sector heading stands above the item on line ${line}.`,
  ),
  suggestion: say(
    '请补上领域标题，例如“一、党的建设（5项）”。',
    'Add the heading, such as 一、党的建设（5项）.',
  ),
})
