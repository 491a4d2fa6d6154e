import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DistrictExample } from '../examples/district.examples.ts'
import { publicationOf, publish } from '../examples/editions.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
let district: DistrictExample
let list: string
let before: number
const typeOf = (answer: { json(): { type: string } }) => answer.json().type.split(':').at(-1)

beforeAll(async () => {
  api = await startApi()
  district = await api.district()
  list = `/v1/lists/${district.listId}`
  before = district.list.revision
})
afterAll(() => api.close())

describe('before anything is published', () => {
  it('the public finds no edition, and cannot tell whether there is a list', async () => {
    const unknown = '/v1/lists/0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11'
    for (const url of [list, unknown]) {
      const get = (path: string) => api.call({ method: 'GET', url: `${url}${path}` })
      expect((await get('/editions')).json().items).toEqual([])
      expect(typeOf(await get('?edition=1'))).toBe('edition-not-found')
      expect(typeOf(await get('?edition=in-force'))).toBe('no-edition-in-force')
      expect(typeOf(await get('/editions.atom'))).toBe('list-not-found')
      expect(typeOf(await get('/changes?from=edition:1&to=edition:2'))).toBe('edition-not-found')
    }
  })

  it.each(['township-head', 'department-head', 'auditor'])('%s publishes nothing', async (role) => {
    const as = await api.tokenOf(role, role === 'township-head' ? '白鹭镇' : undefined)
    const answer = await api.call({
      method: 'POST',
      url: `${list}/editions`,
      as,
      body: publicationOf(before),
    })
    expect([answer.statusCode, typeOf(answer)]).toEqual([403, 'not-permitted'])
  })

  it.each([
    [400, 'request-invalid', { effectiveOn: '1.1.2027' }],
    [412, 'list-changed-meanwhile', { revision: 3 }],
    [422, 'decided-in-future', { decidedOn: '2026-11-22' }],
    [422, 'effective-before-decided', { effectiveOn: '2026-11-20' }],
    [404, 'edition-not-found', { corrects: { number: 1, reason: '有误' } }],
  ])('a wrong publication is refused with %i %s', async (status, code, changes) => {
    const answer = await publish(api, district, publicationOf(before, changes))
    expect([answer.statusCode, typeOf(answer)]).toEqual([status, code])
  })
})
