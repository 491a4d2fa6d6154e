import type { components } from '@dutybook/client'
import { expectData, insist } from '../support/personas.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Acts, type Change, itemAt, itemNamed, type List } from './real-list.ts'
import { type RunningList, startWithRealList } from './running-list.ts'

const [POLICE, HOUSING, URBAN, HEALTH] = [
  '武汉市公安局汉阳分局',
  '区住房和城乡建设局',
  '区城市管理执法局',
  '区卫生健康局',
]
const OFFICE = '汉阳区委编办'
const STREET = '四新街道'
const HEAD = 'department-head'
let keys = 0
const key = () => ({ header: { 'Idempotency-Key': `disputed-${++keys}` } })

const reclaimDogs =
  (workMethod: string) =>
  (list: List): Change => ({
    kind: 'reclaim',
    itemId: itemNamed(list, '养犬管理').itemId,
    receivingDepartments: [POLICE],
    workMethod,
    reason: '街道没有执法权。',
  })

describe('the reclaim of 养犬管理 by the police bureau, which three departments and the street argue over', () => {
  let running: RunningList
  let acts: Acts
  let proposalId: string
  let before: List

  beforeAll(async () => {
    running = await startWithRealList()
    acts = running.acts
    before = await acts.list()
    proposalId = await draft('由公安分局办理。')
    await submit()
    await acts.reached(proposalId, 'in-sign-off')
  })
  afterAll(() => running.stop())

  const draft = async (workMethod: string) => {
    const reviewer = await acts.as('department-reviewer', POLICE)
    const body = {
      listId: before.listId,
      baseRevision: before.revision,
      title: '收回养犬管理',
      reason: '街道没有执法权。',
      changes: [reclaimDogs(workMethod)(before)],
    }
    return (await expectData(() => reviewer.POST('/v1/proposals', { params: key(), body }))).id
  }
  const submit = async () => {
    const head = await acts.as(HEAD, POLICE)
    const params = { path: { proposalId }, ...key() }
    await expectData(() => head.POST('/v1/proposals/{proposalId}/submission', { params }))
  }
  const answer = async (
    organisation: string,
    body: components['schemas']['Verdict'],
    role: 'department-head' | 'township-head' = HEAD,
  ) => {
    const signer = await acts.as(role, organisation)
    const { organisationId } = await acts.people.find(role, organisation)
    const params = { path: { proposalId, organisationId }, ...key() }
    const put = () => signer.PUT('/v1/proposals/{proposalId}/sign-offs/{organisationId}', { params, body })
    expect((await insist(put)).response.status).toBe(200)
  }
  const amend = async (workMethod: string) => {
    const reviewer = await acts.as('department-reviewer', POLICE)
    const list = await acts.list()
    const params = { path: { proposalId }, ...key() }
    const body = { baseRevision: list.revision, changes: [reclaimDogs(workMethod)(list)] }
    await expectData(() => reviewer.POST('/v1/proposals/{proposalId}/amendment', { params, body }))
    await submit()
    return acts.reached(proposalId, 'in-sign-off')
  }

  it('asks the three departments that are named, and the street whose list it is', async () => {
    expect(itemAt(before, 'cooperative', 65).name).toBe('养犬管理')
    const { proposer, signOffs } = await acts.proposal(proposalId)
    expect(proposer).toBe(POLICE)
    expect(signOffs.map(({ name, concerns }) => [name, concerns[0]?.effect])).toEqual([
      [HOUSING, 'loses-duties'],
      [URBAN, 'loses-duties'],
      [HEALTH, 'loses-duties'],
      [STREET, 'list-changes'],
    ])
    expect(new Set(signOffs.map(({ clauses }) => clauses)).size).toBe(4)
  })

  it('is returned with a remark, and stands on the desk of the police bureau only', async () => {
    await answer(STREET, { verdict: 'approve' }, 'township-head')
    await answer(HOUSING, { verdict: 'approve' })
    const comments = [{ change: 0, field: 'workMethod', comment: '请写明登记和巡查的频次。' }]
    await answer(URBAN, { verdict: 'return', reason: '工作方式不明。', comments })
    await acts.reached(proposalId, 'returned')
    expect(await acts.inbox('department-reviewer', POLICE)).toMatchObject([
      { act: 'amend', proposalId, returned: { organisation: URBAN, comments } },
    ])
    for (const name of [HOUSING, URBAN, HEALTH]) expect(await acts.inbox(HEAD, name)).toEqual([])
    expect(await acts.inbox('township-head', STREET)).toEqual([])
  })

  it('loses exactly one sign-off by the amendment: that of the street, whose clauses changed', async () => {
    const { signOffs, next } = await amend('由公安分局登记，每月巡查。')
    expect(signOffs.map(({ verdict, lapsed }) => [verdict, lapsed?.why])).toEqual([
      ['approve', undefined],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, 'clauses-changed'],
    ])
    expect(next.map(({ organisation }) => organisation)).toEqual([URBAN, HEALTH, STREET])
    const lapsed = (await acts.auditEvents()).filter(({ type }) => type === 'SignOffLapsed')
    expect(lapsed).toHaveLength(1)
  })

  it('goes to the coordinating office when the verdicts are mixed, with every reason', async () => {
    await answer(STREET, { verdict: 'approve' }, 'township-head')
    await answer(URBAN, { verdict: 'approve' })
    await answer(HEALTH, { verdict: 'reject', reason: '狂犬病防治仍需街道配合。' })
    await acts.reached(proposalId, 'in-adjudication')
    const [entry] = await acts.inbox('coordinator', OFFICE)
    expect(entry).toMatchObject({ act: 'adjudicate', proposalId })
    expect(entry?.opinions?.map(({ name, verdict, reason }) => [name, verdict, reason])).toEqual([
      [HOUSING, 'approve', undefined],
      [URBAN, 'approve', undefined],
      [HEALTH, 'reject', '狂犬病防治仍需街道配合。'],
      [STREET, 'approve', undefined],
    ])
  })

  it('is adjudicated with grounds, applied, and its history names everybody who stood to the end', async () => {
    const office = await acts.as('coordinator', OFFICE)
    const params = { path: { proposalId }, ...key() }
    const body = { ruling: 'accept', grounds: '狂犬病防治另有规定，不受影响。' } as const
    await expectData(() => office.POST('/v1/proposals/{proposalId}/adjudication', { params, body }))
    await acts.reached(proposalId, 'applied')
    const after = await acts.list()
    const item = itemNamed(after, '养犬管理')
    expect(item).toMatchObject({ category: 'reclaimed', workMethod: '由公安分局登记，每月巡查。' })
    const last = (await acts.history(item.itemId)).at(-1)
    expect(last?.decidedBy?.map(({ act }) => act)).toEqual([
      'drafted',
      'submitted',
      'signed',
      'amended',
      'submitted',
      'signed',
      'signed',
      'signed',
      'adjudicated',
    ])
  })
})
