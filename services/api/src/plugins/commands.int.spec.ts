import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DistrictExample } from '../examples/district.examples.ts'
import { draft, proposalOf, reclaimOf } from '../examples/proposals.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
let district: DistrictExample
let editor: string
let head: string

const propose = (key: string, title = '收回河道保洁') =>
  api.call({
    method: 'POST',
    url: '/v1/proposals',
    as: editor,
    key,
    body: { ...proposalOf(district, reclaimOf(district)), title },
  })
const submit = (proposalId: string, key: string, headers = {}) =>
  api.call({ method: 'POST', url: `/v1/proposals/${proposalId}/submission`, as: head, key, headers })
const problem = (answer: Awaited<ReturnType<typeof propose>>) => [
  answer.statusCode,
  answer.json<{ type: string }>().type.replace('urn:dutybook:problem:', ''),
]

beforeEach(async () => {
  api = await startApi()
  district = await api.district()
  editor = await api.tokenOf('township-editor')
  head = await api.tokenOf('township-head')
})
afterEach(() => api.close())

describe('a command', () => {
  it('is answered with id, revision and position, in body and headers', async () => {
    const { statusCode, headers, ...answer } = await propose('k')
    const { id, revision, position } = answer.json()
    expect(statusCode).toBe(201)
    expect(headers).toMatchObject({
      etag: `"${revision}"`,
      'dutybook-position': position,
      location: `/v1/proposals/${id}`,
    })
  })

  it('gives the same answer when repeated, also when others acted in between', async () => {
    const first = await propose('k')
    await submit(first.json().id, 's')
    const again = await propose('k')
    expect([again.statusCode, again.json()]).toEqual([201, first.json()])
  })

  it('may be repeated many times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => propose('k')))
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(answers[0]?.statusCode).toBe(201)
  })

  it('is refused when its key comes with another body', async () => {
    await propose('k')
    expect(problem(await propose('k', '另一份'))).toEqual([422, 'command-id-reused'])
  })

  it('is refused when its key was used at another address', async () => {
    const proposalId = await draft(api, district, reclaimOf(district))
    const other = await draft(api, district, reclaimOf(district))
    expect((await submit(proposalId, 'k')).statusCode).toBe(200)
    expect(problem(await submit(other, 'k'))).toEqual([422, 'command-id-reused'])
  })

  it('may use a key that another person used', async () => {
    const { id } = (await propose('k')).json()
    expect((await submit(id, 'k')).statusCode).toBe(200)
  })

  it('keeps its refusal when repeated, if that was recorded', async () => {
    const proposalId = await draft(api, district, reclaimOf(district))
    const url = `/v1/proposals/${proposalId}/sign-offs/${district.townshipId}`
    const put = () => api.call({ method: 'PUT', url, as: head, key: 'k', body: { verdict: 'approve' } })
    expect(problem(await put())).toEqual([403, 'not-permitted'])
    expect(problem(await put())).toEqual([403, 'not-permitted'])
    await api.settle()
    expect(api.readModel.proposal(proposalId)?.timeline).toHaveLength(2)
  })
})

describe('a command’s precondition', () => {
  it('holds at the revision it names', async () => {
    const proposalId = await draft(api, district, reclaimOf(district))
    expect(problem(await submit(proposalId, 'a', { 'if-match': '"7"' }))).toEqual([412, 'stale-revision'])
    expect((await submit(proposalId, 'b', { 'if-match': '"0"' })).statusCode).toBe(200)
  })

  it('does not stand in the way of a repetition', async () => {
    const proposalId = await draft(api, district, reclaimOf(district))
    const first = await submit(proposalId, 'a', { 'if-match': '"0"' })
    const again = await submit(proposalId, 'a', { 'if-match': '"0"' })
    expect(again.json()).toEqual(first.json())
  })

  it.each(['7', 'W/"7"', '"x"'])('must be an ETag, not %s', async (match) => {
    expect(problem(await submit(district.listId, 'a', { 'if-match': match }))).toEqual([
      400,
      'if-match-invalid',
    ])
  })
})

describe('a read with Dutybook-Min-Position', () => {
  it('is as fresh as asked', async () => {
    const { id, position } = (await propose('k')).json()
    const headers = { 'dutybook-min-position': position }
    const answer = await api.call({ method: 'GET', url: `/v1/proposals/${id}`, as: editor, headers })
    expect([answer.statusCode, answer.headers['etag']]).toEqual([200, '"0"'])
  })

  it('is refused with advice when that takes too long', async () => {
    const headers = { 'dutybook-min-position': '9999999999999999' }
    const answer = await api.call({ method: 'GET', url: '/v1/lists', as: editor, headers })
    expect(problem(answer)).toEqual([503, 'position-not-reached'])
    expect(answer.headers['retry-after']).toBe('1')
  })
})

describe('a read with If-None-Match', () => {
  it.each([
    ['/v1/lists/', () => district.listId],
    ['/v1/proposals/', () => draft(api, district, reclaimOf(district))],
  ])('of %s is not sent again', async (path, id) => {
    const url = path + (await id())
    const etag = String((await api.call({ method: 'GET', url, as: editor })).headers['etag'])
    const headers = { 'if-none-match': `"x", W/${etag}` }
    const again = await api.call({ method: 'GET', url, as: editor, headers })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })
})
