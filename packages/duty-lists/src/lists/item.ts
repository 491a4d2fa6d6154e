/** The three parts of a duty list: 基本履职, 配合履职, 上级部门收回. */
export const categories = ['basic', 'cooperative', 'reclaimed'] as const
export type Category = (typeof categories)[number]

/** 行政处罚, 行政许可, 行政强制 and other 执法: what only an organisation may do that a law names. */
export const powerKinds = ['penalty', 'licensing', 'enforcement'] as const
export type Power = (typeof powerKinds)[number]

interface Flagged {
  /** 执法标记; absent when the duty needs none of them. */
  readonly powers?: readonly Power[]
}

/** A duty the township performs itself (基本履职事项). */
export interface BasicContent extends Flagged {
  readonly category: 'basic'
  readonly name: string
  /** 设定依据 */
  readonly legalBasis?: string
  /** 履职保障 promised when it was admitted; printed lists have no column for it. */
  readonly support?: string
}

/** A duty of upper departments that the township helps with (配合履职事项). Departments are named as in the list. */
export interface CooperativeContent extends Flagged {
  readonly category: 'cooperative'
  readonly name: string
  readonly legalBasis?: string
  /** 对应上级部门, in the order of the list */
  readonly departments: readonly string[]
  /** 牵头部门, one of `departments` */
  readonly leadDepartment?: string
  /** 上级部门职责 */
  readonly departmentDuties: string
  /** 履职保障 */
  readonly support?: string
  /** 乡镇（街道）配合职责 */
  readonly townshipDuties: string
}

/** How some of the receiving departments do the work. */
export interface DepartmentMethod {
  readonly departments: readonly string[]
  readonly workMethod: string
}

/** A duty that departments took back from the township (上级部门收回事项). */
export interface ReclaimedContent extends Flagged {
  readonly category: 'reclaimed'
  readonly name: string
  readonly legalBasis?: string
  /** 承接部门; may be empty only for a cancelled duty */
  readonly receivingDepartments: readonly string[]
  /** 工作方式 */
  readonly workMethod: string
  /** Where several receiving departments each have a method of their own; `workMethod` then holds them all. */
  readonly workMethodByDepartment?: readonly DepartmentMethod[]
  /** 收回理由 */
  readonly reason?: string
  /** 收回并取消: nobody performs the duty any more */
  readonly cancelled: boolean
}

export type ItemContent = BasicContent | CooperativeContent | ReclaimedContent

/** What a change may set on an item that stays in its category: any field but the category. */
export type ItemFields = Partial<
  Omit<BasicContent, 'category'> & Omit<CooperativeContent, 'category'> & Omit<ReclaimedContent, 'category'>
>

/** An item with its lasting identity. Its number is not part of it: numbers are positions. */
export interface Item {
  readonly itemId: string
  readonly content: ItemContent
}

/** What the content lacks for its category. */
export type ContentDefect =
  | 'name-missing'
  | 'department-missing'
  | 'lead-not-among-departments'
  | 'department-duties-missing'
  | 'township-duties-missing'
  | 'receiver-missing'
  | 'work-method-missing'

/** The rules on content of one item; an empty answer means it can stand in a list. */
export const contentDefects = (content: ItemContent): readonly ContentDefect[] => {
  const defects: ContentDefect[] = blank(content.name) ? ['name-missing'] : []
  switch (content.category) {
    case 'basic':
      return defects
    case 'cooperative':
      if (content.departments.length === 0 || content.departments.some(blank))
        defects.push('department-missing')
      if (content.leadDepartment !== undefined && !content.departments.includes(content.leadDepartment)) {
        defects.push('lead-not-among-departments')
      }
      if (blank(content.departmentDuties)) defects.push('department-duties-missing')
      if (blank(content.townshipDuties)) defects.push('township-duties-missing')
      return defects
    case 'reclaimed':
      if (
        content.receivingDepartments.some(blank) ||
        (content.receivingDepartments.length === 0 && !content.cancelled)
      ) {
        defects.push('receiver-missing')
      }
      if (blank(content.workMethod) && !content.cancelled) defects.push('work-method-missing')
      return defects
  }
}

/** The departments that the content names: those that help, or those that received the duty. */
export const departmentsNamed = (content: ItemContent): readonly string[] => {
  switch (content.category) {
    case 'basic':
      return []
    case 'cooperative':
      return content.departments
    case 'reclaimed':
      return content.receivingDepartments
  }
}

const blank = (text: string): boolean => text.trim() === ''
