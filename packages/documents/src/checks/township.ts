import { type Finding, say } from '../document/finding.ts'
import type { Reading } from '../understanding/reading.ts'

/** A list must say whose it is. */
export const townshipFindings = ({ township, titleLine }: Reading): readonly Finding[] =>
  township.name !== null
    ? []
    : [
        {
          code: 'township-not-named',
          severity: 'warning',
          line: titleLine,
          message: say('标题没有写明乡镇（街道）名称。', 'No title names the township or street.'),
          suggestion: say('请在导入时指明所属乡镇（街道）。', 'Say at import whose list it is.'),
        },
      ]
