import type { CategoryName } from '../document/document.ts'
import { CATEGORY_NAMES, type Finding, say } from '../document/finding.ts'
import type { Reading } from '../understanding/reading.ts'

const ORDER: readonly CategoryName[] = ['basic', 'cooperative', 'reclaimed']

/** The tables of a duty list follow one another as 基本履职, 配合履职, 上级部门收回. */
export const orderFindings = ({ draft: { categories } }: Reading): readonly Finding[] =>
  categories.flatMap(({ category, line }, index): readonly Finding[] => {
    const before = categories[index - 1]?.category
    if (before === undefined || ORDER.indexOf(category) > ORDER.indexOf(before)) return []
    return [
      {
        code: 'category-out-of-order',
        severity: 'warning',
        line,
        category,
        message: say(
          `${CATEGORY_NAMES[category].zh}排在${CATEGORY_NAMES[before].zh}之后，与规定的次序不符。`,
          `The ${CATEGORY_NAMES[category].en} stands after the ${CATEGORY_NAMES[before].en}, against the usual order.`,
        ),
        suggestion: say('请核对文件的页序是否有误。', 'See whether the pages of the document are in order.'),
      },
    ]
  })
