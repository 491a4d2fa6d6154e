/** Where a text stops being JSON (RFC 8259): line and column from 1, and the character found there, if any. */
export interface JsonFault {
  readonly line: number
  readonly column: number
  readonly found: string
}

const SPACE = /[\t\n\r ]*/uy
const SCALAR =
  /(?:"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)/uy
const KEY = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

/** Finds the first character that cannot stand where it stands. For texts that JSON.parse has refused. */
export const findJsonFault = (text: string): JsonFault => {
  const open: ('{' | '[')[] = []
  let at = 0
  let expected: Expected = 'value'

  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.test(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma-or-end')
  const close = (): Expected => {
    open.pop()
    at++
    return afterValue()
  }

  const step = (character: string): Expected | undefined => {
    const closing = open.at(-1) === '{' ? '}' : ']'
    switch (expected) {
      case 'value':
      case 'value-or-end':
        if (character === ']' && expected === 'value-or-end') return close()
        if (character === '{' || character === '[') {
          open.push(character)
          at++
          return character === '{' ? 'key-or-end' : 'value-or-end'
        }
        return skip(SCALAR) ? afterValue() : undefined
      case 'key':
      case 'key-or-end':
        if (character === '}' && expected === 'key-or-end') return close()
        return skip(KEY) ? 'colon' : undefined
      case 'colon':
        if (character !== ':') return undefined
        at++
        return 'value'
      case 'comma-or-end':
        if (character === closing) return close()
        if (character !== ',') return undefined
        at++
        return closing === '}' ? 'key' : 'value'
      case 'nothing':
        return undefined
    }
  }

  for (;;) {
    skip(SPACE)
    const next: Expected | undefined = at < text.length ? step(text[at] as string) : undefined
    if (next === undefined) return placeOf(text, at)
    expected = next
  }
}

const placeOf = (text: string, at: number): JsonFault => {
  const lines = text.slice(0, at).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, found: text.slice(at, at + 1) }
}
