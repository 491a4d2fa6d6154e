import type { ApiRefusal } from '@dutybook/contracts'
import { type Objection, type ObjectionEvent, objection, objectionStream } from '@dutybook/duty-lists'
import type { Outcome, Repository } from '@dutybook/event-store'
import type { Decider } from '@dutybook/kernel'
import type { FastifyRequest } from 'fastify'
import { issue, issuedBy } from '../plugins/commands.ts'

/** Has an objection of the reader's district decide a command; one of another district does not exist for the reader. */
export const commandObjection = async <C, R extends ApiRefusal>(
  repository: Repository,
  request: FastifyRequest,
  objectionId: string,
  decider: Decider<Objection, C, ObjectionEvent, R>,
  command: C,
): Promise<Outcome<R | Extract<ApiRefusal, { code: 'objection-not-found' }>>> => {
  const stream = objectionStream(objectionId)
  const { state } = await repository.load(objection, stream)
  if (state.districtId !== request.reader.district)
    return { ok: false, refusal: { code: 'objection-not-found' } }
  return repository.execute(
    decider,
    stream,
    issue(request, command),
    issuedBy(request),
    request.expectedRevision,
  )
}
