import type { Objection, ObjectionResponse } from '@dutybook/duty-lists'

/** An objection folded up to a revision of its stream, and when it was found overdue. */
export interface FoldedObjection {
  readonly objection: Objection
  readonly revision: number
  readonly overdueAt?: string
}

type Stored = Omit<FoldedObjection, 'objection'> & {
  readonly objection: Omit<Objection, 'responses'> & {
    readonly responses: readonly (readonly [string, ObjectionResponse])[]
  }
}

export const toText = ({ objection, revision, overdueAt }: FoldedObjection): string =>
  JSON.stringify({ objection: { ...objection, responses: [...objection.responses] }, revision, overdueAt })

export const fromText = (text: string): FoldedObjection => {
  const { objection, ...rest } = JSON.parse(text) as Stored
  return { ...rest, objection: { ...objection, responses: new Map(objection.responses) } }
}
