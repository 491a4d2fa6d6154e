import { powerKinds } from '@dutybook/duty-lists'
import { z } from 'zod'
import { line, many, text } from './primitives.ts'

const departments = many(line, { max: 200 })

const powers = many(z.enum(powerKinds), { max: 3 }).meta({
  description:
    '执法标记: penalty 行政处罚, licensing 行政许可, enforcement 行政强制和其他执法. In a change that leaves it out the item keeps those it had; an empty list takes them away',
})

export const basicContent = z
  .strictObject({
    category: z.literal('basic'),
    name: text,
    legalBasis: text.exactOptional().meta({ description: '设定依据' }),
    support: text.exactOptional().meta({ description: '履职保障 promised at its admission' }),
    powers: powers.exactOptional(),
  })
  .meta({ id: 'BasicContent', description: '基本履职事项: a duty the township performs itself' })

export const cooperativeContent = z
  .strictObject({
    category: z.literal('cooperative'),
    name: text,
    legalBasis: text.exactOptional().meta({ description: '设定依据' }),
    departments: departments.meta({ description: '对应上级部门, in the order of the list' }),
    leadDepartment: line.exactOptional().meta({ description: '牵头部门, one of `departments`' }),
    departmentDuties: text.meta({ description: '上级部门职责' }),
    support: text.exactOptional().meta({ description: '履职保障' }),
    townshipDuties: text.meta({ description: '乡镇（街道）配合职责' }),
    powers: powers.exactOptional(),
  })
  .meta({
    id: 'CooperativeContent',
    description: '配合履职事项: a duty of departments that the township helps with',
  })

const methods = many(z.strictObject({ departments, workMethod: text })).meta({
  description: 'Where several receiving departments each have a method of their own',
})

export const reclaimedContent = z
  .strictObject({
    category: z.literal('reclaimed'),
    name: text,
    legalBasis: text.exactOptional().meta({ description: '设定依据' }),
    receivingDepartments: departments.meta({ description: '承接部门; empty only for a cancelled duty' }),
    workMethod: text.meta({ description: '工作方式' }),
    workMethodByDepartment: methods.exactOptional(),
    reason: text.exactOptional().meta({ description: '收回理由' }),
    cancelled: z.boolean().meta({ description: '收回并取消: nobody performs the duty any more' }),
    powers: powers.exactOptional(),
  })
  .meta({ id: 'ReclaimedContent', description: '上级部门收回事项: a duty that departments took back' })

export const ownContent = z
  .discriminatedUnion('category', [basicContent, cooperativeContent])
  .meta({ id: 'OwnContent', description: 'Content of an item that the township performs or helps with' })

export const itemContent = z
  .discriminatedUnion('category', [basicContent, cooperativeContent, reclaimedContent])
  .meta({ id: 'ItemContent', description: 'What an item says; the fields depend on its category' })

/** Fields that an amendment sets; `null` takes an optional field away. */
export const itemFields = z
  .strictObject({
    name: text.exactOptional(),
    legalBasis: text.nullable().exactOptional(),
    departments: departments.exactOptional(),
    leadDepartment: line.nullable().exactOptional(),
    departmentDuties: text.exactOptional(),
    support: text.nullable().exactOptional(),
    townshipDuties: text.exactOptional(),
    receivingDepartments: departments.exactOptional(),
    workMethod: text.exactOptional(),
    workMethodByDepartment: methods.nullable().exactOptional(),
    reason: text.nullable().exactOptional(),
    cancelled: z.boolean().exactOptional(),
    powers: powers.nullable().exactOptional(),
  })
  .meta({ id: 'ItemFields', description: 'Fields to set; `null` takes an optional field away' })
