import type { components } from '@dutybook/client'
import { Failure } from './failure.ts'

type Answer = components['schemas']['Answer']
type FieldComment = components['schemas']['FieldComment']

export interface VerdictOptions {
  readonly reason?: string
  readonly comment?: readonly string[]
  readonly as?: string
}

export const COMMENTS = 'remarks on single fields, e.g. 0:workMethod:请写明频次'

export const verdicts = ['approve', 'reject', 'return'] as const

export const answerOf = (
  verdict: (typeof verdicts)[number],
  { reason = '', comment = [] }: VerdictOptions,
): Answer => {
  switch (verdict) {
    case 'approve':
      return { verdict }
    case 'reject':
      return { verdict, reason }
    case 'return':
      return { verdict, reason, comments: commentsOf(comment) }
  }
}

/** Remarks as they are written on the command line: index of the change, field, text. */
export const commentsOf = (written: readonly string[] = []): FieldComment[] =>
  written.map((one) => {
    const [, change, field, comment] = /^(\d+):(\w+):(.+)$/su.exec(one) ?? []
    if (change === undefined || field === undefined || comment === undefined)
      throw new Failure(`${one} is not a remark such as 0:workMethod:请写明频次`)
    return { change: Number(change), field, comment }
  })

/** One of the words, or a failure that names them. */
export const oneOf = <W extends string>(words: readonly W[], given: string): W => {
  const found = words.find((word) => word === given)
  if (found === undefined) throw new Failure(`${given} is none of ${words.join(', ')}`)
  return found
}
