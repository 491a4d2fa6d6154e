import type { Finding } from './finding.ts'

/** The three tables of a duty list: 基本履职, 配合履职, 上级部门收回. */
export type CategoryName = 'basic' | 'cooperative' | 'reclaimed'

/** Where the list applies; a part that the title does not name is `null`. */
export interface Township {
  readonly name: string | null
  readonly district: string | null
  readonly city: string | null
  readonly province: string | null
}

/** What every item has: its number in the category, its name, and the 1-based source line it starts on. */
export interface BasicItem {
  readonly no: number
  readonly name: string
  readonly line: number
  /** 设定依据, where the table has such a column. */
  readonly legalBasis?: string
}

/** An item of the 配合履职 table. `leadDepartment` (牵头) and `support` (履职保障) only where the source has them. */
export interface CooperativeItem extends BasicItem {
  readonly departments: readonly string[]
  readonly leadDepartment?: string
  readonly departmentDuties: string
  readonly support?: string
  readonly townshipDuties: string
}

/** The work method (工作方式) that the source gives to some of several receiving departments. */
export interface PairedWorkMethod {
  readonly departments: readonly string[]
  readonly workMethod: string
}

/** An item of the 上级部门收回 table; `cancelled` when the work method says that the matter has ended. */
export interface ReclaimedItem extends BasicItem {
  readonly receivingDepartments: readonly string[]
  readonly workMethod: string
  readonly cancelled: boolean
  /** Only where the source gives receiving departments a method each; `workMethod` then holds them all. */
  readonly workMethodByDepartment?: readonly PairedWorkMethod[]
  /** 收回理由, where the table has such a column. */
  readonly reason?: string
}

/** A sector (领域) with the count its heading declares; `ordinal` 0 and an empty name when it has no heading. */
export interface Sector<Item extends BasicItem = BasicItem> {
  readonly ordinal: number
  readonly name: string
  readonly declared: number | null
  readonly items: readonly Item[]
}

interface CategoryOf<Name extends CategoryName, Item extends BasicItem> {
  readonly category: Name
  /** The total that the document states for the whole table; sector headings have their own counts. */
  readonly declared: number | null
  readonly sectors: readonly Sector<Item>[]
}

export type Category =
  | CategoryOf<'basic', BasicItem>
  | CategoryOf<'cooperative', CooperativeItem>
  | CategoryOf<'reclaimed', ReclaimedItem>

/** A duty list as the reader understood it, and everything about it that a person should look at. */
export interface DutyListDocument {
  readonly township: Township
  readonly title: string
  readonly categories: readonly Category[]
  readonly findings: readonly Finding[]
}

/** Refusals of a file before anything of the list in it was understood. */
export type FileRefusalCode =
  | 'archive-too-large'
  | 'encoding-unknown'
  | 'file-damaged'
  | 'file-encrypted'
  | 'file-too-large'
  | 'format-unknown'
  | 'legacy-format'
  | 'pdf-without-text'
  | 'too-many-pages'
  | 'too-many-rows'
  | 'took-too-long'
  | 'took-too-much-memory'
  | 'xml-unsafe'

export type RefusalCode = FileRefusalCode | 'empty-document' | 'not-a-duty-list' | 'layout-not-understood'

/** Why a document could not be read at all. `finding` says the same in words; `byteOffset` for `encoding-unknown`. */
export interface ReadRefusal {
  readonly code: RefusalCode
  readonly line: number
  readonly byteOffset?: number
  readonly finding: Finding
}

export type ReadResult =
  | { readonly ok: true; readonly value: DutyListDocument }
  | { readonly ok: false; readonly refusal: ReadRefusal }
