import type { components } from '@dutybook/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectData, insist } from '../support/personas.ts'
import { type Acts, type Change, itemNamed } from './real-list.ts'
import { type RunningList, startWithRealList } from './running-list.ts'

const [POLICE, EDUCATION, STREET, OFFICE] = ['武汉市公安局汉阳分局', '区教育局', '四新街道', '汉阳区委编办']
let keys = 0
const key = () => ({ header: { 'Idempotency-Key': `admission-${++keys}` } })

const escort: Extract<Change, { kind: 'add' }> = {
  kind: 'add',
  content: {
    category: 'cooperative',
    name: '校园护学岗值守',
    departments: [POLICE, EDUCATION],
    leadDepartment: POLICE,
    departmentDuties: '公安分局负责交通疏导，区教育局负责校内秩序。',
    support: '每岗每年经费两万元，装备由公安分局配发。',
    townshipDuties: '上下学时段组织志愿者到岗。',
  },
  place: { sector: '平安法治' },
}

describe('an admission to the published list of 四新街道', () => {
  let running: RunningList
  let acts: Acts
  let proposalId: string

  beforeAll(async () => {
    running = await startWithRealList()
    acts = running.acts
  })
  afterAll(() => running.stop())

  const propose = async (...changes: readonly Change[]) => {
    const reviewer = await acts.as('department-reviewer', POLICE)
    const list = await acts.list()
    const body = {
      listId: list.listId,
      baseRevision: list.revision,
      title: '准入校园护学岗值守',
      reason: '上下学时段警力不足。',
      lane: 'admission' as const,
      changes: [...changes],
    }
    return insist(() => reviewer.POST('/v1/proposals', { params: key(), body }))
  }
  const answer = async (
    role: 'department-head' | 'township-head',
    organisation: string,
    body: components['schemas']['Verdict'],
  ) => {
    const signer = await acts.as(role, organisation)
    const { organisationId } = await acts.people.find(role, organisation)
    const params = { path: { proposalId, organisationId }, ...key() }
    const put = () => signer.PUT('/v1/proposals/{proposalId}/sign-offs/{organisationId}', { params, body })
    expect((await insist(put)).response.status).toBe(200)
  }
  const submit = async () => {
    const head = await acts.as('department-head', POLICE)
    const params = { path: { proposalId }, ...key() }
    await expectData(() => head.POST('/v1/proposals/{proposalId}/submission', { params }))
  }

  it('is refused for a duty of enforcement, with the reason', async () => {
    const { content, ...where } = escort
    const { error } = await propose({ ...where, content: { ...content, powers: ['penalty'] } })
    expect(error).toMatchObject({
      type: 'urn:dutybook:problem:admission-of-enforcement',
      facts: { duties: [{ change: 0, name: '校园护学岗值守', powers: ['penalty'] }] },
    })
  })

  it('is put to the street and to the other department by the bureau', async () => {
    const { data } = await propose(escort)
    proposalId = data?.id ?? ''
    await submit()
    const { signOffs, lane } = await acts.reached(proposalId, 'in-sign-off')
    expect(lane).toBe('admission')
    expect(signOffs.map(({ name, concerns }) => [name, concerns[0]?.effect])).toEqual([
      [STREET, 'is-heard'],
      [EDUCATION, 'gains-duties'],
    ])
  })

  it('is sent back by the street, amended by the bureau and put again', async () => {
    const comments = [{ change: 0, field: 'support', comment: '请写明岗位数。' }]
    await answer('department-head', EDUCATION, { verdict: 'approve' })
    await answer('township-head', STREET, { verdict: 'return', reason: '保障不明。', comments })
    await acts.reached(proposalId, 'returned')
    expect(await acts.inbox('department-reviewer', POLICE)).toMatchObject([
      { act: 'amend', lane: 'admission', proposalId, returned: { organisation: STREET } },
    ])
    const reviewer = await acts.as('department-reviewer', POLICE)
    const { baseRevision } = await acts.proposal(proposalId)
    const content = { ...escort.content, support: '六个岗，每岗每年经费两万元。' }
    const body = { baseRevision, changes: [{ ...escort, content } as Change] }
    const params = { path: { proposalId }, ...key() }
    await expectData(() => reviewer.POST('/v1/proposals/{proposalId}/amendment', { params, body }))
    await submit()
    await acts.reached(proposalId, 'in-sign-off')
  })

  it('that the street objects to stands on the desk of the office with both reasons, and nothing is applied', async () => {
    await answer('township-head', STREET, { verdict: 'reject', reason: '志愿者不足。' })
    await answer('department-head', EDUCATION, { verdict: 'approve', comment: '学校派人协助。' })
    await acts.reached(proposalId, 'in-adjudication')
    const [entry] = await acts.inbox('coordinator', OFFICE)
    const before = await acts.list()
    expect(
      entry?.opinions?.map(({ name, verdict, reason, comment }) => [name, verdict, reason ?? comment]),
    ).toEqual([
      [STREET, 'reject', '志愿者不足。'],
      [EDUCATION, 'approve', '学校派人协助。'],
    ])
    expect(() => itemNamed(before, escort.content.name)).toThrow()
  })

  it('is admitted by the office with grounds, and then stands on the list', async () => {
    const office = await acts.as('coordinator', OFFICE)
    const params = { path: { proposalId }, ...key() }
    const body = { ruling: 'accept', grounds: '先在六所学校设岗。' } as const
    await expectData(() => office.POST('/v1/proposals/{proposalId}/adjudication', { params, body }))
    await acts.reached(proposalId, 'applied')
    const item = itemNamed(await acts.list(), '校园护学岗值守')
    expect(item).toMatchObject({ category: 'cooperative', support: '六个岗，每岗每年经费两万元。' })
    const last = (await acts.history(item.itemId)).at(-1)
    expect(last?.decidedBy?.map(({ act, actor }) => [act, actor.role])).toEqual([
      ['drafted', 'department-reviewer'],
      ['submitted', 'department-head'],
      ['amended', 'department-reviewer'],
      ['submitted', 'department-head'],
      ['signed', 'township-head'],
      ['signed', 'department-head'],
      ['adjudicated', 'coordinator'],
    ])
  })
})
