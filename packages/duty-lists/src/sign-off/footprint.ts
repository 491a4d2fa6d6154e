import {
  coordinatingOffice,
  type Directory,
  type Organisation,
  resolveOrganisation,
} from '../directory/directory.ts'
import { departmentsNamed, type ItemContent } from '../lists/item.ts'
import type { Difference, Standing } from '../lists/difference.ts'
import type { Effect, Party, RoutingRule, RoutingRules } from './routing-rules.ts'
import { inStage } from './stages.ts'

/** Why an organisation is asked: what which change does to it. */
export interface Concern {
  /** Index of the change in the proposal, from 0. */
  readonly change: number
  readonly effect: Effect
  readonly itemId: string
  readonly itemName: string
  /** The name under which the item mentions the department. */
  readonly namedAs?: string
}

/** The organisation that a request is addressed to. */
export interface Addressee {
  readonly organisationId: string
  readonly name: string
}

/** 会签要求: one organisation that must sign, with every reason why. */
export interface SignOffRequest {
  readonly organisationId: string
  readonly kind: Organisation['kind']
  readonly name: string
  readonly concerns: readonly Concern[]
  /** The department it went into, or that it was transferred to, which answers in its place. */
  readonly movedTo?: Addressee
  /** 会签阶段 in which it is asked, the lowest of its concerns; 1 when absent. */
  readonly stage?: number
  /** Hash of the clauses it is shown; absent in requests of before version 3. */
  readonly clauses?: string
}

/** The organisation that answers this request. */
export const addresseeOf = ({ organisationId, name, movedTo }: SignOffRequest): Addressee =>
  movedTo ?? { organisationId, name }

/** The township whose list it is, and the organisation that proposes. */
export interface ProposingParties {
  readonly townshipId: string
  readonly proposer: string
}

/**
 * 会签范围: who must sign, from what stands before and after each change. The proposer's consent is its submission:
 * it is not asked again. A department that cannot be resolved, or a change that touches nobody, goes to the coordinating office.
 */
export const footprint = (
  differences: readonly Difference[],
  directory: Directory,
  rules: RoutingRules,
  { townshipId, proposer }: ProposingParties,
): readonly SignOffRequest[] => {
  const asked = differences.flatMap((difference, change) => {
    const concerns = rules.rules
      .filter((rule) => applies(rule, difference))
      .flatMap((rule) => rule.ask)
      .flatMap(({ party, effect, stage = 1 }) =>
        concernsOf(party, effect, difference, change).map((one) => ({ ...one, stage })),
      )
      .map((concern) => addressed(concern, directory, townshipId))
      .filter(({ organisation }) => organisation.organisationId !== proposer)
    return concerns.length > 0 ? concerns : [toOffice(directory, untouched(difference, change))]
  })
  const requests = Map.groupBy(asked, ({ organisation }) => organisation.organisationId)
  return [...requests.values()].map((entries) => {
    const { organisationId, kind, name } = (entries[0] as Addressed).organisation
    const stage = inStage(Math.min(...entries.map((entry) => entry.stage)))
    return { organisationId, kind, name, concerns: distinct(entries.map(({ concern }) => concern)), ...stage }
  })
}

/**
 * Everybody who must sign: the footprint, and the township when somebody else proposes to change its list, whatever
 * the rules say of it.
 */
export const signatories = (
  differences: readonly Difference[],
  directory: Directory,
  rules: RoutingRules,
  parties: ProposingParties,
): readonly SignOffRequest[] => {
  const { townshipId, proposer } = parties
  const asked = footprint(differences, directory, rules, parties)
  const township = directory.organisations.get(townshipId)
  if (proposer === townshipId || township === undefined) return asked
  if (asked.some(({ organisationId }) => organisationId === townshipId)) return asked
  const { organisationId, kind, name } = township
  const concerns = differences.map(
    (difference, change): Concern => ({ ...itemOf(difference, change), effect: 'list-changes' }),
  )
  return [...asked, { organisationId, kind, name, concerns }]
}

interface Addressed {
  readonly organisation: Organisation
  readonly concern: Concern
  readonly stage: number
}

interface Unaddressed {
  readonly party: Party
  readonly concern: Concern
  readonly stage: number
}

/** Whether a rule is about what a change does. */
export const applies = (rule: RoutingRule, { kind, before, after }: Difference): boolean =>
  rule.change === kind &&
  (rule.from === undefined || before.some(({ content }) => content.category === rule.from)) &&
  (rule.to === undefined || after.some(({ content }) => content.category === rule.to)) &&
  (rule.cancelled === undefined || after.some(({ content }) => isCancelled(content)))

const concernsOf = (
  party: Party,
  effect: Effect,
  { before, after }: Difference,
  change: number,
): readonly Omit<Unaddressed, 'stage'>[] => {
  const named = (standings: readonly Standing[], skip: readonly string[] = []) =>
    standings.flatMap(({ itemId, content }) =>
      leadFirst(content)
        .filter((name) => !skip.includes(name))
        .map((namedAs) => ({ party, concern: { change, effect, itemId, itemName: content.name, namedAs } })),
    )
  switch (party) {
    case 'departments-before':
      return named(before)
    case 'departments-after':
      return named(after)
    case 'departments-leaving':
      return named(
        before,
        after.flatMap(({ content }) => departmentsNamed(content)),
      )
    case 'coordinating-office':
    case 'township': {
      const item = after[0] ?? (before[0] as Standing)
      return [{ party, concern: { change, effect, itemId: item.itemId, itemName: item.content.name } }]
    }
  }
}

const addressed = (
  { party, concern, stage }: Unaddressed,
  directory: Directory,
  townshipId: string,
): Addressed => {
  if (party === 'coordinating-office') return toOffice(directory, concern, stage)
  if (party === 'township') {
    const township = directory.organisations.get(townshipId)
    return township === undefined
      ? toOffice(directory, concern, stage)
      : { organisation: township, concern, stage }
  }
  const organisation = departmentNamed(directory, concern.namedAs)
  return organisation === undefined
    ? toOffice(directory, { ...concern, effect: 'department-unresolved' })
    : { organisation, concern, stage }
}

/** The department, or the coordinating office, that an item means by this name. */
export const departmentNamed = (directory: Directory, name = ''): Organisation | undefined => {
  const organisation = resolveOrganisation(directory, name)
  return organisation?.kind === 'township' ? undefined : organisation
}

const toOffice = (directory: Directory, concern: Concern, stage = 1): Addressed => ({
  organisation: coordinatingOffice(directory),
  concern,
  stage,
})

const untouched = (difference: Difference, change: number): Concern => ({
  ...itemOf(difference, change),
  effect: 'editorial',
})

const itemOf = ({ before, after }: Difference, change: number): Omit<Concern, 'effect'> => {
  const { itemId, content } = after[0] ?? (before[0] as Standing)
  return { change, itemId, itemName: content.name }
}

const distinct = (concerns: readonly Concern[]): readonly Concern[] => [
  ...new Map(concerns.map((concern) => [JSON.stringify(concern), concern])).values(),
]

const leadFirst = (content: ItemContent): readonly string[] => {
  const named = departmentsNamed(content)
  const lead = content.category === 'cooperative' ? content.leadDepartment : undefined
  return lead === undefined ? named : [lead, ...named.filter((name) => name !== lead)]
}

const isCancelled = (content: ItemContent): boolean => content.category === 'reclaimed' && content.cancelled
