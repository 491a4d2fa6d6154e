import { describe, expect, it } from 'vitest'
import { createClient, documentBody, idempotencyKey, isProblem, type Problem } from './index.ts'

const baseUrl = 'http://dutybook.test'
const proposalId = '0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11'
const problem: Problem = {
  type: 'urn:dutybook:problem:wrong-status',
  title: '提案状态不允许',
  status: 409,
  detail: '提案现为“已生效”。',
  instance: `urn:uuid:${proposalId}`,
  titles: { zh: '提案状态不允许', en: 'Not possible' },
  details: { zh: '提案现为“已生效”。', en: 'It is applied.' },
  facts: { status: 'applied' },
}

const answering = (body: unknown, status: number, type = 'application/json') => {
  const requests: Request[] = []
  const fetch = async (request: Request) => {
    requests.push(request.clone())
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })
  }
  return { fetch, requests }
}

describe('a client', () => {
  it('sends the token, and the key of a command', async () => {
    const { fetch, requests } = answering({ id: proposalId, revision: 1, position: '2' }, 200)
    const client = createClient({ baseUrl, token: 'abc', fetch })
    const { data } = await client.POST('/v1/proposals/{proposalId}/submission', {
      params: { path: { proposalId }, header: idempotencyKey('k1') },
    })
    expect(data?.revision).toBe(1)
    expect(requests[0]?.url).toBe(`${baseUrl}/v1/proposals/${proposalId}/submission`)
    expect(requests[0]?.headers.get('authorization')).toBe('Bearer abc')
    expect(requests[0]?.headers.get('idempotency-key')).toBe('k1')
  })

  it('makes a new key when none is given', () => {
    expect(idempotencyKey()).not.toEqual(idempotencyKey())
  })

  it('answers a problem as an error with its type', async () => {
    const { fetch } = answering(problem, 409, 'application/problem+json')
    const { error, data } = await createClient({ baseUrl, fetch }).GET('/v1/lists', {})
    expect(data).toBeUndefined()
    expect(isProblem(error) && error.facts['status']).toBe('applied')
    expect(isProblem('Bad Gateway')).toBe(false)
  })

  it('sends a document byte for byte', async () => {
    const { fetch, requests } = answering(problem, 422)
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0xff, 0x0a])
    await createClient({ baseUrl, fetch }).POST('/v1/imports', {
      params: { header: idempotencyKey() },
      ...documentBody(bytes, '四新街道.txt'),
    })
    const file = (await (requests[0] as Request).formData()).get('file') as File
    expect([file.name, new Uint8Array(await file.arrayBuffer())]).toEqual(['四新街道.txt', bytes])
  })
})
