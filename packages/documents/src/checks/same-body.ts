/**
 * Whether two spellings name one body. Both must stand on the same level (区, 市 …; a missing level fits any),
 * and one of these must hold:
 * - supplement: they differ only by a part in brackets: 局 / 局（交通运输局）;
 * - kind of body: the same field of work under another word for the body: 发展和改革委员会 / 发展和改革局;
 * - extension: one has 和 and another field more: 人力资源局 / 人力资源和社会保障局;
 * - abbreviation: one leaves characters of the other out, not the first: 发改委 / 发展和改革局, 残联 / 残疾人联合会;
 * - exchange: the same characters in another order: 公安局白鹭分区局 / 公安局白鹭区分局;
 * - branch: two branches for one place, of one parent body: 市场监管局白鹭区分局 / 市场监督管理局白鹭分局.
 */
export const areOneBody = (a: string, b: string, district: string | null): boolean => {
  if (a === b) return false
  return isExchange(a, b) || areOneBranch(a, b) || areOneOffice(a, b, district)
}

const areOneOffice = (a: string, b: string, district: string | null): boolean => {
  const [first, second] = [nameParts(a, district), nameParts(b, district)]
  if (first === undefined || second === undefined) return false
  if (first.level !== second.level && first.level !== '' && second.level !== '') return false
  if (first.body !== second.body && !(OFFICE.test(first.body) && OFFICE.test(second.body))) return false
  if (first.field === second.field) return true
  const [shorter, longer] =
    first.field.length < second.field.length ? [first.field, second.field] : [second.field, first.field]
  if (longer.startsWith(`${shorter}和`) || longer.endsWith(`和${shorter}`)) return true
  const alike = first.body === second.body || AUTHORITY.test(first.body + second.body)
  return alike && isAbbreviation(shorter, longer, UNION.test(first.body) ? 1 : 2)
}

const PARTS =
  /^(?<level>[省市区县旗州](?:党?委)?)?(?<field>.{1,20}?)(?<body>委员会|办公室|局|委|办|部|处|中心|大队|联合会|联|协会|协)$/

/** Words for one kind of body in full and in short. */
const IN_FULL: Readonly<Record<string, string>> = {
  委: '委员会',
  办: '办公室',
  联: '联合会',
  协: '协会',
}
/** Kinds of body that a reform turns into one another. */
const OFFICE = /^(?:委员会|办公室|局|部|处|中心)$/
const AUTHORITY = /^(?:局委员会|委员会局)$/
const UNION = /^(?:联合会|协会)$/

/** Level, field of work and word for the body of a name; undefined where it has no such form. */
export const nameParts = (name: string, district: string | null) => {
  const own = name.replace(/[（(][^（）()]{0,60}[）)]$/, '')
  const local =
    district !== null && own.startsWith(district) ? district.slice(-1) + own.slice(district.length) : own
  const { level = '', field = '', body = '' } = PARTS.exec(local)?.groups ?? {}
  if (field === '') return undefined
  return {
    level: level.replace('党委', '委'),
    field: field.replace('人民政府', '政府'),
    body: IN_FULL[body] ?? body,
  }
}

const isAbbreviation = (shorter: string, longer: string, shortest: number): boolean => {
  if (shorter.length < shortest || shorter[0] !== longer[0]) return false
  let at = 0
  for (const character of longer) if (character === shorter[at]) at += 1
  return at === shorter.length
}

const SHORTEST_EXCHANGED = 6

const isExchange = (a: string, b: string): boolean =>
  a.length === b.length && a.length >= SHORTEST_EXCHANGED && sorted(a) === sorted(b)

const sorted = (text: string): string => Array.from(text).toSorted().join('')

const BRANCH = /^(?<parent>.{2,20}?局)(?<place>.{2,8}?)[区县市旗]?分局$/

const areOneBranch = (a: string, b: string): boolean => {
  const [first, second] = [BRANCH.exec(a)?.groups, BRANCH.exec(b)?.groups]
  if (first?.['parent'] === undefined || second?.['parent'] === undefined) return false
  if (first['place'] !== second['place']) return false
  return first['parent'] === second['parent'] || areOneOffice(first['parent'], second['parent'], null)
}
