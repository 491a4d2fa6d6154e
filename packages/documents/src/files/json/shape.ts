import * as z from 'zod'

const text = z.string()
const number = z.int().nonnegative()
const declared = number.nullable()
const names = z.array(text.min(1))

const basic = z.object({ no: number, name: text, legalBasis: text.exactOptional() })
const cooperative = basic.extend({
  departments: names,
  leadDepartment: text.exactOptional(),
  departmentDuties: text,
  support: text.exactOptional(),
  townshipDuties: text,
})
const reclaimed = basic.extend({
  receivingDepartments: names,
  workMethod: text,
  cancelled: z.boolean(),
  workMethodByDepartment: z.array(z.object({ departments: names, workMethod: text })).exactOptional(),
  reason: text.exactOptional(),
})
const category = <Name extends string, Item extends z.ZodType>(name: Name, item: Item) =>
  z.object({
    category: z.literal(name),
    declared,
    sectors: z.array(z.object({ ordinal: number, name: text, declared, items: z.array(item) })),
  })

/** What a file of JSON must hold to be a duty list; keys that are not named here are left out. */
export const listShape = z.object({
  title: text,
  note: text.exactOptional(),
  township: z.object({
    name: text.nullable(),
    district: text.nullable(),
    city: text.nullable(),
    province: text.nullable(),
  }),
  categories: z.array(
    z.discriminatedUnion('category', [
      category('basic', basic),
      category('cooperative', cooperative),
      category('reclaimed', reclaimed),
    ]),
  ),
})
