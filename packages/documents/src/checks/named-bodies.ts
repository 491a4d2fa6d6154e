import { BODY } from '../words/departments.ts'

const LONGEST = 30

/** Names that can be looked up at a place of a text with bounded work. */
export class Vocabulary {
  /** Longer names first, by the two characters with which they begin. */
  readonly #byOpening: ReadonlyMap<number, readonly string[]>

  constructor(names: Iterable<string>) {
    const known = [...new Set(names)].filter(({ length }) => length > 1 && length <= LONGEST)
    this.#byOpening = Map.groupBy(
      known.toSorted((a, b) => b.length - a.length),
      (name) => openingAt(name, 0),
    )
  }

  /** The longest of the names that stands at this place. */
  at(text: string, place: number): string | undefined {
    return this.#byOpening.get(openingAt(text, place))?.find((name) => text.startsWith(name, place))
  }

  /** All names that stand in the text, where names overlap the longer. */
  namedIn(text: string): ReadonlySet<string> {
    const found = new Set<string>()
    for (let place = 0; place < text.length; place += 1) {
      const name = this.at(text, place)
      if (name === undefined) continue
      found.add(name)
      place += name.length - 1
    }
    return found
  }
}

const openingAt = (text: string, place: number): number =>
  text.charCodeAt(place) * 0x10000 + text.charCodeAt(place + 1)

const CLAUSE_START = /(?:^|[。；;])\s?(?:(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)])\s?)?/g
/** A level, a field of work without the small words of sentences, and the word of a body. */
const UNKNOWN_BODY = new RegExp(
  `[省市区县旗州](?:委(?!员))?[\\p{Script=Han}--[的由对向将并被把或为在及级域内外负]]{1,14}?${BODY}(?![门理事])(?:[（\\(][^（）\\(\\)]{1,20}[）\\)])?`,
  'vy',
)
/** A body of a named district (某某区水利局), where a colon gives it what follows. */
const LABELLED_BODY = new RegExp(
  `\\p{Script=Han}{2,3}(?=[市区县旗州盟])(${UNKNOWN_BODY.source})(?=[：:])`,
  'vy',
)
const BRANCH = /\p{Script=Han}{1,6}?(?:大队|中队|支队|派出所|分中心)/uy
const ACTS =
  /[：:]|按照?(?:各自|部门)?(?:的)?职[责能]|依(?:各自)?职|会同|负责|牵头|统筹|组织|承担|开展|指导|协调|配合|督促|做好|审核|制定|落实|加强|监督/y

/** Who is said to act: the departments with which clauses begin, alone or in a series (甲、乙和丙负责…). */
export const subjectsIn = (text: string, known: Vocabulary): ReadonlySet<string> => {
  const subjects = new Set<string>()
  for (const start of text.matchAll(CLAUSE_START)) {
    let place = start.index + start[0].length
    const series: string[] = []
    for (;;) {
      const name = bodyAt(text, place, known)
      if (name === undefined) break
      series.push(name)
      place += name.length
      if (!/[、，和与]/.test(text[place] ?? '')) break
      place += 1
    }
    if (
      series.length > 0 &&
      (matchAt(ACTS, text, place) !== undefined || series.every((name) => known.at(name, 0) === name))
    ) {
      for (const name of series) subjects.add(name)
    }
  }
  return subjects
}

/** After a word that names somebody (向, 由, 会同, 提交 …): a level, a field of work, and the word of an office. */
const MENTIONED = new RegExp(
  '(?<=[由向报与同和至及经对给在合交照助托请知、，。；：])[省市区县旗](?:委(?!员))?' +
    '[\\p{Script=Han}--[的由对向将并被把或为在及级域内外负和与]]{2,12}?' +
    '(?:委员会|办公室|分局|局|大队|联合会|残联|法院|检察院)(?![门部面限势长委])(?:\\p{Script=Han}{2,6}?分局)?',
  'gv',
)

/** Bodies that a text mentions and no column of the document names, spelled out down to their level. */
export const strangersIn = (text: string, known: Vocabulary): ReadonlySet<string> =>
  new Set(
    Array.from(text.matchAll(MENTIONED))
      .filter(({ index }) => known.at(text, index) === undefined)
      .map(([name]) => name),
  )

const bodyAt = (text: string, place: number, known: Vocabulary): string | undefined => {
  const name = known.at(text, place)
  if (name === undefined) return matchAt(UNKNOWN_BODY, text, place) ?? matchAt(LABELLED_BODY, text, place)
  const branch = matchAt(BRANCH, text, place + name.length)
  return branch === undefined ? name : name + branch
}

const matchAt = (pattern: RegExp, text: string, place: number): string | undefined => {
  pattern.lastIndex = place
  return pattern.exec(text)?.[0]
}
