import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { directoryOf } from '../examples/directory.examples.ts'
import type { DistrictExample } from '../examples/district.examples.ts'
import { expectProblem } from '../examples/problem.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

const url = '/v1/me/notifications'
const head = ['township-head', '白鹭镇'] as const
let api: RunningApi
let district: DistrictExample
let of: ReturnType<typeof directoryOf>

beforeEach(async () => {
  api = await startApi()
  district = await api.district()
  of = directoryOf(api, district)
})
afterEach(() => api.close())

const call = async (method: 'GET' | 'PUT' | 'DELETE', body?: object, by: readonly [string, string] = head) =>
  api.call({ method, url, as: await api.tokenOf(...by), ...(body && { body }) })
const wish = { email: 'gao@bailu.example', when: 'daily' }

describe('what a person wants to be told by mail', () => {
  it('is kept for the organisation and role of the token, and shown to nobody else', async () => {
    expect((await call('GET')).json()).toEqual({ when: 'never', mail: 'configured' })
    expect((await call('PUT', wish)).json()).toEqual({ ...wish, mail: 'configured' })
    expect((await call('GET')).json()).toEqual({ ...wish, mail: 'configured' })
    expect((await call('GET', undefined, ['coordinator', '青禾区'])).json()).not.toHaveProperty('email')
    expect(api.deps.mail.recipients.wanting('daily', '')).toMatchObject([
      { organisationId: of.idOf('白鹭镇'), districtId: district.districtId, role: 'township-head' },
    ])
  })

  it('is erased, and stands nowhere in the log', async () => {
    await call('PUT', wish)
    expect((await call('DELETE')).json()).toEqual({ when: 'never', mail: 'configured' })
    expect(api.deps.mail.recipients.wanting('daily', '')).toEqual([])
    for await (const event of api.store.readAll()) expect(JSON.stringify(event)).not.toContain(wish.email)
  })

  it.each([
    { ...wish, email: 'gao' },
    { ...wish, email: 'gao@bailu.example\r\nBcc: x@y.example' },
    { ...wish, when: 'hourly' },
    { when: 'each' },
    { ...wish, personId: 'somebody else' },
  ])('is refused when it makes no sense: %j', async (wrong) => {
    expectProblem(await call('PUT', wrong), 400, 'request-invalid')
  })

  it('notes that the person was seen', async () => {
    await call('PUT', wish)
    api.now.at = new Date('2026-11-21T08:30:00.000Z')
    const [before] = api.deps.mail.recipients.wanting('daily', '')
    expect(before?.seenAt).toBe('2026-11-21T08:00:00.000Z')
    api.now.at = new Date('2026-11-22T08:00:00.000Z')
    await of.read('/v1/inbox', ...head)
    expect(api.deps.mail.recipients.wanting('daily', '')[0]?.seenAt).toBe('2026-11-22T08:00:00.000Z')
  })
})
