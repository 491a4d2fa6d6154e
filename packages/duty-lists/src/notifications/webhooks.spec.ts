import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import {
  coordinator,
  district,
  educationHead,
  educationReviewer,
  policeHead,
} from '../duty-lists.examples.ts'
import { absentDirectory, directory } from '../directory/directory.ts'
import { changeWebhook } from './change-webhook.ts'
import { endWebhook } from './end-webhook.ts'
import { renewWebhookSecret } from './renew-webhook-secret.ts'
import { subscribeWebhook } from './subscribe-webhook.ts'
import { type WebhookEvent, wants, webhooksReadableBy } from './webhooks.ts'

const url = 'https://oa.example/hook'
const webhookId = 'w1'
const subscribe = {
  type: 'subscribe-webhook',
  webhookId,
  organisationId: 'education',
  url,
  events: [],
  directory: district,
  actor: educationHead,
} as const
const subscribed = (id = webhookId): WebhookEvent => ({
  type: 'WebhookSubscribed',
  data: { districtId: 'district', webhookId: id, organisationId: 'education', url, events: [] },
})
const ended: WebhookEvent = { type: 'WebhookEnded', data: { webhookId } }
const permitted = [
  { role: 'department-head', of: 'organisation' },
  { role: 'township-head', of: 'organisation' },
  { role: 'coordinator', of: 'coordinating-office' },
] as const
const about = { webhookId, coordinatingOffice: 'office', actor: educationHead } as const

describe('a subscription', () => {
  it('is made by the head of the organisation, or by the coordinating office for any', () => {
    given(subscribeWebhook, []).when(subscribe).events(subscribed())
    given(subscribeWebhook, [])
      .when({ ...subscribe, actor: coordinator })
      .events(subscribed())
  })

  it('is not made by others', () => {
    for (const actor of [policeHead, educationReviewer]) {
      given(subscribeWebhook, [])
        .when({ ...subscribe, actor })
        .refused({
          code: 'not-permitted',
          command: 'subscribe-webhook',
          role: actor.role,
          organisation: actor.organisation,
          permitted,
        })
    }
  })

  it('is of an organisation that is there', () => {
    given(subscribeWebhook, [])
      .when({ ...subscribe, directory: absentDirectory })
      .refused({ code: 'district-not-found' })
    given(subscribeWebhook, [])
      .when({ ...subscribe, organisationId: 'nobody' })
      .refused({ code: 'organisation-not-found', organisationId: 'nobody' })
    const merged = directory.evolve(district, {
      type: 'DepartmentsMerged',
      data: { merged: ['education'], into: 'civil', from: '2026-11-01', reason: '机构改革' },
    })
    given(subscribeWebhook, [])
      .when({ ...subscribe, directory: merged })
      .refused({ code: 'organisation-merged', name: '区教育局', into: '区民政局' })
  })

  it('is one of ten at most; those that have ended do not count', () => {
    const ten = Array.from({ length: 10 }, (_, index) => subscribed(`w${index}`))
    given(subscribeWebhook, ten)
      .when({ ...subscribe, webhookId: 'w10' })
      .refused({ code: 'too-many-webhooks', most: 10 })
    given(subscribeWebhook, [...ten, ended])
      .when({ ...subscribe, webhookId: 'w10' })
      .events(subscribed('w10'))
  })
})

describe('a webhook', () => {
  const change = {
    type: 'change-webhook',
    ...about,
    url: 'https://b.example',
    events: [],
    paused: true,
  } as const
  const end = { type: 'end-webhook', ...about } as const
  const renew = {
    type: 'renew-webhook-secret',
    ...about,
    formerSecretUntil: '2026-11-23T00:00:00.000Z',
  } as const

  it('is changed and paused', () => {
    const data = { webhookId, url: 'https://b.example', events: [], paused: true }
    given(changeWebhook, [subscribed()]).when(change).events({ type: 'WebhookChanged', data })
  })

  it('gets another secret each time it is renewed', () => {
    const renewed = (secretVersion: number): WebhookEvent => ({
      type: 'WebhookSecretRenewed',
      data: { webhookId, secretVersion, formerSecretUntil: renew.formerSecretUntil },
    })
    given(renewWebhookSecret, [subscribed()]).when(renew).events(renewed(2))
    given(renewWebhookSecret, [subscribed(), renewed(2)])
      .when(renew)
      .events(renewed(3))
  })

  it('is ended', () => {
    given(endWebhook, [subscribed()]).when(end).events(ended)
  })

  it('takes no command from others, when it is not there, or has ended', () => {
    const refused = {
      code: 'not-permitted',
      role: 'department-head',
      organisation: 'police',
      permitted,
    } as const
    const actor = policeHead
    given(changeWebhook, [subscribed()])
      .when({ ...change, actor })
      .refused({ ...refused, command: 'change-webhook' })
    given(endWebhook, [subscribed()])
      .when({ ...end, actor })
      .refused({ ...refused, command: 'end-webhook' })
    given(renewWebhookSecret, [subscribed()])
      .when({ ...renew, actor })
      .refused({ ...refused, command: 'renew-webhook-secret' })
    given(changeWebhook, []).when(change).refused({ code: 'webhook-not-found', webhookId })
    given(endWebhook, []).when(end).refused({ code: 'webhook-not-found', webhookId })
    given(renewWebhookSecret, []).when(renew).refused({ code: 'webhook-not-found', webhookId })
    given(changeWebhook, [subscribed(), ended]).when(change).refused({ code: 'webhook-ended', webhookId })
    given(endWebhook, [subscribed(), ended]).when(end).refused({ code: 'webhook-ended', webhookId })
    given(renewWebhookSecret, [subscribed(), ended]).when(renew).refused({ code: 'webhook-ended', webhookId })
  })

  it('wants what it names, or everything', () => {
    expect(wants({ events: [] }, 'ProposalApplied')).toBe(true)
    expect(wants({ events: ['ProposalApplied'] }, 'ProposalApplied')).toBe(true)
    expect(wants({ events: ['ProposalApplied'] }, 'ProposalDrafted')).toBe(false)
  })

  it('is seen by heads for their organisation, by the office and the auditor for the district', () => {
    expect(webhooksReadableBy({ role: 'department-head' })).toBe('organisation')
    expect(webhooksReadableBy({ role: 'auditor' })).toBe('district')
    expect(webhooksReadableBy({ role: 'department-reviewer' })).toBe('none')
  })
})
