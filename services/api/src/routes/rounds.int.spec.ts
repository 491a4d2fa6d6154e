import type { RequestedChange } from '@dutybook/contracts'
import type { InboxEntry, ProposalDocument } from '@dutybook/read-store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DistrictExample } from '../examples/district.examples.ts'
import { expectProblem } from '../examples/problem.examples.ts'
import { draft, inSignOff } from '../examples/proposals.examples.ts'
import { apply, route } from '../examples/routing.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
let district: DistrictExample

const organisationId = (name: string) =>
  api.readModel.directory(district.districtId)?.organisations.find((one) => one.name === name)
    ?.organisationId ?? ''
const proposal = (proposalId: string): ProposalDocument =>
  api.readModel.proposal(proposalId) as ProposalDocument
const inboxOf = async (role: string, organisation: string) => {
  const as = await api.tokenOf(role, organisation)
  return (await api.call({ method: 'GET', url: '/v1/inbox', as })).json<{ items: InboxEntry[] }>().items
}
const act = async (
  method: 'POST' | 'PUT',
  proposalId: string,
  what: string,
  [role, organisation]: readonly [string, string],
  body?: object,
) => {
  const url = `/v1/proposals/${proposalId}/${what}`
  const as = await api.tokenOf(role, organisation)
  return api.call(body === undefined ? { method, url, as } : { method, url, as, body })
}
const head = ['township-head', '白鹭镇'] as const
const editor = ['township-editor', '白鹭镇'] as const
const office = ['coordinator', '青禾区委编办'] as const
const of = (department: string) => ['department-head', department] as const
const sign = (proposalId: string, department: string, body: object) =>
  act('PUT', proposalId, `sign-offs/${organisationId(department)}`, of(department), body)

/** 秸秆禁烧 goes to 区农业农村局; 区生态环境局 loses it. */
const reclaim = (workMethod = '由区农业农村局组织。'): RequestedChange => ({
  kind: 'reclaim',
  itemId: district.item('秸秆禁烧'),
  receivingDepartments: ['区农业农村局'],
  workMethod,
})
const [FARMING, ENVIRONMENT] = ['区农业农村局', '区生态环境局']
const approve = { verdict: 'approve' }
const reject = { verdict: 'reject', reason: '职责不清' }
const comments = [{ change: 0, field: 'workMethod', comment: '请写明频次。' }]
const sendBack = { verdict: 'return', reason: '方式不明', comments }
const amendment = (workMethod: string) => ({
  baseRevision: district.list.revision,
  changes: [reclaim(workMethod)],
})
const foreign = async () => {
  await api.call({
    method: 'POST',
    url: '/v1/districts',
    as: await api.tokenOf('administrator'),
    body: { name: '远山区', coordinatingOffice: { name: '远山区委编办' } },
  })
  return ['coordinator', '远山区委编办'] as const
}

beforeEach(async () => {
  api = await startApi()
  district = await api.district()
})
afterEach(() => api.close())

describe('a verdict', () => {
  it('is refused when the clauses that were read are others by now', async () => {
    const proposalId = await inSignOff(api, district, reclaim())
    const [entry] = await inboxOf(...of(ENVIRONMENT))
    const clauses = 'f'.repeat(64)
    expectProblem(await sign(proposalId, ENVIRONMENT, { ...approve, clauses }), 409, 'clauses-changed')
    const right = { ...approve, clauses: entry?.request?.clauses }
    expect((await sign(proposalId, ENVIRONMENT, right)).statusCode).toBe(200)
  })

  it('may send the text back, with comments that have a place', async () => {
    const proposalId = await inSignOff(api, district, reclaim())
    const wrong = [{ change: 0, field: 'colour', comment: '请改。' }]
    expectProblem(
      await sign(proposalId, ENVIRONMENT, { ...sendBack, comments: wrong }),
      422,
      'comment-misplaced',
    )
    expect((await sign(proposalId, ENVIRONMENT, sendBack)).statusCode).toBe(200)
    expect(await inboxOf(...editor)).toMatchObject([
      { act: 'amend', returned: { organisation: ENVIRONMENT, reason: '方式不明', comments } },
    ])
  })
})

describe('an amendment', () => {
  it('lapses exactly the sign-offs whose clauses it changes', async () => {
    const proposalId = await inSignOff(api, district, reclaim())
    await sign(proposalId, FARMING, approve)
    await sign(proposalId, ENVIRONMENT, sendBack)
    const answer = await act('POST', proposalId, 'amendment', editor, amendment('每月巡查。'))
    expect(answer.statusCode).toBe(200)
    expect((await act('POST', proposalId, 'submission', head)).statusCode).toBe(200)
    await route(api, proposalId)
    const { status, signOffs } = proposal(proposalId)
    expect(status).toBe('in-sign-off')
    expect(signOffs.map(({ name, verdict, lapsed }) => [name, verdict, lapsed?.why])).toEqual([
      [FARMING, undefined, 'clauses-changed'],
      [ENVIRONMENT, undefined, undefined],
    ])
    expect(await inboxOf(...of(FARMING))).toMatchObject([{ act: 'sign-off', proposalId }])
  })

  it('is for the township, while the proposal is returned; a repeated one changes nothing', async () => {
    const proposalId = await inSignOff(api, district, reclaim())
    const body = amendment('每月巡查。')
    expectProblem(await act('POST', proposalId, 'amendment', editor, body), 409, 'wrong-status')
    await sign(proposalId, ENVIRONMENT, sendBack)
    expectProblem(await act('POST', proposalId, 'amendment', of(FARMING), body), 403, 'not-permitted')
    expectProblem(
      await act('POST', proposalId, 'amendment', await foreign(), body),
      404,
      'proposal-not-found',
    )
    expectProblem(
      await act('POST', proposalId, 'amendment', editor, { ...body, changes: [] }),
      422,
      'no-changes',
    )
    const url = `/v1/proposals/${proposalId}/amendment`
    const as = await api.tokenOf(...editor)
    const first = await api.call({ method: 'POST', url, as, body, key: 'once' })
    const second = await api.call({ method: 'POST', url, as, body, key: 'once' })
    expect([second.statusCode, second.json()]).toEqual([200, first.json()])
  })
})

describe('mixed verdicts', () => {
  const mixed = async (farming: object, environment: object) => {
    const proposalId = await inSignOff(api, district, reclaim())
    await sign(proposalId, FARMING, farming)
    await sign(proposalId, ENVIRONMENT, environment)
    await api.settle()
    return proposalId
  }
  const ruling = { ruling: 'accept', grounds: '按三定方案，由区农业农村局负责。' }

  it('are on the desk of the coordinating office with both opinions, which accepts with grounds', async () => {
    const proposalId = await mixed(approve, reject)
    expect(await inboxOf(...office)).toMatchObject([
      {
        act: 'adjudicate',
        opinions: [
          { name: FARMING, verdict: 'approve' },
          { name: ENVIRONMENT, verdict: 'reject', reason: '职责不清' },
        ],
      },
    ])
    expect((await act('POST', proposalId, 'adjudication', office, ruling)).statusCode).toBe(200)
    await apply(api, proposalId)
    expect(proposal(proposalId)).toMatchObject({ status: 'applied', adjudication: ruling })
  })

  it('are not adjudicated by anybody else, nor without grounds', async () => {
    const proposalId = await mixed(approve, reject)
    expectProblem(await act('POST', proposalId, 'adjudication', of(FARMING), ruling), 403, 'not-permitted')
    expectProblem(
      await act('POST', proposalId, 'adjudication', await foreign(), ruling),
      404,
      'proposal-not-found',
    )
    expectProblem(
      await act('POST', proposalId, 'adjudication', office, { ...ruling, grounds: ' ' }),
      422,
      'reason-missing',
    )
  })

  it('no ruling replaces the consent of the receiver; the proposal can be sent back', async () => {
    const proposalId = await mixed(reject, approve)
    const refused = await act('POST', proposalId, 'adjudication', office, ruling)
    const { detail } = expectProblem(refused, 409, 'consent-irreplaceable')
    expect(detail).toContain(FARMING)
    const back = { ruling: 'return', grounds: '请另商承接部门。', comments }
    expect((await act('POST', proposalId, 'adjudication', office, back)).statusCode).toBe(200)
    expect(await inboxOf(...head)).toMatchObject([
      { act: 'amend', returned: { organisation: '青禾区委编办', reason: '请另商承接部门。' } },
    ])
  })

  it('are adjudicated by another person of the office when the office has signed itself', async () => {
    const retire = { kind: 'retire', itemId: district.item('河道保洁'), reason: '不再需要' } as const
    const proposalId = await inSignOff(api, district, retire)
    await sign(proposalId, '区水务局', reject)
    await act('PUT', proposalId, `sign-offs/${organisationId(office[1])}`, office, approve)
    expectProblem(await act('POST', proposalId, 'adjudication', office, ruling), 403, 'maker-is-checker')
    const people = api.deps.devIssuer?.people() ?? []
    const deputy = people.find(({ name }) => name === '青禾区委编办副主任')?.personId ?? ''
    const as = (await api.deps.devIssuer?.tokenFor(deputy))?.token ?? ''
    const url = `/v1/proposals/${proposalId}/adjudication`
    expect((await api.call({ method: 'POST', url, as, body: ruling })).statusCode).toBe(200)
  })
})

describe('a stale proposal', () => {
  const amend = async (fields: Extract<RequestedChange, { kind: 'amend' }>['fields']) => {
    const itemId = district.item('秸秆禁烧')
    const proposalId = await inSignOff(api, district, { kind: 'amend', itemId, fields })
    await sign(proposalId, FARMING, approve)
    await sign(proposalId, ENVIRONMENT, approve)
    return proposalId
  }
  const overtaken = async (fields: Parameters<typeof amend>[0]) => {
    const slow = await draft(api, district, reclaim())
    const fast = await amend(fields)
    await apply(api, fast)
    await act('POST', slow, 'submission', head)
    await route(api, slow)
    return { slow, fast }
  }

  it('shows what changed and by which proposal, and is rebased in one step', async () => {
    const { slow, fast } = await overtaken({ name: '秸秆禁烧管理' })
    expect(proposal(slow)).toMatchObject({
      status: 'stale',
      changedSince: [{ itemName: '秸秆禁烧管理', fields: ['name'], proposalId: fast }],
    })
    expect(await inboxOf(...editor)).toMatchObject([{ act: 'rebase', proposalId: slow }])
    expectProblem(await act('POST', slow, 'rebase', of(FARMING)), 403, 'not-permitted')
    expectProblem(await act('POST', slow, 'rebase', await foreign()), 404, 'proposal-not-found')
    expect((await act('POST', slow, 'rebase', editor)).statusCode).toBe(200)
    expect(await inboxOf(...head)).toMatchObject([
      { act: 'submit', differences: [{ after: [{ content: { name: '秸秆禁烧管理' } }] }] },
    ])
    expectProblem(await act('POST', slow, 'rebase', editor), 409, 'wrong-status')
  })

  it('is not rebased when others changed the same fields, but can be amended', async () => {
    const { slow } = await overtaken({ townshipDuties: '1. 每日巡查。' })
    const { detail } = expectProblem(await act('POST', slow, 'rebase', editor), 409, 'fields-overlap')
    expect(detail).toContain('“秸秆禁烧”的 townshipDuties')
    const revision = api.readModel.list(district.listId, 'now')?.revision
    const body = { baseRevision: revision, changes: [reclaim()] }
    expect((await act('POST', slow, 'amendment', editor, body)).statusCode).toBe(200)
  })
})

describe('a comment', () => {
  const words = { text: '建议与区水务局会商。', comments }

  it('is made by those who take part, decides nothing, and is shown', async () => {
    const proposalId = await inSignOff(api, district, reclaim())
    expect((await act('POST', proposalId, 'comments', of(FARMING), words)).statusCode).toBe(200)
    expect((await act('POST', proposalId, 'comments', office, { text: '同意会商。' })).statusCode).toBe(200)
    await api.settle()
    expect(proposal(proposalId)).toMatchObject({
      status: 'in-sign-off',
      comments: [
        { organisation: FARMING, ...words },
        { organisation: office[1], text: '同意会商。', comments: [] },
      ],
    })
  })

  it('is not made by others', async () => {
    const proposalId = await inSignOff(api, district, reclaim())
    expectProblem(await act('POST', proposalId, 'comments', of('区水务局'), words), 403, 'not-permitted')
    expectProblem(
      await act('POST', proposalId, 'comments', await foreign(), words),
      404,
      'proposal-not-found',
    )
    expectProblem(await act('POST', proposalId, 'comments', office, { text: ' ' }), 422, 'reason-missing')
  })
})

describe('a prepared verdict', () => {
  it('is made by the reviewer, seen by the own department only, and decided by the head', async () => {
    const proposalId = await inSignOff(api, district, reclaim())
    const what = `sign-offs/${organisationId(ENVIRONMENT)}/preparation`
    const reviewer = ['department-reviewer', ENVIRONMENT] as const
    expect((await act('PUT', proposalId, what, reviewer, reject)).statusCode).toBe(200)
    expect(await inboxOf(...of(ENVIRONMENT))).toMatchObject([{ prepared: { answer: reject } }])
    expect((await inboxOf(...of(FARMING)))[0]).not.toHaveProperty('prepared')
    expect((await sign(proposalId, ENVIRONMENT, approve)).statusCode).toBe(200)
    expectProblem(await act('PUT', proposalId, what, reviewer, reject), 409, 'already-signed')
  })

  it('is not made by others', async () => {
    const proposalId = await inSignOff(api, district, reclaim())
    const what = `sign-offs/${organisationId(ENVIRONMENT)}/preparation`
    for (const other of [of(ENVIRONMENT), ['department-reviewer', FARMING] as const])
      expectProblem(await act('PUT', proposalId, what, other, reject), 403, 'not-permitted')
    expectProblem(await act('PUT', proposalId, what, await foreign(), reject), 404, 'proposal-not-found')
  })
})
