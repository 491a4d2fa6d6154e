import { createSecretKey } from 'node:crypto'
import { exportSPKI, type CryptoKey, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'
import { createVerifier } from '../index.ts'

let api: RunningApi
let keys: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey }

const now = new Date('2026-11-21T08:00:00.000Z')
const seconds = now.getTime() / 1_000
const id = '0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11'
const claims: JWTPayload = {
  sub: id,
  name: '张某',
  role: 'coordinator',
  organisation: id,
  district: id,
  iss: 'https://id.example',
  aud: 'dutybook',
  exp: seconds + 60,
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

  it('is not judged while the keys of its issuer cannot be fetched', async () => {
    const key = () => Promise.reject(new TypeError('fetch failed'))
    const trusted = { issuer: 'https://id.example', audience: 'dutybook', algorithms: ['EdDSA'], key }
    const cut = await startApi({ verifier: createVerifier(trusted, () => now) })
    const headers = { authorization: `Bearer ${await sign(claims)}` }
    const answer = await cut.app.inject({ url: '/v1/lists', headers })
    await cut.close()
    expect([answer.statusCode, answer.json().type]).toEqual([503, 'urn:dutybook:problem:issuer-unreachable'])
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
