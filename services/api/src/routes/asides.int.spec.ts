import type { RequestedChange } from '@dutybook/contracts'
import { defaultRoutingRules } from '@dutybook/duty-lists'
import type { InboxEntry, ProposalDocument } from '@dutybook/read-store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DistrictExample } from '../examples/district.examples.ts'
import { expectProblem } from '../examples/problem.examples.ts'
import { draft, inSignOff } from '../examples/proposals.examples.ts'
import { route } from '../examples/routing.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
let district: DistrictExample

type Person = readonly [role: string, organisation: string]
const [FARMING, ENVIRONMENT, TRAFFIC] = ['区农业农村局', '区生态环境局', '区交通运输局']
const head = (organisation: string): Person => ['department-head', organisation]
const reviewer = (organisation: string): Person => ['department-reviewer', organisation]
const office: Person = ['coordinator', '青禾区委编办']
const organisationId = (name: string) =>
  api.readModel.directory(district.districtId)?.organisations.find((one) => one.name === name)
    ?.organisationId ?? ''
const get = async (url: string, [role, organisation]: Person) =>
  api.call({ method: 'GET', url, as: await api.tokenOf(role, organisation) })
const inboxOf = async (person: Person) =>
  (await get('/v1/inbox', person)).json<{ items: InboxEntry[] }>().items
const actsOf = async (person: Person) => (await inboxOf(person)).map(({ act }) => act)
const idsFor = async (person: Person) =>
  (await get('/v1/proposals', person))
    .json<{ items: { proposalId: string }[] }>()
    .items.map(({ proposalId }) => proposalId)
const send = async (method: 'POST' | 'PUT', url: string, [role, organisation]: Person, body: object) =>
  api.call({ method, url, as: await api.tokenOf(role, organisation), body })

/** 秸秆禁烧 goes to 区农业农村局; 区生态环境局 loses it. */
const reclaim = (): RequestedChange => ({
  kind: 'reclaim',
  itemId: district.item('秸秆禁烧'),
  receivingDepartments: [FARMING],
  workMethod: '由区农业农村局组织。',
})
const sign = (proposalId: string, department: string, by = head(department)) =>
  send('PUT', `/v1/proposals/${proposalId}/sign-offs/${organisationId(department)}`, by, {
    verdict: 'approve',
  })
const consult = (proposalId: string, department: string, by: Person) =>
  send('POST', `/v1/proposals/${proposalId}/consultations`, by, {
    organisationId: organisationId(department),
    question: '运输秸秆有无困难？',
  })
const answer = (proposalId: string, by: Person, department = TRAFFIC) =>
  send('PUT', `/v1/proposals/${proposalId}/consultations/${organisationId(department)}/opinion`, by, {
    text: '没有困难。',
  })
const passOn = (proposalId: string, from: string, to: string, by = head(from)) =>
  send('POST', `/v1/proposals/${proposalId}/sign-offs/${organisationId(from)}/transfer`, by, {
    to: organisationId(to),
    reason: '职责已划转。',
  })
const decide = (proposalId: string, from: string, body: object, by = office) =>
  send('POST', `/v1/proposals/${proposalId}/sign-offs/${organisationId(from)}/transfer/decision`, by, body)

beforeEach(async () => {
  api = await startApi()
  district = await api.district()
})
afterEach(() => api.close())

describe('a consultation', () => {
  it('opens the proposal to the consulted, in every place where proposals are read', async () => {
    const proposalId = await inSignOff(api, district, reclaim())
    const places = [`/v1/proposals/${proposalId}`, `/v1/proposals/${proposalId}/preview`]
    const traffic = reviewer(TRAFFIC)
    for (const url of places) expect((await get(url, traffic)).statusCode).toBe(404)
    expect([await idsFor(traffic), await inboxOf(traffic)]).toEqual([[], []])
    expect((await consult(proposalId, TRAFFIC, reviewer(ENVIRONMENT))).statusCode).toBe(200)
    await api.settle()
    for (const url of places) expect((await get(url, traffic)).statusCode).toBe(200)
    expect(await idsFor(traffic)).toEqual([proposalId])
    expect(await inboxOf(traffic)).toMatchObject([
      { act: 'give-opinion', proposalId, consultation: { askerName: ENVIRONMENT, status: 'open' } },
    ])
    expect((await get(places[0] ?? '', reviewer('区水务局'))).statusCode).toBe(404)
  })

  it('is answered once, votes nothing and holds nothing up', async () => {
    const proposalId = await inSignOff(api, district, reclaim())
    await consult(proposalId, TRAFFIC, office)
    expectProblem(await answer(proposalId, head(FARMING)), 403, 'not-permitted')
    expect((await answer(proposalId, head(TRAFFIC))).statusCode).toBe(200)
    expectProblem(await answer(proposalId, head(TRAFFIC)), 409, 'opinion-given')
    expectProblem(await consult(proposalId, TRAFFIC, head(FARMING)), 409, 'already-consulted')
    expectProblem(await consult(proposalId, ENVIRONMENT, head(FARMING)), 409, 'takes-part-already')
    expectProblem(await sign(proposalId, TRAFFIC), 403, 'not-permitted')
    await sign(proposalId, FARMING)
    await sign(proposalId, ENVIRONMENT)
    await api.settle()
    const { status, consultations } = (
      await get(`/v1/proposals/${proposalId}`, head(TRAFFIC))
    ).json<ProposalDocument>()
    expect(status).toBe('accepted')
    expect(consultations).toMatchObject([{ status: 'answered', opinion: { text: '没有困难。' } }])
  })

  it('is refused when it is not made as it must be', async () => {
    const proposalId = await inSignOff(api, district, reclaim())
    const url = `/v1/proposals/${proposalId}/consultations`
    expectProblem(await send('POST', url, office, { question: '?' }), 400, 'request-invalid')
    const nobody = { organisationId: crypto.randomUUID(), question: '?' }
    expectProblem(await send('POST', url, office, nobody), 404, 'organisation-not-found')
    expectProblem(await consult(proposalId, TRAFFIC, head('区水务局')), 403, 'not-permitted')
  })
})

describe('a transfer', () => {
  it('waits for the coordinating office, and then is the other department’s to read and to sign', async () => {
    const proposalId = await inSignOff(api, district, reclaim())
    const url = `/v1/proposals/${proposalId}`
    expect((await passOn(proposalId, ENVIRONMENT, TRAFFIC)).statusCode).toBe(200)
    await api.settle()
    expect([await actsOf(office), await actsOf(head(ENVIRONMENT))]).toEqual([
      ['consent-to-transfer'],
      ['sign-off'],
    ])
    expect((await get(url, head(TRAFFIC))).statusCode).toBe(404)
    expectProblem(
      await decide(proposalId, ENVIRONMENT, { decision: 'consent' }, head(ENVIRONMENT)),
      403,
      'not-permitted',
    )
    expect((await decide(proposalId, ENVIRONMENT, { decision: 'consent' })).statusCode).toBe(200)
    expectProblem(await decide(proposalId, ENVIRONMENT, { decision: 'consent' }), 409, 'no-transfer-pending')
    await api.settle()
    expect([await actsOf(office), await actsOf(head(ENVIRONMENT)), await actsOf(head(TRAFFIC))]).toEqual([
      [],
      [],
      ['sign-off'],
    ])
    expect((await get(url, head(TRAFFIC))).statusCode).toBe(200)
    expect(await idsFor(head(TRAFFIC))).toEqual([proposalId])
    expectProblem(await sign(proposalId, ENVIRONMENT), 403, 'not-permitted')
    expect((await sign(proposalId, TRAFFIC)).statusCode).toBe(200)
    await sign(proposalId, FARMING)
    await api.settle()
    const { status, transfers } = (await get(url, office)).json<ProposalDocument>()
    expect(status).toBe('accepted')
    expect(transfers).toMatchObject([
      { name: ENVIRONMENT, to: { name: TRAFFIC }, status: 'consented', reason: '职责已划转。' },
    ])
  })

  it('is refused with a reason, and the department answers itself', async () => {
    const proposalId = await inSignOff(api, district, reclaim())
    await passOn(proposalId, ENVIRONMENT, TRAFFIC)
    expectProblem(await decide(proposalId, ENVIRONMENT, { decision: 'refuse' }), 400, 'request-invalid')
    const refuse = { decision: 'refuse', reason: '职责未划转。' }
    expect((await decide(proposalId, ENVIRONMENT, refuse)).statusCode).toBe(200)
    const again = expectProblem(await passOn(proposalId, ENVIRONMENT, TRAFFIC), 409, 'transfer-refused')
    expect(again.details.zh).toContain('职责未划转。')
    expect((await sign(proposalId, ENVIRONMENT)).statusCode).toBe(200)
  })

  it('moves no duty, and goes to nobody but another department', async () => {
    const proposalId = await inSignOff(api, district, reclaim())
    const problem = expectProblem(await passOn(proposalId, FARMING, TRAFFIC), 409, 'transfer-of-duty')
    expect(problem.details.en).toContain('return the text for an amendment')
    expectProblem(await passOn(proposalId, ENVIRONMENT, ENVIRONMENT), 422, 'transfer-to-oneself')
    expectProblem(await passOn(proposalId, ENVIRONMENT, '白鹭镇'), 422, 'not-a-department')
    expectProblem(await passOn(proposalId, ENVIRONMENT, TRAFFIC, reviewer(ENVIRONMENT)), 403, 'not-permitted')
    await passOn(proposalId, ENVIRONMENT, TRAFFIC)
    expectProblem(await passOn(proposalId, ENVIRONMENT, FARMING), 409, 'transfer-pending')
  })
})

describe('stages', () => {
  it('keep who is asked later waiting, and say for whom', async () => {
    const rules = {
      version: 2,
      rules: defaultRoutingRules.rules.map((rule) =>
        rule.change === 'reclaim'
          ? { ...rule, ask: rule.ask.map((one, index) => ({ ...one, stage: index + 1 })) }
          : rule,
      ),
    }
    const proposalId = await draft(api, district, reclaim())
    await api.call({
      method: 'POST',
      url: `/v1/proposals/${proposalId}/submission`,
      as: await api.tokenOf('township-head', '白鹭镇'),
    })
    await route(api, proposalId, rules)
    expect(await actsOf(head(ENVIRONMENT))).toEqual([])
    const early = expectProblem(await sign(proposalId, ENVIRONMENT), 409, 'stage-not-open')
    expect(early).toMatchObject({ facts: { stage: 2, open: 1, waitingFor: [FARMING] } })
    expect((await sign(proposalId, FARMING)).statusCode).toBe(200)
    await api.settle()
    expect(await actsOf(head(ENVIRONMENT))).toEqual(['sign-off'])
    const { signOffs } = (await get(`/v1/proposals/${proposalId}`, office)).json<ProposalDocument>()
    expect(signOffs.map(({ name, stage }) => [name, stage])).toEqual([
      [FARMING, undefined],
      [ENVIRONMENT, 2],
    ])
  })
})
