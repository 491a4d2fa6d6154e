import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, expectData, insist } from '../support/personas.ts'
import { type Acts, itemNamed, type List } from './real-list.ts'
import { type RunningList, startWithRealList } from './running-list.ts'

const [POLICE, HOUSING, URBAN, HEALTH] = [
  '武汉市公安局汉阳分局',
  '区住房和城乡建设局',
  '区城市管理执法局',
  '区卫生健康局',
]
const [STREET, OFFICE, EDUCATION] = ['四新街道', '汉阳区委编办', '区教育局']
let keys = 0
const key = () => ({ header: { 'Idempotency-Key': `objection-${++keys}` } })

describe('四新街道 objects to 养犬管理, which is on its published list', () => {
  let running: RunningList
  let acts: Acts
  let list: List
  let itemId: string
  let objectionId: string
  let proposalId: string

  beforeAll(async () => {
    running = await startWithRealList()
    acts = running.acts
    list = await acts.list()
    itemId = itemNamed(list, '养犬管理').itemId
  })
  afterAll(() => running.stop())

  const objection = async (role: 'auditor' | 'department-head' | 'township-editor', organisation: string) => {
    const reader = await acts.as(role, organisation)
    const params = { path: { objectionId } }
    return insist(() => reader.GET('/v1/objections/{objectionId}', { params }))
  }
  const seen = async () => (await objection('auditor', '汉阳区审计局')).data
  const settled = (status: string) => eventually(seen, (found) => found?.status === status)
  const respond = async (organisation: string, response: 'uphold' | 'maintain', reason: string) => {
    const head = await acts.as('department-head', organisation)
    const { organisationId } = await acts.people.find('department-head', organisation)
    const params = { path: { objectionId, organisationId }, ...key() }
    const put = () =>
      head.PUT('/v1/objections/{objectionId}/responses/{organisationId}', {
        params,
        body: { response, reason },
      })
    expect((await insist(put)).response.status).toBe(200)
  }
  const decide = async () => {
    const office = await acts.as('coordinator', OFFICE)
    const params = { path: { objectionId }, ...key() }
    const body = { ruling: 'sustained', grounds: '公安机关是养犬管理的主管部门。' } as const
    return insist(() => office.POST('/v1/objections/{objectionId}/decision', { params, body }))
  }

  it('and the four departments that it names are asked, nobody else', async () => {
    const head = await acts.as('township-head', STREET)
    const body = { listId: list.listId, itemId, grounds: '街道没有执法权，也没有专业设备。' }
    objectionId = (await expectData(() => head.POST('/v1/objections', { params: key(), body }))).id
    const found = await settled('awaiting-responses')
    expect(found?.addressees.map(({ name }) => name).toSorted()).toEqual(
      [POLICE, HOUSING, URBAN, HEALTH].toSorted(),
    )
    expect(await acts.inbox('department-head', HEALTH)).toMatchObject([
      {
        act: 'respond-to-objection',
        objectionId,
        title: '养犬管理',
        township: STREET,
        due: found?.respondBy,
      },
    ])
    expect((await objection('department-head', EDUCATION)).response.status).toBe(404)
  })

  it('which answer with reasons; before the last one has, the office does not decide', async () => {
    await respond(POLICE, 'uphold', '由我局派出所办理。')
    await respond(HOUSING, 'maintain', '物业小区仍需街道配合。')
    await respond(URBAN, 'maintain', '流动犬只仍需街道发现。')
    const { response, error } = await decide()
    expect(response.status).toBe(409)
    expect(error).toMatchObject({
      type: 'urn:dutybook:problem:responses-outstanding',
      facts: { waitingFor: [HEALTH] },
    })
    await respond(HEALTH, 'uphold', '狂犬病防治由我局负责。')
    await settled('awaiting-decision')
    const [desk] = await acts.inbox('coordinator', OFFICE)
    expect(desk).toMatchObject({ act: 'decide-objection', objectionId })
    expect(desk?.objection?.addressees.map(({ response: one }) => one).toSorted()).toEqual([
      'maintain',
      'maintain',
      'uphold',
      'uphold',
    ])
  })

  it('is sustained by the office with grounds, and nothing has changed on the list yet', async () => {
    expect((await decide()).response.status).toBe(200)
    await settled('sustained')
    expect(itemNamed(await acts.list(), '养犬管理').category).toBe('cooperative')
    expect(await acts.inbox('township-editor', STREET)).toMatchObject([
      {
        act: 'follow-up',
        objectionId,
        objection: { decision: { ruling: 'sustained', grounds: '公安机关是养犬管理的主管部门。' } },
      },
    ])
  })

  it('the street proposes the reclaim that meets it; each shows the other', async () => {
    const editor = await acts.as('township-editor', STREET)
    const body = {
      listId: list.listId,
      baseRevision: list.revision,
      title: '收回养犬管理',
      reason: '异议成立。',
      objectionId,
      changes: [
        {
          kind: 'reclaim' as const,
          itemId,
          receivingDepartments: [POLICE],
          workMethod: '由派出所办理登记、巡查和查处。',
        },
      ],
    }
    proposalId = (await expectData(() => editor.POST('/v1/proposals', { params: key(), body }))).id
    const found = await eventually(seen, (one) => one?.proposals.length === 1)
    expect(found).toMatchObject({ proposals: [{ proposalId, status: 'draft' }], next: [] })
    expect((await acts.proposal(proposalId)).objection).toEqual({ objectionId, itemId })
    expect((await objection('department-head', HEALTH)).data?.proposals).toEqual([])
    expect(await acts.inbox('township-editor', STREET)).toMatchObject([{ act: 'submit', proposalId }])
  })

  it('and when everybody has signed, the duty is with the police and the objection shows it', async () => {
    await acts.submit(proposalId)
    const { signOffs } = await acts.reached(proposalId, 'in-sign-off')
    for (const { name, kind } of signOffs)
      await acts.sign(proposalId, kind === 'coordinating-office' ? 'coordinator' : 'department-head', name)
    await acts.reached(proposalId, 'applied')
    const found = await eventually(seen, (one) => one?.proposals[0]?.status === 'applied')
    expect(found?.duty).toMatchObject({ category: 'reclaimed', receivingDepartments: [POLICE] })
    expect(await acts.inbox('township-editor', STREET)).toEqual([])
    const told = (await acts.auditEvents()).filter(({ stream }) => stream === `objection-${objectionId}`)
    expect(told.map(({ type }) => type)).toEqual([
      'ObjectionRaised',
      'ObjectionAnswered',
      'ObjectionAnswered',
      'ObjectionAnswered',
      'ObjectionAnswered',
      'ObjectionPutToOffice',
      'ObjectionDecided',
    ])
  })
})
