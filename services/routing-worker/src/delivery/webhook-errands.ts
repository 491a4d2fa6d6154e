import { createHash } from 'node:crypto'
import {
  type DeliveryIdentity,
  delivery as deliveries,
  deliveryStream,
  recordDelivery,
  type RecordDelivery,
  subjectOf,
  type Webhook,
  webhooks,
  webhooksStream,
} from '@dutybook/duty-lists'
import type { EventStore, Repository } from '@dutybook/event-store'
import {
  type AddressRules,
  post,
  type PostOptions,
  signatureOf,
  type WebhookSecrets,
} from '@dutybook/outbound'
import { deliveryIdOf, type PendingDelivery, type ReadModel } from '@dutybook/read-store'
import { v5 as nameBasedUuid } from 'uuid'
import { routingWorker } from '../jobs/step-job.ts'
import type { Errand, ErrandBook } from './errand.ts'
import { webhookMessageOf } from './webhook-message.ts'

export interface WebhookErrandsOptions {
  readonly store: EventStore
  readonly repository: Repository
  readonly readModel: Pick<ReadModel, 'pendingDeliveries' | 'objection'>
  readonly secrets: WebhookSecrets
  readonly rules: AddressRules
  readonly clock: () => Date
  /** Attempts before a delivery is given up. Default 15: with pauses from five seconds on, about a day. */
  readonly attempts?: number
  /** For one attempt, ms. Default 10000. */
  readonly timeoutMs?: number
  /** Names and certificates, see `post`. */
  readonly network?: Pick<PostOptions, 'resolve' | 'ca'>
}

const KIND = 'webhook'
/** Deliveries to one webhook that are tried or wait for their next attempt; as many may be refused before others have to wait. */
const OF_EACH = 10
const WEBHOOKS = 1_000
const OLDEST_MS = 7 * 24 * 3_600_000

type Payload = DeliveryIdentity & { readonly round: number }

/**
 * Tells webhooks what the log says they are owed. What became of it is an event, so that nothing is forgotten with Redis;
 * between a receiver's answer and that event a crash makes it tell again, under the same `webhook-id`.
 */
export const webhookErrands = (options: WebhookErrandsOptions): ErrandBook => {
  const { repository, readModel, clock, attempts = 15, timeoutMs = 10_000 } = options

  const record = async (
    payload: Payload,
    made: number,
    outcome: RecordDelivery['outcome'],
  ): Promise<void> => {
    const { deliveryId, eventId, round } = payload
    const name = `record-delivery\n${round}`
    const recorded = await repository.execute(
      recordDelivery,
      deliveryStream(deliveryId),
      {
        id: nameBasedUuid(name, deliveryId),
        hash: createHash('sha256').update(`${name} ${deliveryId}`).digest('base64url'),
        command: { type: 'record-delivery', ...payload, attempts: made, outcome, actor: routingWorker },
      },
      { actor: routingWorker, correlationId: deliveryId, causationId: eventId },
    )
    if (!recorded.ok) throw new Error(`refused: ${JSON.stringify(recorded.refusal)}`)
  }

  const send = (webhook: Webhook, id: string, body: string) => {
    const now = clock()
    const timestamp = Math.floor(now.getTime() / 1_000)
    const secrets = versionsOf(webhook, now).map((version) =>
      options.secrets.secretOf(webhook.webhookId, version),
    )
    const headers = {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': 'Dutybook',
      'webhook-id': id,
      'webhook-timestamp': `${timestamp}`,
      'webhook-signature': signatureOf(secrets, id, timestamp, body),
    }
    return post(webhook.url, headers, body, { rules: options.rules, timeoutMs, ...options.network })
  }

  return {
    kind: KIND,
    owed: async () =>
      readModel.pendingDeliveries(OF_EACH, WEBHOOKS).map((pending) => toErrand(pending, attempts)),
    perform: async (given, { number, last }) => {
      const payload = payloadOf(given)
      const { state } = await repository.load(webhooks, webhooksStream(payload.districtId))
      const webhook = state.webhooks.get(payload.webhookId)
      if (webhook === undefined) throw new TypeError(`there is no webhook ${payload.webhookId}`)
      if (webhook.ended || webhook.paused) return
      const { state: known } = await repository.load(deliveries, deliveryStream(payload.deliveryId))
      if (known.status !== 'pending' || known.round !== payload.round) return
      const message = await webhookMessageOf(options, payload, subjectOf(payload), webhook.organisationId)
      if (message === undefined) throw new TypeError(`${payload.eventId} is not for ${payload.webhookId}`)
      if (payload.round === 0 && clock().getTime() - Date.parse(message.recordedAt) > OLDEST_MS)
        return record(payload, number - 1, { failure: { why: 'too-old' } })
      const outcome = await send(webhook, payload.deliveryId, message.body)
      if ('status' in outcome || last) return record(payload, number, outcome)
      throw new Error(`not delivered: ${JSON.stringify(outcome.failure)}`)
    },
  }
}

const toErrand = (pending: PendingDelivery, attempts: number): Errand => ({
  id: `${KIND}-${pending.deliveryId}-${pending.round}`,
  kind: KIND,
  payload: pending,
  attempts,
  lane: pending.webhookId,
})

/** The secret in use, and the one before while it still counts. */
const versionsOf = ({ secretVersion, formerSecretUntil }: Webhook, now: Date): readonly number[] =>
  formerSecretUntil !== undefined && Date.parse(formerSecretUntil) > now.getTime()
    ? [secretVersion, secretVersion - 1]
    : [secretVersion]

/** @throws TypeError when the queue holds something else than this program puts there */
const payloadOf = (given: unknown): Payload => {
  const payload = given as Payload
  const { deliveryId, webhookId, districtId, eventId, round } = payload
  const subject = subjectOf(payload)
  const texts = [deliveryId, webhookId, districtId, eventId, ...Object.values(subject)]
  if (!texts.every((one) => typeof one === 'string') || !Number.isInteger(round))
    throw new TypeError('the errand does not say what it is about')
  if (deliveryIdOf(webhookId, eventId, subject) !== deliveryId)
    throw new TypeError('the errand has another id')
  return { deliveryId, webhookId, districtId, eventId, ...subject, round }
}
