import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { coordinator, list, program } from '../duty-lists.examples.ts'
import { type EditionEvent, editions } from './editions.ts'
import { now, publication, published } from './editions.examples.ts'
import { prepareEdition } from './prepare-edition.ts'
import { publishEdition } from './publish-edition.ts'
import { settleEdition } from './settle-edition.ts'

const preparing = (changes: { readonly orderId?: string; readonly revision?: number } = {}) =>
  ({
    type: 'prepare-edition',
    campaignId: 'campaign',
    orderId: 'order',
    list,
    revision: list.revision,
    decidedOn: '2026-11-20',
    effectiveOn: '2027-01-01',
    note: '首次公布',
    actor: program,
    ...changes,
  }) as const
const { publishedAt: _, ...edition } = published().data as Extract<
  EditionEvent,
  { type: 'EditionPublished' }
>['data']
const about = { campaignId: 'campaign', orderId: 'order' }
const prepared: EditionEvent = { type: 'EditionPrepared', data: { ...edition, ...about } }
const closed = { listId: 'list', ...about, number: 1 }
const appeared: EditionEvent = { type: 'PreparedEditionPublished', data: { ...closed, publishedAt: now } }
const givenUp: EditionEvent = { type: 'EditionGivenUp', data: closed }
const settling = (publishedAt?: string) =>
  ({
    type: 'settle-edition',
    orderId: 'order',
    ...(publishedAt !== undefined && { publishedAt }),
    actor: program,
  }) as const

describe('an edition is prepared for a campaign', () => {
  it('with the next number of the list', () => {
    given(prepareEdition, []).when(preparing()).events(prepared)
    given(prepareEdition, [published({ revision: 2 })])
      .when(preparing())
      .events({ type: 'EditionPrepared', data: { ...edition, ...about, number: 2 } })
  })

  it('once for each order', () => {
    given(prepareEdition, [prepared]).when(preparing()).events()
  })

  it('of what the publisher saw, and only when there is something to publish', () => {
    given(prepareEdition, [])
      .when(preparing({ revision: 3 }))
      .refused({ code: 'list-changed-meanwhile', seen: 3, revision: list.revision })
    given(prepareEdition, [published()]).when(preparing()).refused({ code: 'nothing-to-publish', number: 1 })
  })

  it('by the program', () => {
    const decision = prepareEdition.decide({ ...preparing(), actor: coordinator }, editions.initial)
    expect(decision).toMatchObject({ refusal: { code: 'not-permitted' } })
  })
})

describe('a prepared edition', () => {
  const taken = { code: 'edition-prepared', campaignId: 'campaign', number: 1 } as const

  it('is not seen, and nobody else takes its number', () => {
    expect(fold(editions, [prepared]).published).toEqual([])
    given(publishEdition, [prepared]).when(publication()).refused(taken)
    given(prepareEdition, [prepared])
      .when(preparing({ orderId: 'another' }))
      .refused(taken)
  })

  it('is published with the others, and the next edition follows it', () => {
    given(settleEdition, [prepared]).when(settling(now)).events(appeared)
    expect(fold(editions, [prepared, appeared])).toEqual(fold(editions, [published()]))
    given(publishEdition, [prepared, appeared])
      .when(publication())
      .refused({ code: 'nothing-to-publish', number: 1 })
  })

  it('is given up with the others, and its number is free again', () => {
    given(settleEdition, [prepared]).when(settling()).events(givenUp)
    given(publishEdition, [prepared, givenUp]).when(publication()).events(published())
  })

  it('is closed once, and only for its own order', () => {
    given(settleEdition, [prepared, appeared]).when(settling(now)).events()
    given(settleEdition, [prepared])
      .when({ ...settling(), orderId: 'another' })
      .events()
  })
})

it('a list with a proposal of a campaign is not published without the others of the campaign', () => {
  const applied = { ...list, appliedProposals: list.appliedProposals.add('proposal') }
  const withheld = [{ proposalId: 'proposal', campaignId: 'campaign' }]
  given(publishEdition, [])
    .when(publication({ list: applied, withheld }))
    .refused({ code: 'campaign-unpublished', campaignId: 'campaign' })
  given(publishEdition, []).when(publication({ withheld })).events(published())
})
