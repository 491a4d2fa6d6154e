import type { Archive } from './archive.ts'
import { readXml } from './xml.ts'

export interface MainPart {
  readonly format: 'docx' | 'xlsx'
  readonly name: string
}

export interface Relationship {
  readonly id: string
  /** Last word of the relationship type: `numbering`, `styles`, `worksheet`. */
  readonly type: string
  readonly part: string
}

/** Documents, templates, and either with macros; macros are never looked at. */
const MAIN_TYPES: readonly (readonly [RegExp, MainPart['format']])[] = [
  [
    /(?:wordprocessingml|ms-word)\.(?:document|template)(?:\.macroEnabled(?:Template)?)?\.main\+xml$/i,
    'docx',
  ],
  [/(?:spreadsheetml|ms-excel)\.(?:sheet|template)(?:\.macroEnabled)?\.main\+xml$/i, 'xlsx'],
]
const USUAL_PARTS: readonly MainPart[] = [
  { format: 'docx', name: 'word/document.xml' },
  { format: 'xlsx', name: 'xl/workbook.xml' },
]

/** The part that a Word or Excel file starts from, by its declared content type, or else by its usual name. */
export const mainPartOf = async (archive: Archive): Promise<MainPart | undefined> => {
  const declared: MainPart[] = []
  await readXml(archive.read('[Content_Types].xml'), {
    open(name, { PartName, ContentType = '' }) {
      const format = MAIN_TYPES.find(([type]) => type.test(ContentType))?.[1]
      if (name === 'Override' && PartName !== undefined && format !== undefined) {
        declared.push({ format, name: PartName })
      }
    },
    close() {},
  })
  return [...declared, ...USUAL_PARTS].find(({ name }) => archive.has(name))
}

/** What a part refers to inside the file (OPC relationships); what lies outside of it is never followed. */
export const relationshipsOf = async (archive: Archive, part: string): Promise<readonly Relationship[]> => {
  const at = part.lastIndexOf('/') + 1
  const folder = part.slice(0, at)
  const found: Relationship[] = []
  await readXml(archive.read(`${folder}_rels/${part.slice(at)}.rels`), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: resolve(folder, Target) })
    },
    close() {},
  })
  return found.filter((relationship) => archive.has(relationship.part))
}

const resolve = (folder: string, target: string): string => {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** The first part of a type, or else its usual name; reading a part that is not there yields nothing. */
export const partOfType = (relationships: readonly Relationship[], type: string, usual: string): string =>
  relationships.find((relationship) => relationship.type === type)?.part ?? usual
