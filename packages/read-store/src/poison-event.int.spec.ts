import type { RecordedEvent } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { openReadModel } from './open-read-model.ts'
import { PoisonEvent } from './poison-event.ts'
import { sampleLog } from './sample-log.examples.ts'

const { recorder, town } = sampleLog()
town.propose('p0', 'applied', { kind: 'move', itemId: 'b4', place: { sector: '党的建设', before: 'b1' } })
town.propose('p1', 'in-sign-off', { kind: 'retire', itemId: 'c3', reason: '依据废止' })
town.sign('p1', town.id('water'), { verdict: 'approve' })
const { events } = recorder
const indexOf = (type: string) => events.findIndex((event) => event.type === type)

/** What is wrong, the first event of which type is damaged, how, and the type of the event where it shows. */
type Damage = (event: RecordedEvent) => Partial<Omit<RecordedEvent, 'data'>> & { readonly data?: object }
const damages: readonly [string, string, Damage, string?][] = [
  ['an unknown type in a known stream', 'ItemListed', () => ({ type: 'ItemPostponed' })],
  [
    'a newer schema version',
    'ItemListed',
    ({ metadata }) => ({ metadata: { ...metadata, schemaVersion: 2 } }),
  ],
  ['a gap in a list', 'ItemListed', ({ revision }) => ({ revision: revision + 1 })],
  ['a gap in a proposal', 'ProposalSubmitted', ({ revision }) => ({ revision: revision + 1 })],
  ['a gap in a directory', 'OrganisationRegistered', ({ revision }) => ({ revision: revision + 1 })],
  ['an item without content', 'ItemListed', ({ data }) => ({ data: { ...data, content: undefined } })],
  ['an item of no category', 'ItemListed', ({ data }) => ({ data: { ...data, content: { name: 'x' } } })],
  [
    'an item without a name',
    'ItemListed',
    ({ data }) => ({ data: { ...data, content: { category: 'basic' } } }),
  ],
  ['an item without an id', 'ItemListed', ({ data }) => ({ data: { ...data, itemId: undefined } })],
  [
    'a wrong count',
    'BaselineRecorded',
    () => ({ data: { counts: { basic: 1, cooperative: 4, reclaimed: 2 } } }),
  ],
  [
    'an item listed twice',
    'ItemListed',
    ({ data }) => ({ data: { ...data, itemId: 'b2' } }),
    'BaselineRecorded',
  ],
  [
    'an item of no sector',
    'ItemListed',
    ({ data }) => ({ data: { ...data, sector: undefined } }),
    'BaselineRecorded',
  ],
  [
    'a place of no index',
    'ItemMoved',
    ({ data }) => ({ data: { ...data, place: { sector: '党的建设' } } }),
    'RevisionApplied',
  ],
  ['a list in another stream', 'ListOpened', () => ({ stream: 'list-other' })],
  ['a list without a title', 'ListOpened', ({ data }) => ({ data: { ...data, title: undefined } })],
  [
    'an organisation of no kind',
    'OrganisationRegistered',
    ({ data }) => ({ data: { ...data, kind: 'ministry' } }),
  ],
  [
    'a draft without differences',
    'ProposalDrafted',
    ({ data }) => ({ data: { ...data, differences: undefined } }),
  ],
  ['a draft without a title', 'ProposalDrafted', ({ data }) => ({ data: { ...data, title: undefined } })],
  ['a draft of another proposal', 'ProposalDrafted', ({ data }) => ({ data: { ...data, proposalId: 'p9' } })],
  ['requests of no shape', 'SignOffsRequested', ({ data }) => ({ data: { ...data, requests: [{}] } })],
  [
    'a verdict of nobody asked',
    'VerdictGiven',
    ({ data }) => ({ data: { ...data, organisationId: 'nobody' } }),
  ],
  ['a verdict that is none', 'VerdictGiven', ({ data }) => ({ data: { ...data, verdict: 'perhaps' } })],
  ['a proposal never drafted', 'ProposalSubmitted', () => ({ stream: 'proposal-zzz', revision: 0 })],
]

describe.each(damages)('a log with %s', (_, type, damage, shows = type) => {
  const at = indexOf(type)
  const event = events[at] as RecordedEvent
  const poisoned = events.with(at, { ...event, ...damage(event) } as RecordedEvent)

  it('halts there and leaves everything as it was', () => {
    const readModel = openReadModel({ path: ':memory:' })
    const apply = () => readModel.apply(poisoned, recorder.head())
    expect(apply).toThrow(PoisonEvent)
    expect(apply).toThrow(expect.objectContaining({ position: events[indexOf(shows)]?.position }))
    expect(readModel.checkpoint()).toBe('')
    expect(readModel.directories()).toEqual([])
    readModel.apply(events, recorder.head())
    expect(readModel.proposal('p1')?.revision).toBe(3)
  })
})

describe('an event that shows to be wrong only when the batch ends', () => {
  const at = indexOf('SignOffsRequested')
  const asked = events[at] as RecordedEvent
  const requests = [
    {
      organisationId: town.id('water'),
      name: '区水务局',
      concerns: [{ change: 0, effect: 'department-unresolved', itemId: 'c3', namedAs: 5 }],
    },
  ]
  const poisoned = events
    .slice(0, indexOf('VerdictGiven'))
    .with(at, { ...asked, data: { ...asked.data, requests } })

  it.each([1, 5, poisoned.length])('is named, in batches of %d', (size) => {
    const readModel = openReadModel({ path: ':memory:' })
    const apply = () => {
      for (let start = 0; start < poisoned.length; start += size) {
        const batch = poisoned.slice(start, start + size)
        readModel.apply(batch, batch.at(-1)?.position ?? '')
      }
    }
    expect(apply).toThrow(expect.objectContaining({ name: 'PoisonEvent', position: asked.position }))
    expect(readModel.checkpoint() < asked.position).toBe(true)
    readModel.apply(events, recorder.head())
    expect(readModel.proposal('p1')?.revision).toBe(3)
  })
})

describe('an unknown item in the log', () => {
  it('is told with position, stream, revision, type and cause', () => {
    const readModel = openReadModel({ path: ':memory:' })
    const before = events.slice(0, indexOf('ProposalDrafted'))
    readModel.apply(before, before.at(-1)?.position ?? '')
    const last = before.at(-1) as RecordedEvent
    const strange = { ...last, type: 'ItemAmended', revision: 12, position: '0000000000000099' }
    const data = { proposalId: 'p9', itemId: 'b9', content: { category: 'basic', name: '新' } }
    expect(() => readModel.apply([{ ...strange, data }], strange.position)).toThrow(
      expect.objectContaining({
        name: 'PoisonEvent',
        stream: 'list-qingshui-town',
        revision: 12,
        type: 'ItemAmended',
        cause: expect.objectContaining({ message: expect.stringContaining('b9') }),
      }),
    )
    expect(readModel.checkpoint()).toBe(last.position)
  })
})
