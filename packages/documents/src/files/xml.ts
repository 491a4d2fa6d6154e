import { SaxesParser } from 'saxes'
import { MOST_ELEMENTS } from './limits.ts'
import { Unreadable } from './lines.ts'

/** Attribute values by local name: `w:val` and `val` are both `val`. */
export type Attributes = Readonly<Record<string, string>>

/** Called in the order of the document, with local names: Office's prefixes and namespaces vary, its names do not. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text?(text: string): void
}

/** Reads a part of an Office file as a stream. A DOCTYPE is refused: these parts have none, attacks do. */
export const readXml = async (chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> => {
  const parser = parserFor(handler)
  let decoder: TextDecoder | undefined
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
    parser.write(decoded(decoder, chunk))
  }
  if (decoder !== undefined) parser.write(decoded(decoder)).close()
}

const decoded = (decoder: TextDecoder, chunk?: Uint8Array): string => {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined })
  } catch (error) {
    throw new Unreadable('file-damaged', error)
  }
}

const parserFor = (handler: XmlHandler): SaxesParser<{ xmlns: false; position: false }> => {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  parser.on('error', (error) => {
    throw new Unreadable('file-damaged', error)
  })
  parser.on('doctype', () => {
    throw new Unreadable('xml-unsafe')
  })
  let elements = 0
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1
    if (elements > MOST_ELEMENTS) throw new Unreadable('archive-too-large')
    handler.open(localName(name), localNames(attributes))
  })
  parser.on('closetag', ({ name }) => {
    handler.close(localName(name))
  })
  const text = handler.text?.bind(handler)
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  return parser
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const localNames = (attributes: Attributes): Attributes => {
  const names = Object.keys(attributes)
  if (!names.some((name) => name.includes(':'))) return attributes
  return Object.fromEntries(names.map((name) => [localName(name), attributes[name] ?? '']))
}

const encodingOf = (chunk: Uint8Array): string => {
  const [first, second] = chunk
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}
