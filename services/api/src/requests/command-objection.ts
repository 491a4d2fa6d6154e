import type { ApiRefusal } from '@dutybook/contracts'
import { type Objection, type ObjectionEvent, objectionStream } from '@dutybook/duty-lists'
import type { Outcome, Repository } from '@dutybook/event-store'
import type { Decider } from '@dutybook/kernel'
import type { FastifyRequest } from 'fastify'
import { commandInDistrict } from './command-in-district.ts'

type Missing = Extract<ApiRefusal, { code: 'objection-not-found' }>

/** Has an objection of the reader's district decide a command. */
export const commandObjection = <C, R extends ApiRefusal>(
  repository: Repository,
  request: FastifyRequest,
  objectionId: string,
  decider: Decider<Objection, C, ObjectionEvent, R>,
  command: C,
): Promise<Outcome<R | Missing>> => {
  const missing: Missing = { code: 'objection-not-found' }
  const about = { stream: objectionStream(objectionId), missing }
  return commandInDistrict(repository, request, about, decider, () => command)
}
