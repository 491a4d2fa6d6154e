import type { Category, ItemContent } from '../lists/item.ts'
import type { Difference, Standing } from '../lists/difference.ts'
import { type Resemblance, resembler } from './resemblance.ts'

export const alarmKinds = ['rebound', 'duplicate'] as const

/** A warning, and no refusal: a changed item is much like another one of its list. */
export interface Alarm {
  /** rebound 反弹: like a duty that was reclaimed · duplicate 重复: like another duty of the township */
  readonly kind: (typeof alarmKinds)[number]
  /** Index of the change, from 0. */
  readonly change: number
  readonly itemId: string
  readonly name: string
  readonly resembles: {
    readonly itemId: string
    readonly name: string
    readonly category: Category
    readonly number: number
  }
  /** 0 to 1, in hundredths */
  readonly resemblance: Resemblance
}

/** From which resemblance on there is an alarm; the pairs it was set by are in `test/guards`. */
export interface AlarmThresholds {
  /** Either is enough. */
  readonly rebound: Resemblance
  /** The name alone is enough, or both of `together`. */
  readonly duplicate: { readonly name: number; readonly together: Resemblance }
}

export const defaultAlarmThresholds: AlarmThresholds = {
  rebound: { name: 0.42, details: 0.6 },
  duplicate: { name: 0.8, together: { name: 0.6, details: 0.8 } },
}

export interface Watched {
  /** What a proposal does, change by change. */
  readonly differences: readonly Difference[]
  /** All items in force before it. */
  readonly standings: readonly Standing[]
  /** What reclaimed items said while the township had the duty, by item id. */
  readonly formerly: ReadonlyMap<string, ItemContent>
}

/** The alarms of a proposal, the most alike first within each change. What was as alike before it is none. */
export const alarmsOf = (
  { differences, standings, formerly }: Watched,
  thresholds: AlarmThresholds = defaultAlarmThresholds,
): readonly Alarm[] => {
  const taken = new Map(differences.flatMap(({ before }) => before.map((item) => [item.itemId, item])))
  const made = new Map(differences.flatMap(({ after }) => after.map((item) => [item.itemId, item])))
  const others = [
    ...standings.filter(({ itemId }) => !taken.has(itemId) && !made.has(itemId)),
    ...made.values(),
  ]
  const listed = new Map(standings.map((item) => [item.itemId, item.content]))
  const compare = resembler([...standings, ...made.values()].map(({ content }) => content.name))

  return differences.flatMap(({ before, after }, change) => {
    const kin = new Set([...before, ...after].map(({ itemId }) => itemId))
    return after
      .filter((item) => item.content.category !== 'reclaimed' && item === made.get(item.itemId))
      .flatMap((item) => {
        const earlier = listed.get(item.itemId)
        return others
          .filter(({ itemId }) => !kin.has(itemId))
          .flatMap((other) => {
            const past = formerly.get(other.itemId) ?? taken.get(other.itemId)?.content
            const resemblance = closest(compare, item.content, other.content, past)
            const kind = kindOf(item.content, other.content, resemblance, thresholds)
            const known = earlier?.category === item.content.category
            if (kind === undefined) return []
            if (known && !exceeds(resemblance, closest(compare, earlier, other.content, past))) return []
            return [alarm(kind, change, item, other, resemblance)]
          })
      })
      .toSorted((one, other) => strength(other) - strength(one))
  })
}

type Compare = (one: ItemContent, other: ItemContent) => Resemblance

/** A reclaimed duty is known by what it says now, and by what it said before: a new name hides nothing. */
const closest = (
  compare: Compare,
  content: ItemContent,
  other: ItemContent,
  past: ItemContent | undefined,
): Resemblance => {
  const now = compare(content, other)
  if (other.category !== 'reclaimed') return now
  const before = past === undefined ? now : compare(content, past)
  return { name: Math.max(now.name, before.name), details: before.details }
}

const kindOf = (
  { category }: ItemContent,
  other: ItemContent,
  { name, details }: Resemblance,
  { rebound, duplicate }: AlarmThresholds,
): Alarm['kind'] | undefined => {
  if (other.category === 'reclaimed') {
    return category === 'cooperative' && (name >= rebound.name || details >= rebound.details)
      ? 'rebound'
      : undefined
  }
  const { together } = duplicate
  const same = name >= duplicate.name || (name >= together.name && details >= together.details)
  return same ? 'duplicate' : undefined
}

const exceeds = (one: Resemblance, other: Resemblance): boolean =>
  one.name > other.name || one.details > other.details

const alarm = (
  kind: Alarm['kind'],
  change: number,
  { itemId, content }: Standing,
  other: Standing,
  { name, details }: Resemblance,
): Alarm => ({
  kind,
  change,
  itemId,
  name: content.name,
  resembles: {
    itemId: other.itemId,
    name: other.content.name,
    category: other.content.category,
    number: other.number,
  },
  resemblance: { name: hundredths(name), details: hundredths(details) },
})

const hundredths = (share: number): number => Math.round(share * 100) / 100

const strength = ({ resemblance: { name, details } }: Alarm): number => Math.max(name, details)
