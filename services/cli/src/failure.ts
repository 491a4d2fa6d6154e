import { isProblem } from '@dutybook/client'

/** Something the user should read; printed without a stack, exit code 1. */
export class Failure extends Error {
  override readonly name = 'Failure'
}

interface Answer<T> {
  readonly data?: T
  readonly error?: unknown
  readonly response: Response
}

/** The answer's data, or the problem it states, in both languages. */
export const dataOf = <T>({ data, error, response }: Answer<T>): T => {
  if (error === undefined && data !== undefined) return data
  if (!isProblem(error))
    throw new Failure(`${response.url} answered ${response.status}, which is no answer of Dutybook`)
  throw new Failure(`${error.details.zh}\n${error.details.en}\n(${error.status} ${error.type})`)
}
