import type { RequestedChange } from '@dutybook/contracts'
import type { InboxEntry, ProposalDocument } from '@dutybook/read-store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { directoryOf } from '../examples/directory.examples.ts'
import type { DistrictExample } from '../examples/district.examples.ts'
import { expectProblem } from '../examples/problem.examples.ts'
import { apply, route } from '../examples/routing.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

const WATER = '区水务局'
type Person = readonly [role: string, place: string]
const reviewer = ['department-reviewer', WATER] as const
const waterHead = ['department-head', WATER] as const
const farmHead = ['department-head', '区农业农村局'] as const
const head = ['township-head', '白鹭镇'] as const
const office = ['coordinator', '青禾区'] as const

let api: RunningApi
let district: DistrictExample
let of: ReturnType<typeof directoryOf>

beforeEach(async () => {
  api = await startApi()
  district = await api.district()
  of = directoryOf(api, district)
})
afterEach(() => api.close())

const content = {
  category: 'cooperative',
  name: '河湖健康巡查',
  departments: [WATER, '区农业农村局'],
  departmentDuties: '区水务局负责评价，区农业农村局负责面源污染。',
  support: '每年经费三万元。',
  townshipDuties: '每月巡查并上报。',
} as const
const added = (change: object = {}): RequestedChange =>
  ({
    kind: 'add',
    content: { ...content, ...change },
    place: { sector: '生态环保' },
  }) as RequestedChange
const send = async (by: Person, method: 'POST' | 'PUT', url: string, body?: object) => {
  const answer = await api.call({ method, url, as: await api.tokenOf(...by), ...(body && { body }) })
  await api.settle()
  return answer
}
const propose = (by: Person, body: object = {}) =>
  send(by, 'POST', '/v1/proposals', {
    listId: district.listId,
    baseRevision: district.list.revision,
    title: '准入河湖健康巡查',
    reason: '上级部署',
    lane: 'admission',
    changes: [added()],
    ...body,
  })
const put = async (): Promise<string> => {
  const { id } = (await propose(reviewer)).json<{ id: string }>()
  await send(waterHead, 'POST', `/v1/proposals/${id}/submission`)
  await route(api, id)
  return id
}
const answer = (by: Person, id: string, body: object) =>
  send(by, 'PUT', `/v1/proposals/${id}/sign-offs/${of.idOf(by[1])}`, body)
const seen = (id: string) => of.read<ProposalDocument>(`/v1/proposals/${id}`, ...office)
const inboxOf = async (by: Person): Promise<readonly InboxEntry[]> =>
  (await of.read<{ items: InboxEntry[] }>('/v1/inbox', ...by)).items

describe('an admission', () => {
  it('is put to the township and the department named, and says so', async () => {
    const id = await put()
    const { lane, signOffs, proposer } = await seen(id)
    expect([lane, proposer]).toEqual(['admission', WATER])
    expect(signOffs.map(({ name, concerns }) => [name, concerns[0]?.effect])).toEqual([
      ['白鹭镇', 'is-heard'],
      ['区农业农村局', 'gains-duties'],
    ])
    expect(await inboxOf(head)).toMatchObject([{ act: 'sign-off', lane: 'admission', proposalId: id }])
    expect(await inboxOf(office)).toEqual([])
  })

  it('that the township objects to is decided by the office, with both reasons before it', async () => {
    const id = await put()
    expectProblem(await answer(head, id, { verdict: 'approve' }), 422, 'reason-missing')
    await answer(head, id, { verdict: 'reject', reason: '没有专业人员' })
    await answer(farmHead, id, { verdict: 'approve', comment: '同意' })
    const [entry] = await inboxOf(office)
    expect(entry).toMatchObject({ act: 'adjudicate', lane: 'admission', proposalId: id })
    expect(entry?.opinions?.map((one) => [one.name, one.verdict, one.reason ?? one.comment])).toEqual([
      ['白鹭镇', 'reject', '没有专业人员'],
      ['区农业农村局', 'approve', '同意'],
    ])
    await send(office, 'POST', `/v1/proposals/${id}/adjudication`, {
      ruling: 'accept',
      grounds: '由区水务局派员指导。',
    })
    await apply(api, id)
    expect((await seen(id)).status).toBe('applied')
    const item = api.readModel.list(district.listId, 'now')?.json.toString()
    expect(item).toContain('河湖健康巡查')
  })

  it('that everybody agrees to waits for the office all the same', async () => {
    const id = await put()
    await answer(head, id, { verdict: 'approve', comment: '已有巡河员' })
    await answer(farmHead, id, { verdict: 'approve' })
    expect(await seen(id)).toMatchObject({ status: 'in-adjudication', next: [{ act: 'adjudicate' }] })
  })

  it('shows what its words tell of enforcement', async () => {
    const changes = [added({ townshipDuties: '巡查，并对乱倒者罚款。' })]
    const { id } = (await propose(reviewer, { changes })).json<{ id: string }>()
    expect((await seen(id)).unflagged).toMatchObject([{ power: 'penalty', words: '罚款' }])
  })

  it.each<readonly [object, number, string]>([
    [{ lane: 'adjustment' }, 409, 'admission-needed'],
    [{ lane: undefined }, 409, 'admission-needed'],
    [{ changes: [added({ powers: ['penalty'] })] }, 422, 'admission-of-enforcement'],
    [{ changes: [added({ support: undefined })] }, 422, 'admission-without-support'],
    [{ lane: 'fast' }, 400, 'request-invalid'],
    [{ changes: [added({ powers: ['police'] })] }, 400, 'request-invalid'],
  ])('of a department that does not keep its rules is refused (%#)', async (change, status, code) => {
    expectProblem(await propose(reviewer, change), status, code)
  })

  it('adds only, and is nothing that a township proposes', async () => {
    const retired = { kind: 'retire', itemId: district.item('河道保洁'), reason: '并入' }
    expectProblem(await propose(reviewer, { changes: [added(), retired] }), 422, 'not-an-admission')
    expectProblem(await propose(['township-editor', '白鹭镇']), 403, 'not-permitted')
    expectProblem(
      await propose(farmHead, { changes: [added({ departments: [WATER] })] }),
      403,
      'not-concerned',
    )
  })

  it('keeps the flag of a duty that is reclaimed, and shows it', async () => {
    const itemId = district.item('河道保洁')
    const change = { kind: 'amend', itemId, fields: { powers: ['licensing'] } }
    const { id } = (await propose(reviewer, { lane: 'adjustment', changes: [change] })).json<{ id: string }>()
    const [difference] = (await seen(id)).differences
    expect(difference?.after[0]?.content.powers).toEqual(['licensing'])
  })
})
