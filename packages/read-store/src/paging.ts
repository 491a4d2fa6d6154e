/** A page of results; `next` continues where it ends. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next?: string
}

export interface PageRequest {
  /** 1 to 200 */
  readonly limit: number
  readonly after?: string
}

/** The `after` of a page request is not a token that a page gave out. */
export class UnknownPageToken extends Error {
  override readonly name = 'UnknownPageToken'
}

/** The key after which the page starts, the empty text for the first page. */
export const keyAfter = ({ after }: PageRequest): string => {
  if (after === undefined) return ''
  const key = Buffer.from(after, 'base64url').toString()
  if (key === '' || Buffer.from(key).toString('base64url') !== after) throw new UnknownPageToken(after)
  return key
}

/** A page of rows that were queried with a limit of one more than asked, to know whether others follow. */
export const pageOf = <Row, T>(
  rows: readonly Row[],
  { limit }: PageRequest,
  keyOf: (row: Row) => string,
  render: (row: Row) => T,
): Page<T> => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const items = shown.map(render)
  return rows.length > limit && last !== undefined
    ? { items, next: Buffer.from(keyOf(last)).toString('base64url') }
    : { items }
}
