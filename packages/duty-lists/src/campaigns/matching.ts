import type { Directory } from '../directory/directory.ts'
import { resembler } from '../guards/resemblance.ts'
import { bigramsOf, heldBy } from '../likeness/bigrams.ts'
import { bareName } from '../likeness/wording.ts'
import { categoriesAllowed } from '../lists/change.ts'
import type { DutyList } from '../lists/duty-list.ts'
import { type Category, categories, departmentsNamed, type ItemContent } from '../lists/item.ts'
import { departmentNamed } from '../sign-off/footprint.ts'
import type { CampaignChange } from './campaign-change.ts'

/** What a campaign looks for; any of them. Department: its organisation id. */
export interface Search {
  readonly name?: string
  readonly legalBasis?: string
  readonly department?: string
}

/** How far an item agrees with each thing looked for, 0 to 1. */
export type Agreement = { readonly [P in keyof Search]?: number }

/** An item that may be meant. */
export interface Candidate {
  readonly itemId: string
  readonly name: string
  readonly category: Category
  readonly number: number
  /** 0 to 1: the weighted mean of its agreement. */
  readonly confidence: number
  readonly agreement: Agreement
}

/** What a matching found in one list, as it was at this revision; best first. */
export interface MatchedList {
  readonly listId: string
  readonly townshipId: string
  readonly revision: number
  readonly candidates: readonly Candidate[]
  /** How many more were found than are shown; absent for none. */
  readonly more?: number
}

/** What each part counts for among those looked for. */
const weights = { name: 0.6, legalBasis: 0.25, department: 0.15 } as const

/** Names less alike than this are of another duty, whoever is named in it. Tested on real lists: test/guards/campaign-matching.spec.ts. */
const leastName = 0.4
/** An item below this is not shown. */
const leastConfidence = 0.45
/** Most candidates of one list that are shown. */
const mostCandidates = 100
/** A candidate this close to the best could be the one that is meant. */
const nearness = 0.15

/** Finds in each list the items that a campaign may mean. The same lists and search always give the same answer. */
export const matchLists = (
  lists: readonly DutyList[],
  search: Search,
  { directory, change, namedOnly }: MatchingTerms,
): readonly MatchedList[] => {
  const names = departmentsBy(directory)
  return lists.map((list) => {
    const { listId, townshipId, revision } = list
    const agreementOf = agreeing(list, search, names)
    const found = itemsOf(list)
      .filter(({ content }) => isOpenTo(change, content.category))
      .filter(({ content }) => namedOnly === undefined || names(content).has(namedOnly))
      .flatMap(({ itemId, content, number }): readonly Candidate[] => {
        const agreement = agreementOf(content)
        const confidence = confidenceOf(agreement)
        const { name, category } = content
        return (agreement.name ?? 1) < leastName || confidence < leastConfidence
          ? []
          : [{ itemId, name, category, number, confidence, agreement }]
      })
      .toSorted((one, other) => other.confidence - one.confidence)
    const candidates = found.slice(0, mostCandidates)
    const more = found.length - candidates.length
    return { listId, townshipId, revision, candidates, ...(more > 0 && { more }) }
  })
}

export interface MatchingTerms {
  readonly directory: Directory
  /** Only items on which this change is possible. */
  readonly change: CampaignChange
  /** Only items that name this department. */
  readonly namedOnly?: string
}

/** The candidates that could as well be meant as the best one, itself included. */
export const nearCandidates = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const best = candidates[0]?.confidence ?? 0
  return candidates.filter(({ confidence }) => best - confidence < nearness)
}

const agreeing = (
  list: DutyList,
  { name, legalBasis, department }: Search,
  names: DepartmentsOf,
): ((content: ItemContent) => Agreement) => {
  const alike = resembler([...list.items.values()].map(({ content }) => content.name))
  const wanted: ItemContent = { category: 'basic', name: name ?? '' }
  return (content) => ({
    ...(name !== undefined && { name: rounded(alike(wanted, content).name) }),
    ...(legalBasis !== undefined && { legalBasis: citing(content.legalBasis ?? '', legalBasis) }),
    ...(department !== undefined && { department: names(content).has(department) ? 1 : 0 }),
  })
}

/** 1 when the basis cites the wanted one as it is written, else the share of its wording, when that is more than half. */
const citing = (basis: string, wanted: string): number => {
  if (bareName(basis).includes(bareName(wanted))) return 1
  const share = heldBy(
    bigramsOf(bareName(wanted), () => 1),
    bigramsOf(bareName(basis), () => 1),
  )
  return share > 0.5 ? rounded(share) : 0
}

const confidenceOf = (agreement: Agreement): number => {
  const parts = Object.entries(agreement) as [keyof Search, number][]
  const total = parts.reduce((sum, [part]) => sum + weights[part], 0)
  return rounded(parts.reduce((sum, [part, value]) => sum + weights[part] * value, 0) / total)
}

const isOpenTo = ({ kind }: CampaignChange, category: Category): boolean =>
  categoriesAllowed[kind].includes(category)

type DepartmentsOf = (content: ItemContent) => ReadonlySet<string>

/** The organisations that an item names, through aliases and mergers. */
const departmentsBy = (directory: Directory): DepartmentsOf => {
  const known = new Map<string, string | undefined>()
  const find = (name: string): string | undefined => {
    if (!known.has(name)) known.set(name, departmentNamed(directory, name)?.organisationId)
    return known.get(name)
  }
  return (content) => new Set(departmentsNamed(content).flatMap((name) => find(name) ?? []))
}

const itemsOf = ({ sections, items }: DutyList) =>
  categories.flatMap((category) =>
    sections[category]
      .flatMap((sector) => sector.items)
      .flatMap((itemId, index) => {
        const item = items.get(itemId)
        return item === undefined ? [] : [{ itemId, content: item.content, number: index + 1 }]
      }),
  )

const rounded = (value: number): number => Math.round(value * 1000) / 1000
