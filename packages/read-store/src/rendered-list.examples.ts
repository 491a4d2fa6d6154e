import { openReadModel } from './open-read-model.ts'
import type { Recorder } from './recorder.examples.ts'

/** A read model in memory that has taken in the log. */
export const readModelOf = (recorder: Recorder) => {
  const readModel = openReadModel({ path: ':memory:' })
  readModel.apply(recorder.events, recorder.head())
  return readModel
}

/** The list as a reader gets it. */
export interface ListJson {
  readonly listId: string
  readonly revision: number
  readonly township: string
  readonly counts: Readonly<Record<string, number>>
  readonly categories: readonly {
    readonly category: string
    readonly count: number
    readonly sectors: readonly {
      readonly ordinal: number
      readonly name: string
      readonly count: number
      readonly items: readonly { readonly itemId: string; readonly number: number; readonly name: string }[]
    }[]
  }[]
}

export const parsed = (list: { readonly json: Buffer } | undefined): ListJson =>
  JSON.parse((list as { json: Buffer }).json.toString()) as ListJson

/** `category: item ids`, sectors separated by a bar; the numbers are checked to be 1, 2, 3 … on the way. */
export const outline = (list: { readonly json: Buffer } | undefined): Record<string, string> =>
  Object.fromEntries(
    parsed(list).categories.map(({ category, sectors }) => {
      const numbers = sectors.flatMap(({ items }) => items.map(({ number }) => number))
      if (numbers.some((number, index) => number !== index + 1))
        throw new Error(`numbers of ${category}: ${numbers.join()}`)
      return [category, sectors.map(({ items }) => items.map(({ itemId }) => itemId).join(' ')).join(' | ')]
    }),
  )
