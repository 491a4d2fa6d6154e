import { readXml } from '../xml.ts'

interface Style {
  basedOn?: string
  numId?: string
  level?: string
}

/** The list and level that a style gives its paragraphs; `undefined` where neither it nor its bases do. */
export type StyleNumbering = (
  style: string | undefined,
) => { readonly numId: string; readonly level?: string } | undefined

const MOST_BASES = 20

/** Reads the style part for numbering alone. `isDefault` paragraphs name no style and take the default one. */
export const readStyles = async (chunks: AsyncIterable<Uint8Array>): Promise<StyleNumbering> => {
  const styles = new Map<string, Style>()
  let standard: string | undefined
  let style: Style | undefined
  await readXml(chunks, {
    open(name, attributes) {
      if (name === 'style') {
        style = {}
        const id = attributes['styleId'] ?? ''
        styles.set(id, style)
        const isDefault = ['1', 'true', 'on'].includes(attributes['default'] ?? '')
        if (attributes['type'] === 'paragraph' && isDefault) standard = id
      } else if (style !== undefined) {
        if (name === 'basedOn') style.basedOn = attributes['val'] ?? ''
        else if (name === 'numId') style.numId = attributes['val'] ?? ''
        else if (name === 'ilvl') style.level = attributes['val'] ?? ''
      }
    },
    close(name) {
      if (name === 'style') style = undefined
    },
  })
  return (named) => {
    let id = named ?? standard
    for (let depth = 0; id !== undefined && depth < MOST_BASES; depth += 1) {
      const { numId, level, basedOn }: Style = styles.get(id) ?? {}
      if (numId !== undefined) return { numId, ...(level !== undefined && { level }) }
      id = basedOn
    }
    return undefined
  }
}
