import type { Day } from '../editions/day.ts'
import type { ItemContent } from '../lists/item.ts'

/** The text of a list that is in force from a day on, up to the next one. */
export interface Regime {
  readonly from: Day
  readonly revision: number
  /** Number of the edition; absent before the first one took effect, when the list itself counts. */
  readonly edition?: number
  readonly contents: ReadonlyMap<string, ItemContent>
}

/** Who performs a duty. A department that the directory does not know has no id. */
export interface Performer {
  readonly name: string
  readonly as: 'township' | 'department'
  readonly organisationId?: string
}

/** cancelled 收回并取消: so decided · retired 废止, with nothing in its place · receiver-unresolved: nobody known received it */
export const nobodyReasons = ['cancelled', 'retired', 'receiver-unresolved'] as const

/** Days, the last one not included, on which the same perform a duty. */
export interface Period {
  readonly from: Day
  readonly to?: Day
  readonly revision: number
  readonly edition?: number
  readonly performers: readonly Performer[]
  readonly nobody?: (typeof nobodyReasons)[number]
  /** Nobody performs it, and nobody has decided that nobody should. */
  readonly finding: boolean
}

export interface HeldDuty {
  readonly itemId: string
  readonly name: string
  readonly periods: readonly Period[]
}

export interface HeldDuties {
  readonly township: Performer
  /** The texts in force, earliest first. */
  readonly regimes: readonly Regime[]
  /** What items were merged or split into. */
  readonly successors: ReadonlyMap<string, readonly string[]>
  /** Id of the organisation that a list names so. */
  readonly resolve: (name: string) => string | undefined
}

/** Who performs each duty that was ever reclaimed, on each day from its first one. */
export const dutyHolders = (duties: HeldDuties): readonly HeldDuty[] => {
  const reclaimed = new Map<string, string>()
  for (const { contents } of duties.regimes) {
    for (const [itemId, { category, name }] of contents)
      if (category === 'reclaimed') reclaimed.set(itemId, name)
  }
  return [...reclaimed].map(([itemId, name]) => ({ itemId, name, periods: periodsOf(itemId, duties) }))
}

const periodsOf = (itemId: string, duties: HeldDuties): readonly Period[] => {
  const begin = duties.regimes.findIndex(({ contents }) => contents.has(itemId))
  const periods: Period[] = []
  for (const regime of duties.regimes.slice(begin)) {
    const { from, revision, edition } = regime
    const held = holdersIn(itemId, regime, duties)
    const last = periods.at(-1)
    if (last !== undefined && sameHolders(last, held)) continue
    if (last !== undefined) periods[periods.length - 1] = { ...last, to: from }
    const finding = held.nobody !== undefined && held.nobody !== 'cancelled'
    periods.push({ from, revision, ...(edition === undefined ? {} : { edition }), ...held, finding })
  }
  return periods
}

type Held = Pick<Period, 'performers' | 'nobody'>

const sameHolders = (one: Held, other: Held): boolean =>
  one.nobody === other.nobody && JSON.stringify(one.performers) === JSON.stringify(other.performers)

const holdersIn = (itemId: string, regime: Regime, duties: HeldDuties): Held => {
  const content = regime.contents.get(itemId)
  if (content !== undefined) return holdersOf(content, duties)
  const heirs = (duties.successors.get(itemId) ?? []).map((heir) => holdersIn(heir, regime, duties))
  const performers = heirs.flatMap((heir) => heir.performers)
  const distinct = [...new Map(performers.map((one) => [`${one.as} ${one.name}`, one])).values()]
  return distinct.length > 0
    ? { performers: distinct }
    : { performers: [], nobody: heirs[0]?.nobody ?? 'retired' }
}

const holdersOf = (content: ItemContent, { township, resolve }: HeldDuties): Held => {
  if (content.category === 'basic') return { performers: [township] }
  const named = content.category === 'cooperative' ? content.departments : content.receivingDepartments
  const departments = named.map((name): Performer => {
    const organisationId = resolve(name)
    return { name, as: 'department', ...(organisationId === undefined ? {} : { organisationId }) }
  })
  if (content.category === 'cooperative') return { performers: [township, ...departments] }
  if (content.cancelled) return { performers: [], nobody: 'cancelled' }
  return departments.some(({ organisationId }) => organisationId !== undefined)
    ? { performers: departments }
    : { performers: [], nobody: 'receiver-unresolved' }
}
