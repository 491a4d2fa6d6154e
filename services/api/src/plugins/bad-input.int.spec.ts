import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DistrictExample } from '../examples/district.examples.ts'
import { expectProblem } from '../examples/problem.examples.ts'
import { proposalOf, reclaimOf } from '../examples/proposals.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'
import { defaultLimits } from '../index.ts'

let api: RunningApi
let district: DistrictExample
let editor: string

beforeAll(async () => {
  api = await startApi({ limits: { ...defaultLimits, bodyBytes: 20_000 } })
  district = await api.district()
  editor = await api.tokenOf('township-editor')
})
afterAll(() => api.close())

const nobody = '0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11'
const propose = (changes: readonly unknown[], more: object = {}) =>
  api.call({
    method: 'POST',
    url: '/v1/proposals',
    as: editor,
    body: { ...proposalOf(district), changes, ...more },
  })
const raw = (payload: string | Buffer, headers: Record<string, string> = {}) =>
  api.app.inject({
    method: 'POST',
    url: '/v1/proposals',
    payload,
    headers: {
      authorization: `Bearer ${editor}`,
      'idempotency-key': 'raw',
      'content-type': 'application/json',
      ...headers,
    },
  })

describe('a request that does not fit the contract is refused', () => {
  it.each([
    ['an unknown field', { urgent: true }, { at: 'urgent', kind: 'unknown-field' }],
    ['a field that is missing', { title: undefined }, { at: 'title', kind: 'type', expected: 'string' }],
    [
      'an unknown kind of change',
      { changes: [{ kind: 'erase' }] },
      { at: 'changes[0].kind', kind: 'choice' },
    ],
    [
      'a number that is too small',
      { baseRevision: -2 },
      { at: 'baseRevision', kind: 'range', expected: 'at least 0' },
    ],
    ['half a character', { reason: '\ud83d' }, { at: 'reason', kind: 'format' }],
  ])('%s', async (_, more, flaw) => {
    const { facts } = expectProblem(await propose([reclaimOf(district)], more), 400, 'request-invalid')
    expect(facts.flaws).toEqual([expect.objectContaining({ in: 'body', ...flaw })])
  })

  it.each([
    ['/v1/lists/42', ['listId']],
    [`/v1/lists/${nobody}/items/61/history`, ['itemId']],
    ['/v1/proposals?listId=x', ['listId']],
  ])('an id that is no id in %s', async (url, parameters) => {
    const answer = await api.call({ method: 'GET', url, as: editor })
    expect(expectProblem(answer, 400, 'id-invalid').facts).toEqual({ parameters })
  })

  it('an id that is no id in a body', async () => {
    const answer = await propose([{ ...reclaimOf(district), itemId: '61' }])
    expect(expectProblem(answer, 400, 'id-invalid').facts).toEqual({ parameters: ['changes[0].itemId'] })
  })

  it.each(['revision=1&at=2026-01-01T00:00:00Z', 'revision=-1', 'at=yesterday', 'editions=3'])(
    'a query %s',
    async (query) => {
      const url = `/v1/lists/${district.listId}?${query}`
      expectProblem(await api.call({ method: 'GET', url, as: editor }), 400, 'request-invalid')
    },
  )

  it.each(['limit=0', 'limit=201', 'after=%20', 'after=bm90IGEgdG9rZW4tLS0%3D'])(
    'a page %s',
    async (query) => {
      const url = `/v1/lists?${query}`
      expectProblem(await api.call({ method: 'GET', url, as: editor }), 400, 'request-invalid')
    },
  )

  it('a position that is none of this log', async () => {
    const url = '/v1/audit/events?after=yesterday'
    expectProblem(
      await api.call({ method: 'GET', url, as: await api.tokenOf('auditor') }),
      400,
      'request-invalid',
    )
  })
})

describe('bytes that make no sense are refused', () => {
  it.each([
    ['{"listId":\n  ,}', { line: 2, column: 3, found: ',' }],
    ['{"a":1', { line: 1, column: 7, found: '' }],
    ['{"a":x}', { line: 1, column: 6, found: 'x' }],
  ])('JSON %j', async (payload, facts) => {
    expect(expectProblem(await raw(payload), 400, 'body-not-json').facts).toEqual(facts)
  })

  it('invalid UTF-8', async () => {
    const payload = Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xc7, 0xe0]), Buffer.from('"}')])
    expect(expectProblem(await raw(payload), 400, 'body-not-utf8').facts).toEqual({ byteOffset: 11 })
  })

  it('an empty body', async () => {
    expectProblem(await raw(''), 400, 'body-missing')
  })

  it('a body over the limit', async () => {
    const { facts } = expectProblem(
      await raw(JSON.stringify({ a: 'x'.repeat(20_000) })),
      413,
      'body-too-large',
    )
    expect(facts).toEqual({ limitBytes: 20_000 })
  })

  it('another content type', async () => {
    const { facts } = expectProblem(
      await raw('<a/>', { 'content-type': 'text/xml' }),
      415,
      'content-type-unsupported',
    )
    expect(facts).toEqual({ given: 'text/xml', accepted: ['application/json'] })
  })

  it('a document sent as JSON', async () => {
    const answer = await api.call({ method: 'POST', url: '/v1/imports', as: editor, body: {} })
    const { facts } = expectProblem(answer, 415, 'content-type-unsupported')
    expect(facts['accepted']).toEqual(['multipart/form-data'])
  })

  it('an address that cannot be decoded', async () => {
    expectProblem(
      await api.app.inject({ method: 'GET', url: '/v1/lists/%E0%A4%A' }),
      400,
      'request-malformed',
    )
  })
})

describe('a command without its key is refused', () => {
  it.each([
    ['/v1/proposals', 'POST'],
    ['/v1/districts', 'POST'],
    [`/v1/proposals/${nobody}/sign-offs/${nobody}`, 'PUT'],
  ] as const)('at %s', async (url, method) => {
    const answer = await api.call({ method, url, as: editor, key: null, body: {} })
    expectProblem(answer, 400, 'idempotency-key-missing')
  })

  it.each(['', 'a b', 'ä', 'x'.repeat(256)])('or with the key %j', async (key) => {
    const answer = await api.call({ method: 'POST', url: '/v1/proposals', as: editor, key, body: {} })
    expectProblem(answer, 400, 'idempotency-key-invalid')
  })
})

describe('an address or method that does not exist is refused', () => {
  it('as not found', async () => {
    const answer = await api.call({ method: 'GET', url: '/v2/lists?x=1' })
    expect(expectProblem(answer, 404, 'route-not-found').facts).toEqual({ method: 'GET', path: '/v2/lists' })
  })

  it('as not allowed, saying what is', async () => {
    const answer = await api.call({ method: 'DELETE', url: `/v1/lists/${nobody}` })
    expectProblem(answer, 405, 'method-not-allowed')
    expect(answer.headers['allow']).toBe('GET, HEAD')
  })
})

describe('the language of a problem', () => {
  it.each([
    [undefined, 'zh'],
    ['en', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB,en;q=0.9,zh;q=0.5', 'en'],
    ['fr', 'zh'],
  ])('for Accept-Language %s is %s', async (languages, language) => {
    const headers = languages === undefined ? {} : { 'accept-language': languages }
    const answer = await api.call({ method: 'GET', url: '/v1/lists', headers })
    expect(answer.headers['content-language']).toBe(language)
    expect(answer.json().title).toBe(answer.json().titles[language])
  })
})
