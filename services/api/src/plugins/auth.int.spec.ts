import { createSecretKey } from 'node:crypto'
import { exportSPKI, type CryptoKey, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DistrictExample } from '../examples/district.examples.ts'
import { draft, reclaimOf } from '../examples/proposals.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'
import { createVerifier } from '../index.ts'

let api: RunningApi
let keys: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey }

const now = new Date('2026-11-21T08:00:00.000Z')
const seconds = now.getTime() / 1_000
const id = '0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11'
const claims: JWTPayload = {
  ...{ sub: id, name: '张某', role: 'coordinator', organisation: id, district: id },
  ...{ iss: 'https://id.example', aud: 'dutybook', exp: seconds + 60 },
}
const sign = (payload: JWTPayload, key: Parameters<SignJWT['sign']>[0] = keys.privateKey, alg = 'EdDSA') =>
  new SignJWT(payload).setProtectedHeader({ alg }).sign(key)
const read = (authorization?: string) =>
  api.app.inject({ url: '/v1/lists', headers: authorization === undefined ? {} : { authorization } })

beforeAll(async () => {
  keys = await generateKeyPair('EdDSA')
  const trusted = { issuer: 'https://id.example', audience: 'dutybook', algorithms: ['EdDSA', 'ES256'] }
  api = await startApi({ verifier: createVerifier({ ...trusted, key: keys.publicKey }, () => api.now.at) })
})
afterAll(() => api.close())

describe('a token', () => {
  it('that is right lets in, also the second time', async () => {
    const token = await sign(claims)
    expect((await read(`Bearer ${token}`)).statusCode).toBe(200)
    expect((await read(`bearer ${token}`)).statusCode).toBe(200)
  })

  it('stops letting in when it expires, though it was seen before', async () => {
    const token = await sign(claims)
    expect((await read(`Bearer ${token}`)).statusCode).toBe(200)
    api.now.at = new Date(now.getTime() + 61_000)
    const answer = await read(`Bearer ${token}`)
    api.now.at = now
    expect([answer.statusCode, answer.json().type]).toEqual([401, 'urn:dutybook:problem:token-expired'])
    expect(answer.json().facts).toEqual({ expiredAt: '2026-11-21T08:01:00.000Z' })
  })

  const { exp: _, ...endless } = claims
  const publicKeyAsSecret = async () => createSecretKey(Buffer.from(await exportSPKI(keys.publicKey)))
  it.each<readonly [string, string, () => string | Promise<string>]>([
    ['expired', 'token-expired', () => sign({ ...claims, exp: seconds - 1 })],
    ['not valid yet', 'token-not-yet-valid', () => sign({ ...claims, nbf: seconds + 30 })],
    ['without an end', 'token-claims-invalid', () => sign(endless)],
    ['for another audience', 'token-for-another-audience', () => sign({ ...claims, aud: 'elsewhere' })],
    [
      'from another issuer',
      'token-from-another-issuer',
      () => sign({ ...claims, iss: 'https://evil.example' }),
    ],
    ['unsigned', 'token-unsigned', () => new UnsecuredJWT(claims).encode()],
    [
      'signed with HS256 and the public key',
      'token-algorithm-not-allowed',
      async () => sign(claims, await publicKeyAsSecret(), 'HS256'),
    ],
    [
      'signed with RS256',
      'token-algorithm-not-allowed',
      async () => sign(claims, (await generateKeyPair('RS256')).privateKey, 'RS256'),
    ],
    [
      'signed with another key',
      'token-signature-invalid',
      async () => sign(claims, (await generateKeyPair('EdDSA')).privateKey),
    ],
    [
      'signed with another key of another allowed kind',
      'token-signature-invalid',
      async () => sign(claims, (await generateKeyPair('ES256')).privateKey, 'ES256'),
    ],
    ['with the program’s own role', 'token-claims-invalid', () => sign({ ...claims, role: 'system' })],
    ['with an unknown role', 'token-claims-invalid', () => sign({ ...claims, role: 'emperor' })],
    ['without a district', 'token-claims-invalid', () => sign({ ...claims, district: undefined })],
    ['that is no token', 'token-malformed', () => 'abc'],
    ['that is cut off', 'token-malformed', async () => (await sign(claims)).split('.').slice(0, 2).join('.')],
  ])('%s is turned away', async (_name, code, token) => {
    const answer = await read(`Bearer ${await token()}`)
    expect([answer.statusCode, answer.json().type]).toEqual([401, `urn:dutybook:problem:${code}`])
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer realm="dutybook", error="invalid_token"/u)
  })

  it('with other content and an old signature is turned away', async () => {
    const [header, , signature] = (await sign(claims)).split('.')
    const [, payload] = (await sign({ ...claims, role: 'administrator' })).split('.')
    expect((await read(`Bearer ${header}.${payload}.${signature}`)).statusCode).toBe(401)
  })

  it.each([undefined, 'Basic YTpi', 'Bearer ', 'Bearer'])('is needed: %s is none', async (authorization) => {
    const answer = await read(authorization)
    expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer realm="dutybook"'])
  })
})

describe('somebody of another district', () => {
  let foreign: RunningApi
  let district: DistrictExample
  let proposalId: string
  beforeAll(async () => {
    foreign = await startApi()
    district = await foreign.district()
    proposalId = await draft(foreign, district, reclaimOf(district))
    const opening = { name: '白石区', coordinatingOffice: { name: '白石区委编办' } }
    await foreign.call({
      method: 'POST',
      url: '/v1/districts',
      as: await foreign.tokenOf('administrator'),
      body: opening,
    })
  })
  afterAll(() => foreign.close())

  it.each<readonly [string, () => string]>([
    ['coordinator', () => `/v1/lists/${district.listId}`],
    ['coordinator', () => `/v1/lists/${district.listId}?revision=3`],
    ['coordinator', () => `/v1/lists/${district.listId}/items/${district.item('组织义诊')}/history`],
    ['coordinator', () => `/v1/lists/${district.listId}/items/${district.item('组织义诊')}/lineage`],
    ['coordinator', () => `/v1/proposals/${proposalId}`],
    ['auditor', () => `/v1/proposals/${proposalId}`],
    ['auditor', () => `/v1/audit/events?stream=list-${district.listId}`],
    ['auditor', () => `/v1/audit/events?stream=directory-${district.districtId}`],
  ])('finds nothing as %s', async (role, url) => {
    const answer = await foreign.call({
      method: 'GET',
      url: url(),
      as: await foreign.tokenOf(role, '白石区'),
    })
    expect(answer.statusCode).toBe(404)
  })

  it.each(['/v1/lists', '/v1/proposals', '/v1/inbox'])('finds an empty page at %s', async (url) => {
    const answer = await foreign.call({
      method: 'GET',
      url,
      as: await foreign.tokenOf('coordinator', '白石区'),
    })
    expect(answer.json()).toEqual({ items: [] })
  })

  it('reads nothing but the own directory in the log', async () => {
    const answer = await foreign.call({
      method: 'GET',
      url: '/v1/audit/events',
      as: await foreign.tokenOf('auditor', '白石区'),
    })
    const types = answer.json().items.map(({ type }: { type: string }) => type)
    expect(types).toEqual(['DistrictOpened', 'OrganisationRegistered'])
  })

  it.each<readonly ['POST' | 'PUT', () => string, object | undefined]>([
    ['POST', () => `/v1/proposals/${proposalId}/submission`, undefined],
    ['POST', () => `/v1/proposals/${proposalId}/withdrawal`, { reason: 'x' }],
    ['PUT', () => `/v1/proposals/${proposalId}/sign-offs/${id}`, { verdict: 'approve' }],
  ])('cannot %s, and leaves no trace', async (method, url, body) => {
    const head = await foreign.store.head()
    const as = await foreign.tokenOf('coordinator', '白石区')
    const answer = await foreign.call({ method, url: url(), as, ...(body && { body }) })
    expect([answer.statusCode, await foreign.store.head()]).toEqual([404, head])
  })

  it('an administrator reads no district at all', async () => {
    const as = await foreign.tokenOf('administrator')
    const answer = await foreign.call({ method: 'GET', url: `/v1/lists/${district.listId}`, as })
    expect(answer.statusCode).toBe(404)
  })
})
