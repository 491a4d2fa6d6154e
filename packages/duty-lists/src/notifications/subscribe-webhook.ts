import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { coordinatingOffice, type Directory } from '../directory/directory.ts'
import {
  type OrganisationMerged,
  type OrganisationNotFound,
  standing,
} from '../directory/organisation-refusals.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import type { ToldEvent } from './audiences.ts'
import { type WebhookEvent, type Webhooks, webhooks } from './webhooks.ts'

const MOST_OF_AN_ORGANISATION = 10

export interface SubscribeWebhook {
  readonly type: 'subscribe-webhook'
  readonly webhookId: string
  readonly organisationId: string
  readonly url: string
  /** Types of events; empty: all. */
  readonly events: readonly ToldEvent[]
  /** The directory as it is now. */
  readonly directory: Directory
  readonly actor: Actor
}

export type SubscribeWebhookRefusal =
  | NotPermitted
  | MakerIsChecker
  | OrganisationNotFound
  | OrganisationMerged
  | (Refusal<'too-many-webhooks'> & { readonly most: number })
  | Refusal<'district-not-found'>

/** 订阅通知: an organisation wants to be told at an address of its own; the coordinating office may arrange it for any. */
export const subscribeWebhook: Decider<Webhooks, SubscribeWebhook, WebhookEvent, SubscribeWebhookRefusal> = {
  ...webhooks,
  decide: ({ webhookId, organisationId, url, events, directory, actor }, state) => {
    if (directory.status === 'absent') return decline({ code: 'district-not-found' })
    const organisation = standing(directory, organisationId)
    if ('code' in organisation) return decline(organisation)
    const office = coordinatingOffice(directory).organisationId
    const refusal = forbid('subscribe-webhook', actor, {
      coordinatingOffice: office,
      organisation: organisationId,
    })
    if (refusal !== undefined) return decline(refusal)
    const own = [...state.webhooks.values()].filter(
      (one) => one.organisationId === organisationId && !one.ended,
    )
    if (own.length >= MOST_OF_AN_ORGANISATION)
      return decline({ code: 'too-many-webhooks', most: MOST_OF_AN_ORGANISATION })
    const { districtId } = directory
    return accept({
      type: 'WebhookSubscribed',
      data: { districtId, webhookId, organisationId, url, events },
    })
  },
}
