import {
  acts,
  campaignActs,
  campaignStatuses,
  objectionActs,
  objectionStatuses,
  proposalStatuses,
  toldEvents,
} from '@dutybook/duty-lists'
import { z } from 'zod'
import { instant, line, many, pageQuery, recorded, uuid } from './primitives.ts'

const url = line.min(1).meta({
  description: 'https, without user name; a private address only where the operator allows its network',
})
const events = many(z.enum(toldEvents), { max: 100 }).meta({
  description: 'Types of events to be told of; empty: all',
})

export const subscribeWebhookRequest = z
  .strictObject({
    url,
    events: events.exactOptional(),
    organisationId: uuid
      .meta({ description: 'For another organisation (coordinating office); your own when left out' })
      .exactOptional(),
  })
  .meta({ id: 'SubscribeWebhook', description: '订阅: the organisation is told at this address' })

export const changeWebhookRequest = z
  .strictObject({ url, events, paused: z.boolean() })
  .meta({ id: 'ChangeWebhook', description: 'Where, of what, and whether it rests; what it misses waits' })

const secret = z.string().meta({
  description: 'Verifies the signature (Standard Webhooks); `whsec_` and base64. Shown in this answer only',
})

export const webhookSubscribed = recorded
  .extend({ secret })
  .meta({ id: 'WebhookSubscribed', description: 'A new webhook and its secret' })

export const webhookSecretRenewed = recorded.extend({ secret, formerSecretUntil: instant }).meta({
  id: 'WebhookSecretRenewed',
  description: 'The new secret; until that instant requests are signed with the former one, too',
})

export const webhook = z
  .object({
    webhookId: uuid,
    organisationId: uuid,
    organisation: z.string(),
    url: z.string(),
    events: many(z.string()),
    state: z.enum(['active', 'paused', 'ended']),
    secretVersion: z.int(),
    subscribedAt: instant,
    subscribedBy: z.string(),
    endedAt: instant.exactOptional(),
    pending: z.int().meta({ description: 'Deliveries that are owed' }),
    dead: z.int().meta({ description: 'Deliveries that were given up' }),
  })
  .meta({ id: 'Webhook', description: '订阅 of an organisation' })

const failure = z.union([
  z.object({ why: z.enum(['answered', 'redirected']), status: z.int() }),
  z.object({ why: z.enum(['forbidden-address', 'unreachable']), reason: z.string() }),
  z.object({ why: z.literal('too-old') }),
])

const deliveryState = z.enum(['pending', 'delivered', 'dead'])

/** Exactly one of them. */
const subject = {
  proposalId: uuid.exactOptional(),
  objectionId: uuid.exactOptional(),
  campaignId: uuid.exactOptional(),
}
const act = z.enum([...acts, ...objectionActs, ...campaignActs])
const status = z.enum([...new Set([...proposalStatuses, ...objectionStatuses, ...campaignStatuses])])

export const webhookDelivery = z
  .object({
    deliveryId: uuid.meta({ description: 'The header `webhook-id`; the same in every attempt' }),
    eventId: uuid,
    ...subject,
    type: z.string(),
    recordedAt: instant,
    state: deliveryState,
    round: z.int().meta({ description: 'How often it was asked for again' }),
    since: instant,
    attempts: z.int().exactOptional(),
    status: z.int().meta({ description: 'HTTP status of the receiver' }).exactOptional(),
    failure: failure.exactOptional(),
  })
  .meta({ id: 'WebhookDelivery', description: 'What became of telling a webhook of one event' })

export const deliveriesQuery = pageQuery({ state: deliveryState.exactOptional() })

/** What a webhook receives: a CloudEvent 1.0 in JSON. */
export const webhookMessage = z
  .object({
    specversion: z.literal('1.0'),
    id: uuid.meta({
      description: 'The event of the log; where it made something else wait, that has an id of its own',
    }),
    source: z.string(),
    type: z.string(),
    subject: uuid.meta({ description: 'The proposal, objection or campaign' }),
    time: instant,
    datacontenttype: z.literal('application/json'),
    data: z.object({
      position: z.string(),
      ...subject,
      listId: uuid.exactOptional(),
      township: z.string().exactOptional(),
      initiator: z.string().meta({ description: 'Of a campaign' }).exactOptional(),
      title: z.string(),
      happened: z.string(),
      actedBy: z.string().meta({ description: 'Organisation that acted; empty for the program' }),
      status,
      due: many(act).meta({
        description: 'What your organisation has to do now and had not before, or is reminded of',
      }),
      dueAt: instant
        .meta({ description: 'By when, UTC: of a reminder, and of an answer to an objection' })
        .exactOptional(),
      within: z.enum(['everybody', 'heads']).meta({ description: 'Whom in your organisation it is for' }),
      next: many(
        z.object({
          organisationId: uuid,
          organisation: z.string(),
          act,
          names: many(z.string()).exactOptional(),
        }),
      ).meta({ description: 'Whom it waits for; empty: for the program, or it is closed' }),
    }),
  })
  .meta({ id: 'WebhookMessage' })

export const notificationPreference = z
  .strictObject({
    email: z.email().max(254),
    when: z.enum(['each', 'daily', 'never']).meta({
      description: 'A mail for each notification that concerns you, one digest a day, or none',
    }),
  })
  .meta({ id: 'NotificationPreference', description: '我的通知: your address, and when you want mail' })

export const notificationPreferenceShown = z
  .object({
    email: z.string().exactOptional(),
    when: z.enum(['each', 'daily', 'never']),
    mail: z.enum(['configured', 'not-configured']).meta({
      description: 'Whether this installation sends mail at all',
    }),
    lastDigest: z.string().exactOptional(),
    rejected: z
      .object({ at: instant, reason: z.string() })
      .meta({ description: 'The mail server refused the address; set it again' })
      .exactOptional(),
  })
  .meta({ id: 'NotificationPreferenceShown', description: 'What is kept about your mail' })
