import { squeeze } from './spacing.ts'

/** A tag has a Latin name, and its attributes hold no Chinese: 「<通知>」 and 「a < b」 are text. */
const TAG = /<(\/?)([a-z][a-z0-9]{0,15})(?:\s[^<>\p{Script=Han}]*)?\/?>/giu
const LEFT_OPEN = /<\/?[a-z]/i
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'col'])
const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' }

/** The text without its HTML fragments; a tag becomes a space, since it stood between words. */
export const withoutTags = (text: string): string =>
  withoutEntities(text.includes('<') ? text.replace(TAG, ' ') : text)

const withoutEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(nbsp|amp|lt|gt|quot);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    : text

/** What a cell says: no tags, no meaningless white space. */
export const plain = (text: string): string => squeeze(withoutTags(text))

/** How often each tag is opened more than closed; negative when closed more. */
export const tagBalance = (text: string): ReadonlyMap<string, number> => {
  const balance = new Map<string, number>()
  if (!text.includes('<')) return balance
  for (const [, slash, name = ''] of text.matchAll(TAG)) {
    const tag = name.toLowerCase()
    if (!VOID.has(tag)) balance.set(tag, (balance.get(tag) ?? 0) + (slash === '/' ? -1 : 1))
  }
  return balance
}

/** Whether a tag begins in the text and has no end bracket, so that it could not be taken out. */
export const hasBrokenTag = (text: string): boolean =>
  text.includes('<') && LEFT_OPEN.test(text.replace(TAG, ' '))

/** Writes as entities what reading would take for a tag or an entity; any other text stays as it is. */
export const escapeMarkup = (text: string): string =>
  text.replace(/&(?=(?:nbsp|amp|lt|gt|quot);)/g, '&amp;').replace(/<(?=\/?[a-z])/gi, '&lt;')
