import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TFontDictionary } from 'pdfmake/interfaces.js'
import { type Font, openSync } from 'fontkit'
import { say } from '../../document/finding.ts'
import { CannotWrite } from '../cannot-write.ts'

/** A font file as pdfmake wants it: its path, with the name of the font where the file holds several. */
type FontFile = string | [path: string, name: string]

const packaged = (file: string): string =>
  fileURLToPath(new URL(`../fonts/${file}`, import.meta.resolve('@embedpdf/fonts-sc')))

const NOTO = 'NotoSansCJK-Regular.ttc'
const NOTO_NAME = 'NotoSansCJKsc-Regular'
/** Where systems keep the Noto CJK fonts: Debian and Ubuntu, Fedora, Arch. */
const SYSTEM: readonly FontFile[] = [
  [`/usr/share/fonts/opentype/noto/${NOTO}`, NOTO_NAME],
  [`/usr/share/fonts/google-noto-sans-cjk-fonts/${NOTO}`, NOTO_NAME],
  [`/usr/share/fonts/noto-cjk/${NOTO}`, NOTO_NAME],
]

export const MAIN_FONT = 'main'
const MAIN: FontFile = packaged('NotoSansHans-Regular.otf')
const MAIN_BOLD: FontFile = packaged('NotoSansHans-Bold.otf')

const pathOf = (file: FontFile): string => (typeof file === 'string' ? file : file[0])
const rareName = (index: number): string => `rare-${index}`

/** Fonts for characters that the packaged one lacks, in the order in which they are asked. */
const rareFiles = SYSTEM.filter((file) => existsSync(pathOf(file)))

/** A new dictionary for each document: pdfmake writes into it. Its types do not know fonts of collections. */
export const fontFiles = (): TFontDictionary => {
  const families = [
    [MAIN_FONT, { normal: MAIN, bold: MAIN_BOLD }] as const,
    ...rareFiles.map((file, index) => [rareName(index), { normal: file, bold: file }] as const),
  ]
  return structuredClone(Object.fromEntries(families)) as TFontDictionary
}

export const fontPaths = (): readonly string[] => [MAIN, MAIN_BOLD, ...rareFiles].map(pathOf)

const opened = new Map<FontFile, Font>()
const glyphsOf = (file: FontFile): Font => {
  const known = opened.get(file)
  if (known !== undefined) return known
  const font = typeof file === 'string' ? openSync(file) : openSync(...file)
  if (!('hasGlyphForCodePoint' in font)) throw new TypeError(`${pathOf(file)} holds several fonts`)
  opened.set(file, font)
  return font
}

/**
 * The name of the font that draws a character. Throws `CannotWrite` (`character-without-font`) where none does: an
 * empty box in an official document would be a lost character.
 */
export const fontFor = (character: string): string => {
  const codePoint = character.codePointAt(0) ?? 0
  if (glyphsOf(MAIN).hasGlyphForCodePoint(codePoint)) return MAIN_FONT
  const rare = rareFiles.findIndex((file) => glyphsOf(file).hasGlyphForCodePoint(codePoint))
  if (rare >= 0) return rareName(rare)
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
  throw new CannotWrite(
    'character-without-font',
    say(
      `没有字体能显示“${character}”（${code}）。请在服务器上安装 Noto CJK 字体（Debian：apt-get install fonts-noto-cjk），或改用 Word 导出。`,
      `No font here draws “${character}” (${code}). Install the Noto CJK fonts on the server (Debian: apt-get install fonts-noto-cjk), or export to Word.`,
    ),
  )
}
