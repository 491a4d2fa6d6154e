import type { components } from '@dutybook/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, expectData, insist } from '../support/personas.ts'
import { type Acts, itemNamed } from './real-list.ts'
import { type RunningList, startWithRealList } from './running-list.ts'

const [POLICE, HOUSING, URBAN, HEALTH, CIVIL] = [
  '武汉市公安局汉阳分局',
  '区住房和城乡建设局',
  '区城市管理执法局',
  '区卫生健康局',
  '区民政局',
]
const OFFICE = '汉阳区委编办'
const HEAD = 'department-head'
type Example = components['schemas']['RoutingExample']
let keys = 0
const key = () => ({ header: { 'Idempotency-Key': `stages-${++keys}` } })

describe('the reclaim of 养犬管理 in two stages', () => {
  let running: RunningList
  let acts: Acts
  let proposalId: string

  beforeAll(async () => {
    running = await startWithRealList()
    acts = running.acts
  })
  afterAll(() => running.stop())

  const idOf = async (organisation: string) => (await acts.people.find(HEAD, organisation)).organisationId
  const answer = async (
    organisation: string,
    body: components['schemas']['Verdict'] = { verdict: 'approve' },
  ) => {
    const signer = await acts.as(HEAD, organisation)
    const params = { path: { proposalId, organisationId: await idOf(organisation) }, ...key() }
    return insist(() => signer.PUT('/v1/proposals/{proposalId}/sign-offs/{organisationId}', { params, body }))
  }
  const passOn = async (from: string, to: string) => {
    const by = await acts.as(HEAD, from)
    const params = { path: { proposalId, organisationId: await idOf(from) }, ...key() }
    const body = { to: await idOf(to), reason: '收容已划归卫健部门。' }
    return insist(() =>
      by.POST('/v1/proposals/{proposalId}/sign-offs/{organisationId}/transfer', { params, body }),
    )
  }
  const acting = async (organisation: string) =>
    (await acts.inbox(organisation === OFFICE ? 'coordinator' : HEAD, organisation)).map(({ act }) => act)
  /** Each of these organisations has just these acts in its inbox, as soon as the program has seen everything. */
  const desks = async (expected: Readonly<Record<string, readonly string[]>>) => {
    const now = async () =>
      Object.fromEntries(
        await Promise.all(Object.keys(expected).map(async (name) => [name, await acting(name)] as const)),
      )
    const wanted = JSON.stringify(expected)
    expect(await eventually(now, (found) => JSON.stringify(found) === wanted)).toEqual(expected)
  }

  /** Names of those whose time runs, as soon as all of these have a deadline. */
  const timed = async (...names: readonly string[]) => {
    const having = async () =>
      (await acts.proposal(proposalId)).signOffs.flatMap(({ name, deadline }) =>
        deadline === undefined ? [] : [{ name, due: deadline.due }],
      )
    const found = await eventually(having, (all) =>
      names.every((name) => all.some((one) => one.name === name)),
    )
    expect(found.map(({ name }) => name)).toEqual(names)
    return found
  }

  it('follows rules by which the receiving department is asked first, as an example promises', async () => {
    const office = await acts.as('coordinator', OFFICE)
    const { rules, examples, version } = await expectData(() => office.GET('/v1/routing-rules'))
    const staged = rules.map((rule) =>
      rule.change === 'reclaim' && rule.cancelled === undefined
        ? { ...rule, ask: rule.ask.map((one, index) => ({ ...one, stage: index + 1 })) }
        : rule,
    )
    const promise = (stage: number): Example => ({
      title: '收回由承接部门先行会签',
      change: 'reclaim',
      before: [{ category: 'cooperative', departments: ['公安局', '教育局'] }],
      after: [{ category: 'reclaimed', departments: ['公安局'] }],
      expected: [
        { party: 'department', department: '公安局', effect: 'receives-duty', stage: 1 },
        { party: 'department', department: '教育局', effect: 'loses-duties', stage },
      ],
    })
    const put = (stage: number) => {
      const body = {
        basedOn: version,
        rules: staged,
        examples: [...examples, promise(stage)],
        reason: '先定承接',
      }
      const params = key()
      return insist(() => office.PUT('/v1/routing-rules', { params, body }))
    }
    const broken = await put(1)
    expect(broken.error).toMatchObject({ type: 'urn:dutybook:problem:rules-break-examples' })
    expect((await put(2)).response.status).toBe(200)
  })

  it('asks the police bureau alone; the three that lose it wait', async () => {
    proposalId = await acts.draft('收回养犬管理', (list) => ({
      kind: 'reclaim',
      itemId: itemNamed(list, '养犬管理').itemId,
      receivingDepartments: [POLICE],
      workMethod: '由公安分局登记。',
      reason: '街道没有执法权。',
    }))
    await acts.submit(proposalId)
    const { signOffs, next } = await acts.reached(proposalId, 'in-sign-off')
    expect(signOffs.map(({ name, stage = 1 }) => [name, stage])).toEqual([
      [POLICE, 1],
      [HOUSING, 2],
      [URBAN, 2],
      [HEALTH, 2],
    ])
    expect(next.map(({ organisation }) => organisation)).toEqual([POLICE])
    await desks({ [POLICE]: ['sign-off'], [HEALTH]: [] })
    await timed(POLICE)
    const early = await answer(HEALTH)
    expect([early.response.status, early.error]).toMatchObject([
      409,
      { type: 'urn:dutybook:problem:stage-not-open', facts: { waitingFor: [POLICE] } },
    ])
  })

  it('is put before 区民政局, which answers without a vote', async () => {
    const police = await acts.as('department-reviewer', POLICE)
    const path = { proposalId }
    const body = { organisationId: await idOf(CIVIL), question: '导盲犬由谁登记？' }
    const consulting = { path, ...key() }
    await expectData(() =>
      police.POST('/v1/proposals/{proposalId}/consultations', { params: consulting, body }),
    )
    await desks({ [CIVIL]: ['give-opinion'] })
    const [entry] = await acts.inbox('department-reviewer', CIVIL)
    expect(entry).toMatchObject({ act: 'give-opinion', consultation: { askerName: POLICE } })
    const civil = await acts.as('department-reviewer', CIVIL)
    expect((await expectData(() => civil.GET('/v1/proposals'))).items).toMatchObject([{ proposalId }])
    const params = { path: { proposalId, organisationId: await idOf(CIVIL) }, ...key() }
    const opinion = { text: '由公安分局一并登记。' }
    await expectData(() =>
      civil.PUT('/v1/proposals/{proposalId}/consultations/{organisationId}/opinion', {
        params,
        body: opinion,
      }),
    )
    await desks({ [CIVIL]: [] })
  })

  it('stays with the police bureau, for the duty comes to it', async () => {
    expect((await passOn(POLICE, HEALTH)).error).toMatchObject({
      type: 'urn:dutybook:problem:transfer-of-duty',
    })
    expect((await answer(POLICE)).response.status).toBe(200)
    const asked = ['sign-off']
    await desks({ [POLICE]: [], [HOUSING]: asked, [URBAN]: asked, [HEALTH]: asked })
  })

  it('is passed on by one department to another with consent of the coordinating office', async () => {
    const before = await timed(HOUSING, URBAN, HEALTH)
    expect((await passOn(URBAN, HEALTH)).response.status).toBe(200)
    await desks({ [OFFICE]: ['consent-to-transfer'], [URBAN]: ['sign-off'] })
    const office = await acts.as('coordinator', OFFICE)
    const params = { path: { proposalId, organisationId: await idOf(URBAN) }, ...key() }
    await expectData(() =>
      office.POST('/v1/proposals/{proposalId}/sign-offs/{organisationId}/transfer/decision', {
        params,
        body: { decision: 'consent' },
      }),
    )
    await desks({ [OFFICE]: [], [URBAN]: [], [HEALTH]: ['sign-off'] })
    expect((await answer(URBAN)).response.status).toBe(403)
    expect(await timed(HOUSING, URBAN, HEALTH)).toEqual(before)
  })

  it('is applied when the other department has answered both requests at once', async () => {
    expect((await answer(HOUSING)).response.status).toBe(200)
    expect((await answer(HEALTH)).response.status).toBe(200)
    const { signOffs, transfers, consultations } = await acts.reached(proposalId, 'applied')
    expect(signOffs.map(({ name, movedTo, verdict }) => [name, movedTo?.name, verdict])).toEqual([
      [POLICE, undefined, 'approve'],
      [HOUSING, undefined, 'approve'],
      [URBAN, HEALTH, 'approve'],
      [HEALTH, undefined, 'approve'],
    ])
    expect(transfers.map(({ status }) => status)).toEqual(['consented'])
    expect(consultations.map(({ status, opinion }) => [status, opinion?.text])).toEqual([
      ['answered', '由公安分局一并登记。'],
    ])
    expect(itemNamed(await acts.list(), '养犬管理')).toMatchObject({ category: 'reclaimed' })
    const story = (await acts.auditEvents()).filter(
      ({ stream, type }) => stream === `proposal-${proposalId}` && type !== 'DeadlinesSet',
    )
    expect(story.map(({ type }) => type)).toEqual([
      'ProposalDrafted',
      'ProposalSubmitted',
      'SignOffsRequested',
      'ConsultationRequested',
      'OpinionGiven',
      'VerdictGiven',
      'StageOpened',
      'TransferProposed',
      'SignOffTransferred',
      'SignOffRefused',
      'VerdictGiven',
      'VerdictGiven',
      'VerdictGiven',
      'ProposalAccepted',
      'ProposalApplied',
    ])
  })
})
