import type { RecordedEvent } from '@dutybook/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DistrictExample } from '../examples/district.examples.ts'
import { inSignOff, reclaimOf } from '../examples/proposals.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'
import { type EventPage, readDistrictEvents } from './read-district-events.ts'
import { streamsOfDistricts } from './streams-of-districts.ts'

let api: RunningApi
let district: DistrictExample
let proposalId: string
let auditor: string

beforeAll(async () => {
  api = await startApi()
  district = await api.district()
  proposalId = await inSignOff(api, district, reclaimOf(district))
  const body = { name: '白石区', coordinatingOffice: { name: '白石区委编办' } }
  await api.call({ method: 'POST', url: '/v1/districts', as: await api.tokenOf('administrator'), body })
  auditor = await api.tokenOf('auditor', '青禾区')
})
afterAll(() => api.close())

const page = async (query: string) =>
  (await api.call({ method: 'GET', url: `/v1/audit/events?${query}`, as: auditor })).json<EventPage>()

const allPages = async (query: string): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const { items, next }: EventPage = await page(`${query}${after === '' ? '' : `&after=${after}`}`)
    events.push(...items)
    after = next
  }
  return events
}

describe('the audit events', () => {
  it('are all events of the district, in order, page by page, with actor and command', async () => {
    const events = await allPages('limit=3')
    const streams = new Set(events.map(({ stream }) => stream))
    expect(streams).toEqual(
      new Set([
        `directory-${district.districtId}`,
        `list-${district.listId}`,
        `proposal-${proposalId}`,
        `import-${district.importId}`,
      ]),
    )
    expect(events.map(({ position }) => position)).toEqual(events.map(({ position }) => position).toSorted())
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'DistrictOpened',
        'BaselineRecorded',
        'ProposalSubmitted',
        'SignOffsRequested',
      ]),
    )
    expect(events[0]?.metadata).toMatchObject({ actor: { role: 'administrator' }, schemaVersion: 1 })
    expect(events).toEqual(await allPages('limit=200'))
  })

  it('can be those of one stream', async () => {
    const { items, next } = await page(`stream=proposal-${proposalId}`)
    expect(items.map(({ type }) => type)).toEqual([
      'ProposalDrafted',
      'ProposalSubmitted',
      'SignOffsRequested',
    ])
    expect(next).toBeUndefined()
  })

  it('are the auditor’s only', async () => {
    const as = await api.tokenOf('coordinator', '青禾区')
    const answer = await api.call({ method: 'GET', url: '/v1/audit/events', as })
    expect([answer.statusCode, answer.json().type]).toEqual([
      403,
      'urn:dutybook:problem:reading-not-permitted',
    ])
  })

  it('are searched only so far for one page, and the page says where to go on', async () => {
    const districtOf = streamsOfDistricts(api.store)
    const wanted = { districtId: '0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11', limit: 10 }
    const first = await readDistrictEvents(api.store, districtOf, wanted, 5)
    expect(first).toMatchObject({ items: [], next: first.readTo })
    const rest = await readDistrictEvents(api.store, districtOf, { ...wanted, after: first.readTo }, 500)
    expect(rest).toEqual({ items: [], readTo: await api.store.head() })
  })
})
