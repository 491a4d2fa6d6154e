import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DistrictExample } from '../examples/district.examples.ts'
import { asItIsNow, publicationOf, publish, revise } from '../examples/editions.examples.ts'
import { draft } from '../examples/proposals.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
let district: DistrictExample
let list: string
let before: number
let after: number
let proposalId: string
const typeOf = (answer: { json(): { type: string } }) => answer.json().type.split(':').at(-1)

beforeAll(async () => {
  api = await startApi()
  district = await api.district()
  list = `/v1/lists/${district.listId}`
  before = district.list.revision
  await publish(api, district, publicationOf(before))
  proposalId = await revise(api, district)
  after = (await asItIsNow(api, district)).list.revision
  await publish(api, district, publicationOf(after, { effectiveOn: '2027-01-01' }))
})
afterAll(() => api.close())

describe('changes between moments', () => {
  const asAuditor = async (path: string) =>
    api.call({ method: 'GET', url: `${list}${path}`, as: await api.tokenOf('auditor') })

  it('may be revisions, editions, instants or now', async () => {
    const kinds = async (from: string, to: string) =>
      (await asAuditor(`/changes?from=${from}&to=${to}`))
        .json()
        .items.map((one: { kinds: string[] }) => one.kinds.join())
    expect(await kinds(`revision:${before}`, `revision:${after}`)).toEqual(['reclaimed'])
    expect(await kinds('edition:1', 'now')).toEqual(['reclaimed'])
    expect(await kinds('edition:1', 'edition:in-force')).toEqual([])
    expect(await kinds('2026-11-21T08:00:00Z', 'now')).toEqual([])
  })

  it.each([
    [422, 'moments-reversed', 'from=edition:2&to=edition:1'],
    [404, 'edition-not-found', 'from=edition:1&to=edition:9'],
    [404, 'list-absent-then', 'from=2020-01-01T00:00:00Z&to=now'],
    [404, 'list-absent-then', 'from=revision:2&to=now'],
    [400, 'request-invalid', 'from=yesterday&to=now'],
    [400, 'request-invalid', 'from=2026-99-99T00:00:00Z&to=now'],
    [400, 'request-invalid', 'from=edition:1'],
  ])('that make no sense are refused with %i %s: %s', async (status, code, query) => {
    const answer = await asAuditor(`/changes?${query}`)
    expect([answer.statusCode, typeOf(answer)]).toEqual([status, code])
  })
})

describe('a preview', () => {
  const previewAs = async (id: string, role: string, name?: string) =>
    api.call({ method: 'GET', url: `/v1/proposals/${id}/preview`, as: await api.tokenOf(role, name) })

  it('shows what an open proposal would make of the list now, to those who may read it', async () => {
    const now = {
      ...district,
      list: { ...district.list, revision: api.readModel.list(district.listId, 'now')?.revision ?? 0 },
    }
    const retire = { kind: 'retire', itemId: district.item('组织义诊'), reason: '并入' } as const
    const id = await draft(api, now, retire)
    const answer = await previewAs(id, 'township-editor', '白鹭镇')
    expect(answer.statusCode).toBe(200)
    const { counts, items } = answer.json()
    expect(items).toMatchObject([{ kinds: ['removed'], before: [{ itemId: retire.itemId }], after: [] }])
    expect(counts.after.basic + counts.after.cooperative).toBe(
      counts.before.basic + counts.before.cooperative - 1,
    )
    expect((await previewAs(id, 'department-head', '区生态环境局')).statusCode).toBe(404)
  })

  it('sounds the alarm when a reclaimed duty comes back, on the proposal and on its preview', async () => {
    const content = { category: 'cooperative', name: '河道保洁巡查', departments: ['区水务局'] } as const
    const duties = { departmentDuties: '负责河道保洁。', townshipDuties: '开展巡查。' }
    const change = { kind: 'add', content: { ...content, ...duties }, place: { sector: '生态环保' } } as const
    const id = await draft(api, await asItIsNow(api, district), change)
    const alarm = { kind: 'rebound', resembles: { name: '河道保洁', category: 'reclaimed' } }
    expect((await previewAs(id, 'auditor')).json().alarms).toMatchObject([alarm])
    const proposal = await api.call({
      method: 'GET',
      url: `/v1/proposals/${id}`,
      as: await api.tokenOf('auditor'),
    })
    expect(proposal.json().alarms).toMatchObject([alarm])
  })

  it('says why the list would not take it now', async () => {
    const now = await asItIsNow(api, district)
    const amend = (name: string) =>
      ({ kind: 'amend', itemId: district.item('组织义诊'), fields: { name } }) as const
    const stale = await draft(api, now, amend('义诊'))
    await revise(api, now, amend('义诊活动'))
    const answer = await previewAs(stale, 'auditor')
    expect(answer.json()).toMatchObject({ items: [], refusal: { code: 'stale-items' } })
  })

  it('is refused for a proposal that is closed, or not there', async () => {
    const closed = await previewAs(proposalId, 'auditor')
    expect([closed.statusCode, typeOf(closed)]).toEqual([409, 'preview-of-closed-proposal'])
    expect(typeOf(await previewAs(district.listId, 'auditor'))).toBe('proposal-not-found')
  })
})
