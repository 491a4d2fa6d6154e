import type { NumberedBy } from './labels.ts'
import type { Attributes } from '../xml.ts'

/** Signs of the fonts Wingdings and Symbol that forms use, by their code in the private range. */
const FONT_SIGNS: Readonly<Record<number, string>> = {
  0xf052: '☑',
  0xf06c: '●',
  0xf06e: '■',
  0xf075: '◆',
  0xf0a3: '□',
  0xf0a8: '□',
  0xf0b7: '•',
  0xf0d8: '➢',
  0xf0fc: '✓',
  0xf0fe: '☑',
}

/** A paragraph of a Word document while it is read. */
export class Paragraph {
  style: string | undefined
  numId: string | undefined
  level: string | undefined
  /** Its end was deleted: the text goes on in the next paragraph. */
  endDeleted = false
  readonly #text: string[] = []

  add(text: string): void {
    this.#text.push(text)
  }

  /** Elements that stand for a character. */
  addElement(name: string, attributes: Attributes): void {
    if (name === 'tab' || name === 'ptab') this.add('\t')
    else if (name === 'br' || name === 'cr') this.add('\n')
    else if (name === 'noBreakHyphen') this.add('-')
    else if (name === 'sym') this.add(signOf(attributes['char'] ?? ''))
  }

  get text(): string {
    return this.#text.join('')
  }

  get numberedBy(): NumberedBy {
    return {
      ...(this.style !== undefined && { style: this.style }),
      ...(this.numId !== undefined && { numId: this.numId }),
      ...(this.level !== undefined && { level: this.level }),
    }
  }
}

const signOf = (hex: string): string => {
  const code = /^[0-9a-f]{1,5}$/i.test(hex) ? Number.parseInt(hex, 16) : 0
  return code === 0 ? '' : (FONT_SIGNS[code] ?? String.fromCodePoint(code))
}

/** The code of a field is not shown, its result is; fields stand in one another. */
export class Fields {
  readonly #open: ('code' | 'result')[] = []

  take({ fldCharType }: Attributes): void {
    if (fldCharType === 'begin') this.#open.push('code')
    else if (fldCharType === 'separate' && this.#open.length > 0) this.#open[this.#open.length - 1] = 'result'
    else if (fldCharType === 'end') this.#open.pop()
  }

  get inCode(): boolean {
    return this.#open.includes('code')
  }

  /** A field whose result never comes does not swallow what follows its paragraph. */
  endParagraph(): void {
    while (this.#open.at(-1) === 'code') this.#open.pop()
  }
}
