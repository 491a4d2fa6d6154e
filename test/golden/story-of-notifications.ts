import {
  changeWebhook,
  type DeliveryIdentity,
  deliveryStream,
  endWebhook,
  recordDelivery,
  redeliverNotification,
  renewWebhookSecret,
  subscribeWebhook,
  webhooks,
  webhooksStream,
} from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import { acting, coordinator, education, educationHead, id, office, program, town } from './cast.ts'
import { districtId, openedDistrict } from './opening.ts'

/** A fictional story that records every event type of version 11: a department has its own system told, which is away for a while. */
export const tell = async (repository: Repository): Promise<void> => {
  const story = acting(repository)
  const { issue, mustBe } = story
  const district = await openedDistrict(repository, story, [town, education])

  const stream = webhooksStream(districtId)
  const known = await district.known()
  const subscribe = async (name: string, organisationId: string, actor = educationHead) => {
    const wanted = { webhookId: id(name), organisationId, events: [], directory: known, actor }
    const url = `https://oa.example/${encodeURIComponent(name)}`
    return issue(subscribeWebhook, stream, { type: 'subscribe-webhook', url, ...wanted })
  }
  mustBe(await subscribe('教育局', education.organisationId), undefined)
  mustBe(await subscribe('云杉镇', town.organisationId), 'not-permitted')
  mustBe(await subscribe('云杉镇', town.organisationId, coordinator), undefined)
  const about = { webhookId: id('教育局'), coordinatingOffice: office.organisationId, actor: educationHead }
  const change = { url: 'https://oa.example/新', events: ['SignOffsRequested'], paused: false } as const
  mustBe(await issue(changeWebhook, stream, { type: 'change-webhook', ...about, ...change }), undefined)
  const formerSecretUntil = '2026-11-03T00:00:00.000Z'
  const renewal = { type: 'renew-webhook-secret', ...about, formerSecretUntil } as const
  mustBe(await issue(renewWebhookSecret, stream, renewal), undefined)

  const identity: DeliveryIdentity = {
    deliveryId: id('送达'),
    webhookId: id('教育局'),
    districtId,
    eventId: id('发起会签'),
    proposalId: id('收回'),
  }
  const deliveries = deliveryStream(identity.deliveryId)
  const record = { type: 'record-delivery', ...identity, actor: program } as const
  const failed = { failure: { why: 'answered', status: 503 } } as const
  const given = { ...record, round: 0, attempts: 15, outcome: failed }
  mustBe(await issue(recordDelivery, deliveries, given), undefined)
  const { state } = await repository.load(webhooks, stream)
  const again = { type: 'redeliver-notification', ...identity, ...about, webhooks: state } as const
  mustBe(await issue(redeliverNotification, deliveries, again), undefined)
  const taken = { ...record, round: 1, attempts: 1, outcome: { status: 204 } }
  mustBe(await issue(recordDelivery, deliveries, taken), undefined)
  const end = { ...about, webhookId: id('云杉镇'), actor: coordinator }
  mustBe(await issue(endWebhook, stream, { type: 'end-webhook', ...end }), undefined)
}
