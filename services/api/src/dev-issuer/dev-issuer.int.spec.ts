import { stat, writeFile } from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DevPerson } from '@dutybook/contracts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'
import { createVerifier, devIssuerAllowed, KeyFileUnusable, openDevIssuer } from '../index.ts'

const clock = () => new Date('2026-11-21T08:00:00.000Z')
const nobody = { directories: () => [], directory: () => undefined }

describe('the development issuer', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dutybook-issuer-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const open = () => openDevIssuer({ keyFile: join(folder, 'key.json'), clock, readModel: nobody })

  it('keeps its key, readable for its owner only, so that tokens outlive a restart', async () => {
    const first = await open()
    const [administrator] = first.people()
    const { token, expiresAt } = (await first.tokenFor(administrator?.personId ?? '')) ?? { token: '' }
    expect(expiresAt).toBe('2026-11-21T20:00:00.000Z')
    expect((await stat(join(folder, 'key.json'))).mode & 0o777).toBe(0o600)
    const verified = await createVerifier((await open()).trusted, clock).verify(token)
    expect(verified).toMatchObject({ ok: true, value: { reader: { role: 'administrator', district: '' } } })
  })

  it('has one key, though processes make it at the same time', async () => {
    const issuers = await Promise.all(Array.from({ length: 8 }, open))
    const { token } = (await issuers[0]?.tokenFor(issuers[0].people()[0]?.personId ?? '')) ?? { token: '' }
    const verified = await Promise.all(
      issuers.map(({ trusted }) => createVerifier(trusted, clock).verify(token)),
    )
    expect(verified.filter(({ ok }) => !ok)).toEqual([])
  })

  it('says so when the key file is something else', async () => {
    await writeFile(join(folder, 'key.json'), '{"kty":"RSA"}')
    await expect(open()).rejects.toThrow(KeyFileUnusable)
  })

  it.each([
    ['127.0.0.1', true],
    ['127.8.0.1', true],
    ['localhost', true],
    ['::1', true],
    ['[::1]', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.10', false],
    ['dutybook.example', false],
    ['localhost.example', false],
    ['', false],
  ])('on %s is allowed: %s', (host, allowed) => {
    expect(devIssuerAllowed(host)).toBe(allowed)
  })
})

describe('signing in for development', () => {
  let api: RunningApi
  beforeEach(async () => {
    api = await startApi()
    await api.district()
    await api.settle()
  })
  afterEach(() => api.close())
  const people = async (query = '') =>
    (await api.call({ method: 'GET', url: `/dev/people${query}` })).json<{ items: DevPerson[] }>().items

  it('offers everybody whom the directory needs', async () => {
    const offered = (await people()).map(({ role, organisation }) => `${organisation} ${role}`)
    expect(offered).toEqual(
      expect.arrayContaining([
        '平台 administrator',
        '青禾区委编办 coordinator',
        '青禾区审计局 auditor',
        '白鹭镇 township-editor',
        '白鹭镇 township-head',
        '区水务局 department-reviewer',
        '区水务局 department-head',
      ]),
    )
    expect(new Set((await people()).map(({ personId }) => personId)).size).toBe(offered.length)
  })

  it('finds people by district and by text', async () => {
    expect(await people('?district=青禾区&q=区水务局')).toHaveLength(2)
    expect(await people('?district=白石区')).toEqual([])
    expect(await people('?limit=1')).toHaveLength(1)
  })

  it('gives a token that lets in', async () => {
    const [reviewer] = await people('?q=department-reviewer')
    const body = { personId: reviewer?.personId }
    const answer = await api.call({ method: 'POST', url: '/dev/tokens', key: null, body })
    expect(answer.statusCode).toBe(201)
    const { token } = answer.json<{ token: string }>()
    expect((await api.call({ method: 'GET', url: '/v1/inbox', as: token })).statusCode).toBe(200)
  })

  it('knows nobody else', async () => {
    const body = { personId: '0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11' }
    const answer = await api.call({ method: 'POST', url: '/dev/tokens', key: null, body })
    expect([answer.statusCode, answer.json().type]).toEqual([404, 'urn:dutybook:problem:person-not-found'])
  })

  it('is hidden from a page of another host', async () => {
    const answer = await api.call({ method: 'GET', url: '/dev/people', headers: { host: 'evil.example' } })
    expect(answer.statusCode).toBe(404)
  })

  it('does not exist when it is not given', async () => {
    const { devIssuer: _, ...deps } = api.deps
    const { createApp, createMetrics } = await import('../index.ts')
    const app = createApp({ ...deps, metrics: createMetrics() })
    expect((await app.inject('/dev/people')).statusCode).toBe(404)
    await app.close()
  })
})
