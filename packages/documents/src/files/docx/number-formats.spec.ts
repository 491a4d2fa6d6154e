import { expect, it } from 'vitest'
import { formatNumber } from './number-formats.ts'

it.each([
  ['decimal', [1, 12], ['1', '12']],
  ['decimalZero', [7, 12], ['07', '12']],
  ['chineseCounting', [1, 10, 11, 20, 23, 105], ['一', '十', '十一', '二十', '二十三', '一〇五']],
  [
    'chineseCountingThousand',
    [10, 105, 110, 1001, 1010, 2340],
    ['十', '一百零五', '一百一十', '一千零一', '一千零一十', '二千三百四十'],
  ],
  ['chineseLegalSimplified', [1, 25], ['壹', '贰拾伍']],
  ['ideographDigital', [3, 10, 21], ['三', '一〇', '二一']],
  ['japaneseCounting', [10, 105, 200], ['十', '百五', '二百']],
  ['ideographTraditional', [1, 11], ['甲', '11']],
  ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
  ['decimalFullWidth', [12], ['１２']],
  ['upperLetter', [1, 26, 27], ['A', 'Z', 'AA']],
  ['lowerLetter', [2], ['b']],
  ['upperRoman', [4, 19], ['IV', 'XIX']],
  ['lowerRoman', [9], ['ix']],
  ['none', [3], ['']],
  ['constructor', [3], ['3']],
])('%s', (format, numbers, written) => {
  expect(numbers.map((n) => formatNumber(n, format))).toEqual(written)
})
