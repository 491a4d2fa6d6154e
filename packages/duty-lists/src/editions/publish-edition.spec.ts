import { accept, fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { absentDirectory } from '../directory/directory.ts'
import {
  actor,
  coordinator,
  editor,
  eventsOf,
  head,
  list,
  listEvents,
  reclaimC1,
} from '../duty-lists.examples.ts'
import { absentList } from '../lists/duty-list.ts'
import type { DutyListEvent } from '../lists/duty-list-events.ts'
import { dutyList } from '../lists/evolve-duty-list.ts'
import { editions } from './editions.ts'
import { now, publication, published } from './editions.examples.ts'
import { publishEdition } from './publish-edition.ts'

const applied: readonly DutyListEvent[] = [
  ...listEvents,
  ...eventsOf(reclaimC1),
  {
    type: 'RevisionApplied',
    data: { proposalId: 'proposal', baseRevision: 8, reason: '减负', changes: ['reclaim'] },
  },
]
const revised = fold(dutyList, applied)
const refusedOnce = fold(dutyList, [
  ...applied,
  { type: 'RevisionRefused', data: { proposalId: 'other', refusal: { code: 'no-changes' } } },
])
const next = { list: revised, revision: revised.revision } as const

describe('a list without editions', () => {
  const when = (changes = {}) => given(publishEdition, []).when(publication(changes))

  it('is published as edition 1, with its dates', () => {
    when().events(published())
  })

  it('is published with all proposals that were applied to it', () => {
    when(next).events(published({ revision: revised.revision, proposals: ['proposal'] }))
  })

  it('may take effect on the day of its decision, and be decided today in China', () => {
    const today = { decidedOn: '2026-11-22', effectiveOn: '2026-11-22' }
    when(today).events(published(today))
  })

  it('is not published by others than the coordinating office of the district', () => {
    for (const other of [editor, head, actor('zhou', 'other-office', 'coordinator')]) {
      const decision = publishEdition.decide(publication({ actor: other }), editions.initial)
      expect(decision).toMatchObject({ accepted: false, refusal: { code: 'not-permitted' } })
    }
  })

  it('is not published by who drafted a proposal in it: maker is never checker', () => {
    const drafters = [{ proposalId: 'proposal', person: coordinator.id }]
    when({ ...next, drafters }).refused({
      code: 'maker-is-checker',
      command: 'publish-edition',
      person: coordinator.id,
    })
  })

  it('is not published when the publisher has seen another revision', () => {
    when({ revision: 7 }).refused({ code: 'list-changed-meanwhile', seen: 7, revision: list.revision })
  })

  it('is not published as decided tomorrow', () => {
    when({ decidedOn: '2026-11-23' }).refused({
      code: 'decided-in-future',
      decidedOn: '2026-11-23',
      today: '2026-11-22',
    })
  })

  it('does not take effect before it was decided', () => {
    when({ effectiveOn: '2026-11-19' }).refused({
      code: 'effective-before-decided',
      decidedOn: '2026-11-20',
      effectiveOn: '2026-11-19',
    })
  })

  it('has nothing to correct', () => {
    when({ corrects: { number: 1, reason: '有误' } }).refused({ code: 'edition-not-found', number: 1 })
  })

  it('must be there, and its district too', () => {
    when({ list: absentList }).refused({ code: 'list-not-found' })
    when({ directory: absentDirectory }).refused({ code: 'district-not-found' })
  })
})

describe('a list with an edition', () => {
  const when = (changes = {}) => given(publishEdition, [published()]).when(publication(changes))

  it('is published again as the next one once a proposal was applied, with that proposal only', () => {
    when(next).events(published({ number: 2, revision: revised.revision, proposals: ['proposal'] }))
    const earlier = published({ revision: revised.revision, proposals: ['proposal'] })
    expect(
      publishEdition.decide(
        publication({ ...next, corrects: { number: 1, reason: '日期有误' } }),
        fold(editions, [earlier]),
      ),
    ).toMatchObject(accept({ type: 'EditionPublished', data: { number: 2, proposals: [] } }))
  })

  it('may be published by who drafted what an earlier edition holds', () => {
    const held = published({ number: 1, proposals: ['proposal'] })
    const drafters = [{ proposalId: 'proposal', person: coordinator.id }]
    given(publishEdition, [held])
      .when(publication({ ...next, drafters }))
      .events(published({ number: 2, revision: revised.revision, proposals: [] }))
  })

  it('is not published again unchanged, nor after a proposal that it refused', () => {
    when().refused({ code: 'nothing-to-publish', number: 1 })
    given(publishEdition, [published({ revision: revised.revision })])
      .when(publication({ list: refusedOnce, revision: refusedOnce.revision }))
      .refused({ code: 'nothing-to-publish', number: 1 })
  })

  it('is corrected by a new edition, unchanged and with an effect before its decision if need be', () => {
    const corrects = { number: 1, reason: '施行日期有误' }
    const changes = { effectiveOn: '2026-11-01', corrects }
    when(changes).events(published({ number: 2, ...changes }))
  })

  it('is not corrected without a reason', () => {
    when({ corrects: { number: 1, reason: ' ' } }).refused({ code: 'reason-missing' })
  })

  it('is not corrected twice: the correction is what there is to correct', () => {
    given(publishEdition, [published(), published({ number: 2, corrects: { number: 1, reason: '有误' } })])
      .when(publication({ corrects: { number: 1, reason: '又有误' } }))
      .refused({ code: 'edition-already-corrected', number: 1, by: 2 })
  })
})

it('the instant of publication is that of the command', () => {
  const decision = publishEdition.decide(publication(), editions.initial)
  expect(decision).toMatchObject({ events: [{ data: { publishedAt: now } }] })
})
