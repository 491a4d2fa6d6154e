import { z } from 'zod'
import { changeKind } from './changes.ts'
import { category, line, many, text } from './primitives.ts'
import { effect } from './proposal-documents.ts'

const version = z.coerce.number().int().min(1)
const stage = z.int().min(1).max(20)

const rule = z
  .strictObject({
    change: changeKind,
    from: category.meta({ description: 'Category before; any when not given' }).exactOptional(),
    to: category.meta({ description: 'Category after; any when not given' }).exactOptional(),
    cancelled: z.literal(true).meta({ description: 'Only when the duty is cancelled' }).exactOptional(),
    ask: many(
      z.strictObject({
        party: z.enum([
          'departments-before',
          'departments-after',
          'departments-leaving',
          'coordinating-office',
          'township',
        ]),
        effect,
        stage: stage
          .meta({ description: 'Asked when everybody of the stages before has approved; 1 when not given' })
          .exactOptional(),
        within: z
          .int()
          .min(1)
          .max(250)
          .meta({ description: 'Working days to answer in; as the program has it when not given' })
          .exactOptional(),
      }),
      { min: 1, max: 20 },
    ),
  })
  .meta({ id: 'RoutingRule', description: 'Who is asked about a change, and what it means for them' })

const item = z
  .strictObject({
    category,
    departments: many(line, { max: 20 }).exactOptional(),
    lead: line.exactOptional(),
    cancelled: z.boolean().exactOptional(),
  })
  .meta({ id: 'ExampleItem', description: 'As much of an item as routing looks at' })

const asking = z
  .strictObject({
    party: z.enum(['department', 'coordinating-office', 'township']),
    department: line.meta({ description: 'Its name, when the party is a department' }).exactOptional(),
    effect,
    stage: stage.meta({ description: 'Stage in which it is asked; any when not given' }).exactOptional(),
  })
  .meta({ id: 'ExpectedAsking' })

const example = z
  .strictObject({
    title: line.trim().min(1),
    change: changeKind,
    before: many(item, { max: 20 }),
    after: many(item, { max: 20 }),
    expected: many(asking, { max: 50 }),
  })
  .refine(({ before, after }) => before.length + after.length > 0, { path: ['before'] })
  .meta({ id: 'RoutingExample', description: '规则示例: a change, and exactly who is asked for what reason' })

export const routingRulesQuery = z.strictObject({ version: version.exactOptional() })

export const routingRulesDocument = z
  .object({
    version: z.int(),
    latest: z.int().meta({ description: 'The version in force' }),
    rules: many(rule),
    examples: many(example),
    reason: z.string().meta({ description: 'Why it replaced the version before' }).exactOptional(),
  })
  .meta({
    id: 'RoutingRules',
    description: '会签规则: who must sign for which change, and what the rules promise',
  })

export const changeRoutingRulesRequest = z
  .strictObject({
    basedOn: z.int().min(1).meta({ description: 'Version that the new table was made from' }),
    rules: many(rule, { min: 1, max: 200 }),
    examples: many(example, { min: 1, max: 500 })
      .meta({ description: 'What the new rules promise; without them, what the present ones do' })
      .exactOptional(),
    reason: text,
  })
  .meta({ id: 'ChangeRoutingRules', description: 'The whole table anew, with what it promises' })
