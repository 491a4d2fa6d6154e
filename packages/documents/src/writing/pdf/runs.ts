import type { ContentText } from 'pdfmake/interfaces.js'
import { fontFor, MAIN_FONT } from './fonts.ts'

/** Characters that draw nothing: a PDF shows the text without them. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|[\u2028\u2029]/gu

type Run = Pick<ContentText, 'text' | 'font'>

/** Cuts text where the font changes; text of the main font alone, which is nearly all of it, stays whole. */
export class Runs {
  readonly #fonts = new Map<string, string>()

  of(text: string): string | Run[] {
    const shown = text.replace(INVISIBLE, '').replaceAll('\t', ' ')
    const runs: { text: string; font: string }[] = []
    for (const character of shown) {
      const font = character === '\n' ? MAIN_FONT : this.#fontFor(character)
      const last = runs.at(-1)
      if (last?.font === font) last.text += character
      else runs.push({ text: character, font })
    }
    return runs.every(({ font }) => font === MAIN_FONT) ? shown : runs
  }

  #fontFor(character: string): string {
    const known = this.#fonts.get(character)
    if (known !== undefined) return known
    const font = fontFor(character)
    this.#fonts.set(character, font)
    return font
  }
}
