import type { ApiRefusal } from '@dutybook/contracts'
import type { Outcome, Repository } from '@dutybook/event-store'
import type { Decider, DomainEvent } from '@dutybook/kernel'
import type { FastifyRequest } from 'fastify'
import { issue, issuedBy } from '../plugins/commands.ts'

/**
 * Has what stands in a stream decide a command made from its state. What belongs to another district than the
 * reader's does not exist for the reader: the answer is `missing`.
 */
export const commandInDistrict = async <
  S extends { readonly districtId: string },
  C,
  E extends DomainEvent,
  R extends ApiRefusal,
  Missing extends ApiRefusal,
>(
  repository: Repository,
  request: FastifyRequest,
  { stream, missing }: { readonly stream: string; readonly missing: Missing },
  decider: Decider<S, C, E, R>,
  commandOf: (state: S) => C | Promise<C>,
): Promise<Outcome<R | Missing>> => {
  const { state } = await repository.load(decider, stream)
  if (state.districtId !== request.reader.district) return { ok: false, refusal: missing }
  const issued = issue(request, await commandOf(state))
  return repository.execute(decider, stream, issued, issuedBy(request), request.expectedRevision)
}
