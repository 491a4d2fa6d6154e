import { categories, roles } from '@dutybook/duty-lists'
import type { Refusal } from '@dutybook/kernel'
import { z } from 'zod'

/** An array whose type is readonly, as the domain's arrays are. */
export const many = <T extends z.ZodType>(
  element: T,
  { min = 0, max = 100_000 }: { readonly min?: number; readonly max?: number } = {},
): z.ZodType<readonly z.output<T>[], readonly z.input<T>[]> => z.array(element).min(min).max(max)

export const uuid = z.uuid()

const wellFormed = (text: string): boolean => text.isWellFormed()

/** One line of text: a name or title. */
export const line = z.string().max(2_000).refine(wellFormed)

/** Text of any number of lines. */
export const text = z.string().max(50_000).refine(wellFormed)

export const revision = z
  .int()
  .min(-1)
  .meta({ description: 'Number of the last event of a stream, from 0; -1 when there is none' })

export const position = z
  .string()
  .meta({ description: 'Place in the log. Opaque; positions of one installation compare as text' })

export const instant = z.iso.datetime().meta({ description: 'UTC, ISO 8601 with milliseconds' })

export const category = z.enum(categories).meta({
  id: 'Category',
  description: 'basic 基本履职, cooperative 配合履职, reclaimed 上级部门收回',
})

const count = z.int().min(0)

export const counts = z.object({ basic: count, cooperative: count, reclaimed: count }).meta({
  id: 'Counts',
  description: 'Items in force in each category',
})

export const role = z.enum(roles).meta({ id: 'Role', description: 'Whose part somebody acts in' })

export const actor = z
  .object({ id: z.string(), organisation: z.string(), role: z.string() })
  .meta({ id: 'Actor', description: 'Who acted, for which organisation, in which role' })

export const bilingual = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Bilingual' })

/** A refusal as it was recorded: its code and the facts that explain it. */
export const refusal: z.ZodType<Refusal, Refusal> = z
  .looseObject({ code: z.string() })
  .meta({ id: 'Refusal', description: 'Why something was refused: a stable code and its facts' })

/** A page of things; `next` goes into the next request's `after`. */
export const pageOf = <T extends z.ZodType>(element: T) =>
  z.object({ items: many(element), next: z.string().exactOptional() })

const pageQueryFields = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().min(1).max(400).exactOptional(),
}

/** Query of a paged resource, with further filters. */
export const pageQuery = <S extends z.ZodRawShape>(filters: S) =>
  z.strictObject({ ...pageQueryFields, ...filters })

export const noQuery = z.strictObject({})

/** Answer to a command: what it made or changed, and where its last event stands. */
export const recorded = z
  .object({ id: uuid, revision, position })
  .meta({ id: 'Recorded', description: 'What a command made or changed, and where its last event stands' })
