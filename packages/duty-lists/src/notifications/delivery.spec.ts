import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, it } from 'vitest'
import { educationHead, policeHead, program } from '../duty-lists.examples.ts'
import type { DeliveryEvent } from './delivery.ts'
import { recordDelivery } from './record-delivery.ts'
import { redeliverNotification } from './redeliver-notification.ts'
import { type WebhookEvent, webhooks } from './webhooks.ts'

const identity = {
  deliveryId: 'd1',
  webhookId: 'w1',
  districtId: 'district',
  eventId: 'e1',
  proposalId: 'proposal',
}
const failure = { why: 'answered', status: 500 } as const
const delivered = (round: number): DeliveryEvent => ({
  type: 'NotificationDelivered',
  data: { ...identity, round, attempts: 3, status: 204 },
})
const dead: DeliveryEvent = {
  type: 'NotificationUndeliverable',
  data: { ...identity, round: 0, attempts: 15, failure },
}
const askedAgain: DeliveryEvent = { type: 'RedeliveryRequested', data: { ...identity, round: 1 } }
const record = {
  type: 'record-delivery',
  ...identity,
  round: 0,
  attempts: 3,
  outcome: { status: 204 },
  actor: program,
} as const

describe('a delivery', () => {
  it('is recorded as delivered or as given up', () => {
    given(recordDelivery, []).when(record).events(delivered(0))
    given(recordDelivery, [])
      .when({ ...record, attempts: 15, outcome: { failure } })
      .events(dead)
  })

  it('keeps its first outcome', () => {
    given(recordDelivery, [delivered(0)])
      .when({ ...record, outcome: { failure } })
      .events()
    given(recordDelivery, [dead, askedAgain]).when(record).events()
    given(recordDelivery, [dead, askedAgain])
      .when({ ...record, round: 1 })
      .events(delivered(1))
  })

  it('is recorded by the program only', () => {
    given(recordDelivery, [])
      .when({ ...record, actor: educationHead })
      .refused({
        code: 'not-permitted',
        command: 'record-delivery',
        role: 'department-head',
        organisation: 'education',
        permitted: [{ role: 'system' }],
      })
  })
})

describe('a redelivery', () => {
  const subscribed: WebhookEvent = {
    type: 'WebhookSubscribed',
    data: {
      districtId: 'district',
      webhookId: 'w1',
      organisationId: 'education',
      url: 'https://a.example',
      events: [],
    },
  }
  const redeliver = {
    type: 'redeliver-notification',
    ...identity,
    webhooks: fold(webhooks, [subscribed]),
    coordinatingOffice: 'office',
    actor: educationHead,
  } as const

  it('is asked for when it was given up, or delivered', () => {
    given(redeliverNotification, [dead]).when(redeliver).events(askedAgain)
    given(redeliverNotification, [delivered(0)])
      .when(redeliver)
      .events(askedAgain)
  })

  it('is not asked for while it is tried', () => {
    const refusal = { code: 'delivery-pending', deliveryId: 'd1' } as const
    given(redeliverNotification, []).when(redeliver).refused(refusal)
    given(redeliverNotification, [dead, askedAgain]).when(redeliver).refused(refusal)
  })

  it('is not asked for by others, or of a webhook that is not there or has ended', () => {
    given(redeliverNotification, [dead])
      .when({ ...redeliver, actor: policeHead })
      .refused({
        code: 'not-permitted',
        command: 'redeliver-notification',
        role: 'department-head',
        organisation: 'police',
        permitted: [
          { role: 'department-head', of: 'organisation' },
          { role: 'township-head', of: 'organisation' },
          { role: 'coordinator', of: 'coordinating-office' },
        ],
      })
    given(redeliverNotification, [dead])
      .when({ ...redeliver, webhooks: webhooks.initial })
      .refused({ code: 'webhook-not-found', webhookId: 'w1' })
    const over = fold(webhooks, [subscribed, { type: 'WebhookEnded', data: { webhookId: 'w1' } }])
    given(redeliverNotification, [dead])
      .when({ ...redeliver, webhooks: over })
      .refused({ code: 'webhook-ended', webhookId: 'w1' })
  })
})
