import {
  type DeliveryEvent,
  delivery,
  notificationsOf,
  type ProposalEvent,
  proposal,
  proposalHappening,
  reminders,
  waiting,
  type WebhookEvent,
  webhooks,
} from '@dutybook/duty-lists'
import { fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { id } from './cast.ts'
import { goldenLog, itIsKept } from './golden-log.ts'
import { stories, type Version } from './record.ts'

const { text: golden, stream } = goldenLog('v11')

/** The event types that version 11 added, by hand: a type may be added here, never taken away. */
const added: readonly (WebhookEvent | DeliveryEvent)['type'][] = [
  'WebhookSubscribed',
  'WebhookChanged',
  'WebhookSecretRenewed',
  'WebhookEnded',
  'NotificationDelivered',
  'NotificationUndeliverable',
  'RedeliveryRequested',
]

describe('the golden log of version 11', () => {
  itIsKept('v11', added)

  it('holds no secret', () => {
    expect(golden).not.toMatch(/whsec_|"secret"/u)
  })

  it('folds to the same webhooks', () => {
    const state = fold(webhooks, stream<WebhookEvent>(`subscriptions-${id('district')}`))
    expect(state.webhooks.get(id('教育局'))).toMatchObject({
      url: 'https://oa.example/新',
      events: ['SignOffsRequested'],
      secretVersion: 2,
      ended: false,
    })
    expect(state.webhooks.get(id('云杉镇'))).toMatchObject({ secretVersion: 1, ended: true })
  })

  it('folds to the same delivery, taken when it was asked for again', () => {
    const folded = fold(delivery, stream<DeliveryEvent>(`delivery-${id('送达')}`))
    expect(folded).toEqual({ status: 'delivered', round: 1 })
  })
})

const versions = Object.keys(stories) as readonly Version[]
/** Where a proposal waits for the program, or for nobody any more. */
const waitingForNobody = ['submitted', 'accepted', 'applied', 'rejected', 'withdrawn']

describe('in every golden log', () => {
  const steps = versions.flatMap((version) => {
    const now = new Map<string, typeof proposal.initial>()
    const events = goldenLog(version).events.filter((event) => event.stream.startsWith('proposal-'))
    return events.map((recorded, index) => {
      const event = recorded as unknown as ProposalEvent
      const before = now.get(recorded.stream) ?? proposal.initial
      const after = proposal.evolve(before, event)
      now.set(recorded.stream, after)
      const closes = events[index + 1]?.metadata.commandId !== recorded.metadata.commandId
      return { event, before, after, closes }
    })
  })

  it('a proposal waits for somebody after every command, or for the program, or is closed', () => {
    const lost = steps
      .filter(({ closes }) => closes)
      .filter(
        ({ after }) => (waiting(after, 'office').length === 0) !== waitingForNobody.includes(after.status),
      )
    expect(lost.map(({ event, after }) => `${event.type}: ${after.status}`)).toEqual([])
    expect(steps.length).toBeGreaterThan(50)
  })

  it('everybody who has to act anew is told so, each organisation once, and nobody of what is not to be done', () => {
    for (const { event, before, after } of steps) {
      const told = notificationsOf(proposalHappening(before, event, after, 'office'), 'office')
      const earlier = waiting(before, 'office').map(({ organisationId, act }) => `${organisationId} ${act}`)
      const due = waiting(after, 'office').map(({ organisationId, act }) => `${organisationId} ${act}`)
      const asked = told.flatMap((one) => one.due.map((act) => `${one.organisationId} ${act}`))
      expect(asked).toEqual(expect.arrayContaining(due.filter((one) => !earlier.includes(one))))
      expect(due).toEqual(expect.arrayContaining(asked))
      expect(new Set(told.map(({ organisationId }) => organisationId)).size).toBe(told.length)
    }
  })

  it('of what was asked before only reminders tell again', () => {
    const again = steps.filter(({ event, before, after }) => {
      const earlier = waiting(before, 'office').map(({ organisationId, act }) => `${organisationId} ${act}`)
      return notificationsOf(proposalHappening(before, event, after, 'office'), 'office').some(
        ({ organisationId, due }) => due.some((act) => earlier.includes(`${organisationId} ${act}`)),
      )
    })
    expect(new Set(again.map(({ event }) => event.type))).toEqual(new Set(reminders))
  })
})
