const DIGITS = '零一二三四五六七八九'
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

const pick = (signs: string, index: number): string => Array.from(signs)[index] ?? ''

/** 二十三, 一百零五: each digit with its unit, a zero where units are left out. */
const counting = (n: number, digits: string, units: readonly string[]): string => {
  if (n > 9999) return String(n)
  const figures = String(n).split('').map(Number)
  const words = figures.map((figure, index) =>
    figure === 0 ? '零' : pick(digits, figure) + (units[figures.length - 1 - index] ?? ''),
  )
  return words
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '')
}

const chinese = (n: number): string => counting(n, DIGITS, ['', '十', '百', '千']).replace(/^一十/, '十')

const positional = (n: number): string =>
  Array.from(String(n), (digit) => pick('〇一二三四五六七八九', Number(digit))).join('')

/** A … Z, AA, BB … as Word counts letters. */
const letters = (n: number): string => {
  const repeats = Math.min(Math.floor((n - 1) / 26) + 1, 10)
  return n < 1 ? '' : String.fromCharCode(65 + ((n - 1) % 26)).repeat(repeats)
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

const roman = (n: number): string => {
  let rest = Math.min(n, 4999)
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(rest / value)
    rest -= times * value
    return sign.repeat(times)
  }).join('')
}

const enclosed =
  (first: number, most: number) =>
  (n: number): string =>
    n >= 1 && n <= most ? String.fromCodePoint(first + n - 1) : String(n)

const fullWidth = (n: number): string =>
  Array.from(String(n), (digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')

const cycle =
  (signs: string) =>
  (n: number): string =>
    n >= 1 && n <= signs.length ? pick(signs, n - 1) : String(n)

/** How Word writes a number (ECMA-376, ST_NumberFormat); formats not named here are written in digits. */
const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  chineseCounting: (n) => (n < 100 ? chinese(n) : positional(n)),
  chineseCountingThousand: chinese,
  chineseLegalSimplified: (n) => counting(n, LEGAL_DIGITS, ['', '拾', '佰', '仟']),
  decimalEnclosedCircle: enclosed(0x2460, 20),
  decimalEnclosedCircleChinese: enclosed(0x2460, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalZero: (n) => String(n).padStart(2, '0'),
  ideographDigital: positional,
  ideographEnclosedCircle: enclosed(0x3280, 10),
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  japaneseCounting: (n) =>
    chinese(n)
      .replace(/零/g, '')
      .replace(/一(?=[百千])/g, ''),
  japaneseDigitalTenThousand: positional,
  lowerLetter: (n) => letters(n).toLowerCase(),
  lowerRoman: (n) => roman(n).toLowerCase(),
  none: () => '',
  taiwaneseCounting: (n) => (n < 100 ? chinese(n) : positional(n)),
  taiwaneseCountingThousand: chinese,
  upperLetter: letters,
  upperRoman: roman,
}

export const formatNumber = (n: number, format: string): string =>
  Object.hasOwn(FORMATS, format) ? (FORMATS[format]?.(n) ?? '') : String(n)
