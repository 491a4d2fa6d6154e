import type { components } from '@dutybook/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectData, insist } from '../support/personas.ts'
import { type Acts, type Change, itemNamed, type List } from './real-list.ts'
import { type RunningList, startWithRealList } from './running-list.ts'

const [POLICE, HOUSING, URBAN, HEALTH] = [
  '武汉市公安局汉阳分局',
  '区住房和城乡建设局',
  '区城市管理执法局',
  '区卫生健康局',
]
const [OFFICE, STREET, MERGED] = ['汉阳区委编办', '四新街道', '区城乡建设和管理局']
const DOGS = '养犬管理'
let keys = 0
const key = () => ({ header: { 'Idempotency-Key': `changing-${++keys}` } })

describe('while proposals are open, the world goes on', () => {
  let running: RunningList
  let acts: Acts

  beforeAll(async () => {
    running = await startWithRealList()
    acts = running.acts
  })
  afterAll(() => running.stop())

  const amended = (fields: Extract<Change, { kind: 'amend' }>['fields']) => (list: List) =>
    ({ kind: 'amend', itemId: itemNamed(list, DOGS).itemId, fields }) as const
  const inSignOff = async (title: string, change: (list: List) => Change) => {
    const proposalId = await acts.draft(title, change)
    await acts.submit(proposalId)
    await acts.reached(proposalId, 'in-sign-off')
    return proposalId
  }
  const organisationId = async (name: string) =>
    (await acts.people.find('department-head', name)).organisationId
  const approve = async (
    proposalId: string,
    name: string,
    role: 'department-head' | 'department-reviewer',
  ) => {
    const signer = await acts.as(role, name)
    const params = { path: { proposalId, organisationId: await organisationId(name) }, ...key() }
    const body: components['schemas']['Verdict'] = { verdict: 'approve' }
    const put = () => signer.PUT('/v1/proposals/{proposalId}/sign-offs/{organisationId}', { params, body })
    return (await insist(put)).response.status
  }

  describe('the head of the police bureau is absent', () => {
    let proposalId: string

    it('nobody signs for her, until the coordinating office arranges it', async () => {
      proposalId = await inSignOff(
        '修改养犬管理的部门职责',
        amended({ departmentDuties: '依法登记犬只并查处。' }),
      )
      expect(await approve(proposalId, POLICE, 'department-reviewer')).toBe(403)
      const office = await acts.as('coordinator', OFFICE)
      const head = await acts.people.find('department-head', POLICE)
      const reviewer = await acts.people.find('department-reviewer', POLICE)
      const body = {
        delegate: reviewer.personId,
        from: '2026-01-01T00:00:00.000Z',
        until: '2099-01-01T00:00:00.000Z',
        reason: '病假',
        absent: { organisationId: head.organisationId, delegator: head.personId },
      }
      await expectData(() => office.POST('/v1/delegations', { params: key(), body }))
    })

    it('then the reviewer signs on her behalf, and the record says so', async () => {
      const head = await acts.people.find('department-head', POLICE)
      expect(await approve(proposalId, POLICE, 'department-reviewer')).toBe(200)
      const { signOffs, timeline } = await acts.proposal(proposalId)
      const signed = signOffs.find(({ name }) => name === POLICE)
      expect(signed).toMatchObject({ verdict: 'approve', onBehalfOf: head.personId })
      expect(timeline.at(-1)).toMatchObject({ type: 'VerdictGiven', onBehalfOf: head.personId })
    })

    it('two departments that still have to sign go into a new one, whose head answers for both', async () => {
      const office = await acts.as('coordinator', OFFICE)
      const body = {
        merged: [await organisationId(HOUSING), await organisationId(URBAN)],
        into: { name: MERGED },
        from: '2026-11-01',
        reason: '机构改革',
      }
      await expectData(() => office.POST('/v1/directory/mergers', { params: key(), body }))
      const moved = await acts.reached(proposalId, 'in-sign-off', ({ next }) =>
        next.some(({ organisation }) => organisation === MERGED),
      )
      expect(moved.next.map(({ organisation }) => organisation)).toEqual([MERGED, HEALTH])
      expect(await acts.inbox('department-head', MERGED)).toMatchObject([{ act: 'sign-off', proposalId }])
      expect(await approve(proposalId, MERGED, 'department-head')).toBe(200)
      expect(await approve(proposalId, HEALTH, 'department-head')).toBe(200)
      await acts.reached(proposalId, 'applied')
      const item = itemNamed(await acts.list(), DOGS)
      expect(item).toMatchObject({ departmentDuties: '依法登记犬只并查处。' })
    })
  })

  describe('two proposals change one item', () => {
    const duties = '登记辖区犬只，劝阻不文明养犬。'

    it('the second is overtaken, says exactly by what, and is rebased in one step', async () => {
      const first = await inSignOff('修改配合职责', amended({ townshipDuties: duties }))
      const second = await inSignOff('补充履职保障', amended({ support: '区财政保障经费。' }))
      for (const proposalId of [first, second]) {
        for (const name of [POLICE, MERGED, HEALTH])
          expect(await approve(proposalId, name, 'department-head')).toBe(200)
        await acts.reached(proposalId, proposalId === first ? 'applied' : 'stale')
      }
      const stale = await acts.proposal(second)
      expect(stale.changedSince).toMatchObject([
        { itemName: DOGS, fields: ['townshipDuties'], proposalId: first, after: { townshipDuties: duties } },
      ])
      expect(await acts.inbox('township-editor', STREET)).toMatchObject([
        { act: 'rebase', proposalId: second },
      ])

      const editor = await acts.as('township-editor', STREET)
      const params = { path: { proposalId: second }, ...key() }
      await expectData(() => editor.POST('/v1/proposals/{proposalId}/rebase', { params }))
      const head = await acts.as('township-head', STREET)
      const again = { path: { proposalId: second }, ...key() }
      await expectData(() => head.POST('/v1/proposals/{proposalId}/submission', { params: again }))
      const asked = await acts.reached(second, 'in-sign-off')
      expect(asked.signOffs.map(({ lapsed }) => lapsed?.why)).toEqual(
        asked.signOffs.map(() => 'clauses-changed'),
      )
      for (const name of [POLICE, MERGED, HEALTH])
        expect(await approve(second, name, 'department-head')).toBe(200)
      await acts.reached(second, 'applied')
      expect(itemNamed(await acts.list(), DOGS)).toMatchObject({
        townshipDuties: duties,
        support: '区财政保障经费。',
      })
    })
  })

  describe('the list is published for a day to come', () => {
    it('it can be read as announced, and is not in force before that day', async () => {
      const listId = await acts.listId()
      const { revision } = await acts.list()
      const office = await acts.as('coordinator', OFFICE)
      const params = { path: { listId }, ...key() }
      const body = { revision, effectiveOn: '2099-03-01', note: '动态调整' }
      await expectData(() => office.POST('/v1/lists/{listId}/editions', { params, body }))

      const read = async (query: string) => {
        const answer = await fetch(`${running.url}/v1/lists/${listId}${query}`)
        return { status: answer.status, body: (await answer.json()) as object }
      }
      expect((await read('/editions')).body).toMatchObject({ items: [{ number: 1, standing: 'awaited' }] })
      expect((await read('/editions?on=2099-03-01')).body).toMatchObject({
        items: [{ standing: 'in-force' }],
      })
      expect((await read('?edition=1')).body).toMatchObject({ township: STREET, revision })
      expect((await read('?edition=in-force')).status).toBe(404)
    })
  })
})
