import type { ApiRefusal } from '@dutybook/contracts'
import {
  coordinatingOffice,
  directory,
  directoryStream,
  type WebhookEvent,
  type Webhooks,
  webhooks,
  webhooksStream,
} from '@dutybook/duty-lists'
import type { Outcome, Repository } from '@dutybook/event-store'
import type { Decider } from '@dutybook/kernel'
import type { FastifyRequest } from 'fastify'
import { issue, issuedBy } from '../plugins/commands.ts'

/** The coordinating office of the reader's district; empty when there is no such district. */
export const officeOf = async (repository: Repository, request: FastifyRequest): Promise<string> => {
  const { state } = await repository.load(directory, directoryStream(request.reader.district))
  return state.status === 'absent' ? '' : coordinatingOffice(state).organisationId
}

/** Has the webhooks of the reader's district decide a command. */
export const commandWebhook = async <C, R extends ApiRefusal>(
  repository: Repository,
  request: FastifyRequest,
  decider: Decider<Webhooks, C, WebhookEvent, R>,
  command: C,
): Promise<Outcome<R>> =>
  repository.execute(
    decider,
    webhooksStream(request.reader.district),
    issue(request, command),
    issuedBy(request),
    request.expectedRevision,
  )

/** Webhooks of the reader's district as the log has them. */
export const loadWebhooks = async (repository: Repository, request: FastifyRequest): Promise<Webhooks> =>
  (await repository.load(webhooks, webhooksStream(request.reader.district))).state
