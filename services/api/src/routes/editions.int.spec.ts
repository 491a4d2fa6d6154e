import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DistrictExample } from '../examples/district.examples.ts'
import { asItIsNow, publicationOf, publish, revise, revisedBy } from '../examples/editions.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
let district: DistrictExample
let list: string
let before: number
let after: number
let proposalId: string

/** Without a token, as the public reads. */
const read = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  api.call({ method: 'GET', url: `${list}${path}`, headers })
const typeOf = (answer: { json(): { type: string } }) => answer.json().type.split(':').at(-1)

beforeAll(async () => {
  api = await startApi()
  district = await api.district()
  list = `/v1/lists/${district.listId}`
  before = district.list.revision
})
afterAll(() => api.close())

describe('a published edition', () => {
  beforeAll(async () => {
    const first = await publish(api, district, publicationOf(before))
    expect([first.statusCode, first.headers['location']]).toEqual([201, `${list}?edition=1`])
    proposalId = await revise(api, district)
    after = api.readModel.list(district.listId, 'now')?.revision ?? 0
    const changes = { effectiveOn: '2027-01-01', note: '收回河道保洁' }
    expect((await publish(api, district, publicationOf(after, changes))).statusCode).toBe(201)
  })

  it('is read by everybody, with its dates; the list itself is not', async () => {
    const answer = await read('?edition=1')
    expect(answer.json()).toMatchObject({
      revision: before,
      edition: { number: 1, standing: 'in-force', decidedOn: '2026-11-21', effectiveOn: '2026-11-21' },
      counts: district.list.counts,
    })
    expect((await read('')).statusCode).toBe(401)
    const known = await read('?edition=1', { 'if-none-match': String(answer.headers['etag']) })
    expect(known.statusCode).toBe(304)
  })

  it('with a future date is not in force before its day in China, and is from then on', async () => {
    const standings = async (query = '') =>
      (await read(`/editions${query}`)).json().items.map(({ standing }: { standing: string }) => standing)
    expect(await standings()).toEqual(['in-force', 'awaited'])
    expect(await standings('?on=2027-01-01')).toEqual(['superseded', 'in-force'])
    expect((await read('?edition=in-force')).json().edition.number).toBe(1)
    const today = api.now.at
    api.now.at = new Date('2026-12-31T15:59:59.999Z')
    expect((await read('?edition=in-force')).json().edition.number).toBe(1)
    api.now.at = new Date('2026-12-31T16:00:00.000Z')
    expect((await read('?edition=in-force')).json().edition).toMatchObject({
      number: 2,
      standing: 'in-force',
    })
    api.now.at = today
  })

  it('is downloaded as a document that names the edition and the day of its effect', async () => {
    const answer = await read('?edition=2&format=json')
    expect(answer.statusCode).toBe(200)
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('-第2版.json')
    expect(answer.body).toContain('第2版，自2027年1月1日起施行')
    expect((await read('?edition=2&format=json')).rawPayload.equals(answer.rawPayload)).toBe(true)
  })

  it('is told from another by what changed, down to proposal, reason and signatures, but no persons', async () => {
    const answer = await read('/changes?from=edition:1&to=edition:2')
    const { from, to, items } = answer.json()
    expect([from.edition, from.revision, to.edition, to.revision]).toEqual([1, before, 2, after])
    expect(to.counts.reclaimed).toBe(from.counts.reclaimed + 1)
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      kinds: ['reclaimed'],
      before: [{ itemId: district.item('河道保洁') }],
      proposals: [{ proposalId, title: '收回河道保洁', reason: '镇里没有船只和设备' }],
    })
    const { signatures } = items[0].proposals[0]
    expect(signatures.map((one: { organisation: string }) => one.organisation)).toContain('区水务局')
    expect(answer.body).not.toMatch(/同意。|"actor"|"signedBy"/u)
  })

  it('is announced in a feed of the list and of the district', async () => {
    const feed = await read('/editions.atom')
    expect([feed.statusCode, feed.headers['content-type']]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
    ])
    expect(feed.body.match(/<entry>/gu)).toHaveLength(2)
    expect(feed.body.indexOf('第2版')).toBeLessThan(feed.body.indexOf('第1版'))
    expect(feed.body).toContain('自 2027-01-01 起施行')
    const url = `/v1/districts/${district.districtId}/editions.atom`
    const all = await api.call({ method: 'GET', url })
    expect(all.body).toContain('<name>青禾区委编办</name>')
    const known = await api.call({
      method: 'GET',
      url,
      headers: { 'if-none-match': String(all.headers['etag']) },
    })
    expect(known.statusCode).toBe(304)
    const nowhere = await api.call({ method: 'GET', url: url.replace(district.districtId, district.listId) })
    expect(nowhere.statusCode).toBe(404)
  })

  it('is not published again unchanged, and a repeated command publishes nothing twice', async () => {
    const again = await publish(api, district, publicationOf(after))
    expect([again.statusCode, typeOf(again)]).toEqual([409, 'nothing-to-publish'])
    const as = await api.tokenOf('coordinator', '青禾区')
    const body = publicationOf(after, { corrects: { number: 2, reason: '说明有误' } })
    const call = { method: 'POST', url: `${list}/editions`, as, body, key: 'correct-2' } as const
    const answers = [await api.call(call), await api.call(call)]
    await api.settle()
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201])
    expect((await read('/editions')).json().items).toMatchObject([
      { standing: 'superseded' },
      { standing: 'corrected', correctedBy: 3 },
      { standing: 'in-force', corrects: { number: 2, reason: '说明有误' } },
    ])
    const twice = await publish(api, district, { ...body, note: '再次' })
    expect(typeOf(twice)).toBe('edition-already-corrected')
  })

  it('is not published by a coordinator who drafted what it holds', async () => {
    const as = await api.tokenOf('coordinator', '青禾区')
    const { sub } = JSON.parse(Buffer.from(as.split('.')[1] ?? '', 'base64url').toString())
    const now = await asItIsNow(api, district)
    const fields = { name: '组织开展义诊' }
    await revisedBy(sub, api, now, { kind: 'amend', itemId: now.item('组织义诊'), fields })
    const answer = await publish(api, district, publicationOf((await asItIsNow(api, now)).list.revision))
    expect([answer.statusCode, typeOf(answer)]).toEqual([403, 'maker-is-checker'])
  })
})

it('somebody of another district sees what is published, and nothing else', async () => {
  const opening = { name: '白石区', coordinatingOffice: { name: '白石区委编办' } }
  await api.call({
    method: 'POST',
    url: '/v1/districts',
    as: await api.tokenOf('administrator'),
    body: opening,
  })
  const as = await api.tokenOf('coordinator', '白石区')
  const get = async (url: string) => (await api.call({ method: 'GET', url, as })).statusCode
  expect(await get(`${list}?edition=1`)).toBe(200)
  expect(await get(`${list}/changes?from=edition:1&to=edition:2`)).toBe(200)
  expect(await get(`${list}/changes?from=edition:1&to=now`)).toBe(404)
  expect(await get(`/v1/proposals/${proposalId}/preview`)).toBe(404)
  const head = await api.store.head()
  const posted = await api.call({ method: 'POST', url: `${list}/editions`, as, body: publicationOf(after) })
  expect([posted.statusCode, await api.store.head()]).toEqual([404, head])
})
