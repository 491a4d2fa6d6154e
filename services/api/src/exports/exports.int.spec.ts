import { readDocument } from '@dutybook/documents/reading'
import { FORMATS, mediaTypes } from '@dutybook/documents/writing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentOf } from '../examples/document.examples.ts'
import type { DistrictExample } from '../examples/district.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
let district: DistrictExample
let auditor: string

beforeAll(async () => {
  api = await startApi()
  district = await api.district()
  auditor = await api.tokenOf('auditor')
})
afterAll(() => api.close())

const get = (query: string, headers: Readonly<Record<string, string>> = {}) =>
  api.call({ method: 'GET', url: `/v1/lists/${district.listId}?${query}`, as: auditor, headers })

const namesIn = async (bytes: Uint8Array) => {
  const read = await readDocument(bytes)
  if (!read.ok) throw new Error(read.refusal.code)
  const { categories, township, findings } = read.value
  const names = categories.map(({ sectors }) =>
    sectors.flatMap((sector) => sector.items.map(({ no, name }) => `${no} ${name}`)),
  )
  return { names, township, errors: findings.filter(({ severity }) => severity === 'error') }
}

describe('a list as a document', () => {
  it.each(FORMATS)(
    'is downloaded as %s and says when it is read again what was brought in',
    async (format) => {
      const answer = await get(`format=${format}`)
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['content-type']).toBe(mediaTypes[format])
      const name = decodeURIComponent(String(answer.headers['content-disposition']))
      expect(name).toContain(`白鹭镇履行职责事项清单-9.${format}`)
      const expected = await namesIn(documentOf())
      expect(await namesIn(answer.rawPayload)).toEqual(expected)
    },
  )

  it('gives the same bytes each time, and none to whoever has them', async () => {
    const first = await get('format=xlsx')
    const again = await get('format=xlsx')
    expect(first.rawPayload.equals(again.rawPayload)).toBe(true)
    const known = await get('format=xlsx', { 'if-none-match': String(first.headers['etag']) })
    expect([known.statusCode, known.body]).toEqual([304, ''])
    const other = await get('format=csv', { 'if-none-match': String(first.headers['etag']) })
    expect(other.statusCode).toBe(200)
  })

  it('is the list of a revision or an instant', async () => {
    expect((await get('format=csv&revision=9')).statusCode).toBe(200)
    expect((await get('format=csv&revision=2')).statusCode).toBe(404)
    expect((await get('format=csv&at=2020-01-01T00:00:00Z')).statusCode).toBe(404)
  })

  it('is refused in a format that nobody writes', async () => {
    const answer = await get('format=odt')
    expect([answer.statusCode, answer.json().type]).toEqual([400, 'urn:dutybook:problem:request-invalid'])
  })
})
