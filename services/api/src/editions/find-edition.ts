import { dayInChina, inForceOn, type StandingEdition, standingOn } from '@dutybook/duty-lists'
import type { AbsenceRefusal, ApiRefusal } from '@dutybook/contracts'
import { ok, refuse, type Result } from '@dutybook/kernel'
import type { AsOf, ReadModel } from '@dutybook/read-store'

type NotThere = Extract<ApiRefusal, { code: 'edition-not-found' | 'no-edition-in-force' }>
type AbsentThen = Extract<AbsenceRefusal, { code: 'list-absent-then' }>

/** The edition of this number, or the one in force now; `standing` is that of today. */
export const findEdition = (
  readModel: Pick<ReadModel, 'editions'>,
  listId: string,
  wanted: string,
  now: Date,
): Result<StandingEdition, NotThere> => {
  const today = dayInChina(now.toISOString())
  const editions = standingOn(readModel.editions(listId), today)
  if (wanted === 'in-force') {
    const current = inForceOn(editions, today)
    return current === undefined ? refuse({ code: 'no-edition-in-force', day: today }) : ok(current)
  }
  const number = Number(wanted)
  const found = editions.find((edition) => edition.number === number)
  return found === undefined ? refuse({ code: 'edition-not-found', number }) : ok(found)
}

/** A state of a list, and the edition it was asked for by. */
export interface Moment {
  readonly revision: number
  readonly recordedAt: string
  readonly edition?: number
}

/** The state of a list that `now`, `revision:12`, `edition:3` or an instant stands for. */
export const findMoment = (
  readModel: Pick<ReadModel, 'editions' | 'list'>,
  listId: string,
  wanted: string,
  now: Date,
): Result<Moment, NotThere | AbsentThen> => {
  const [kind, value = ''] = wanted.split(/:(.*)/su)
  if (kind === 'edition') {
    const found = findEdition(readModel, listId, value, now)
    if (!found.ok) return found
    const { number, revision } = found.value
    return momentOf(readModel, listId, { revision }, wanted, number)
  }
  if (kind === 'revision') return momentOf(readModel, listId, { revision: Number(value) }, wanted)
  return momentOf(readModel, listId, wanted === 'now' ? 'now' : { at: wanted }, wanted)
}

const momentOf = (
  readModel: Pick<ReadModel, 'list'>,
  listId: string,
  asOf: AsOf,
  wanted: string,
  edition?: number,
): Result<Moment, AbsentThen> => {
  const list = readModel.list(listId, asOf)
  if (list === undefined) return refuse({ code: 'list-absent-then', asOf: wanted })
  const { revision, recordedAt } = list
  return ok({ revision, recordedAt, ...(edition === undefined ? {} : { edition }) })
}
