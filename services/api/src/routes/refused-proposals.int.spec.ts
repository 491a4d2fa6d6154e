import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DistrictExample } from '../examples/district.examples.ts'
import { expectProblem } from '../examples/problem.examples.ts'
import { proposalOf, reclaimOf } from '../examples/proposals.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
let district: DistrictExample
let editor: string

beforeAll(async () => {
  api = await startApi()
  district = await api.district()
  editor = await api.tokenOf('township-editor')
})
afterAll(() => api.close())

const nobody = '0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11'
const basic = { category: 'basic', name: '开展防溺水巡查' }
const propose = (changes: readonly unknown[], more: object = {}) =>
  api.call({
    method: 'POST',
    url: '/v1/proposals',
    as: editor,
    body: { ...proposalOf(district), changes, ...more },
  })

describe('a change that cannot be made is refused, and the refusal says where', () => {
  const item = (name: string) => district.item(name)
  it.each([
    ['unknown-item', () => [{ ...reclaimOf(district), itemId: nobody }]],
    ['wrong-category', () => [{ kind: 'return', itemId: item('组织义诊'), content: basic }]],
    [
      'incomplete-content',
      () => [{ kind: 'add', content: { ...basic, name: ' ' }, place: { sector: '民生服务' } }],
    ],
    [
      'field-not-of-category',
      () => [{ kind: 'amend', itemId: item('组织义诊'), fields: { workMethod: '电话' } }],
    ],
    ['merge-needs-two', () => [{ kind: 'merge', itemIds: [item('组织义诊')], into: { content: basic } }]],
    ['split-needs-two', () => [{ kind: 'split', itemId: item('组织义诊'), parts: [{ content: basic }] }]],
    ['reclaim-without-receiver', () => [{ ...reclaimOf(district), receivingDepartments: [] }]],
    ['unknown-place', () => [{ kind: 'move', itemId: item('组织义诊'), place: { before: nobody } }]],
    ['nothing-changes', () => [{ kind: 'amend', itemId: item('组织义诊'), fields: {} }]],
  ])('%s', async (code, changes) => {
    const { detail, facts } = expectProblem(await propose(changes()), 422, code)
    expect(detail).toContain('changes[0]')
    expect(facts.change).toBe(0)
  })

  it('item-ended, for an item that an earlier change of the proposal ends', async () => {
    const retire = { kind: 'retire', itemId: item('组织义诊'), reason: '不再需要' }
    const { facts } = expectProblem(await propose([retire, retire]), 422, 'item-ended')
    expect(facts.change).toBe(1)
  })
})

describe('a proposal that cannot be made is refused', () => {
  it.each([
    ['reason-missing', 422, { reason: ' ' }],
    ['unknown-revision', 422, { baseRevision: 999 }],
    ['list-not-found', 404, { listId: nobody }],
  ])('%s', async (code, status, more) => {
    expectProblem(await propose([reclaimOf(district)], more), status, code)
  })

  it('no-changes', async () => {
    expectProblem(await propose([]), 422, 'no-changes')
  })
})
