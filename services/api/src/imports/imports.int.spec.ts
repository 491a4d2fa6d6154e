import {
  type ImportDocumentAnswer,
  importDocument,
  type ListDocument,
  listDocument,
} from '@dutybook/contracts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { documentOf } from '../examples/document.examples.ts'
import { importDocument as importList } from '../examples/district.examples.ts'
import { createMetrics } from '../metrics.ts'
import { type Call, type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
let coordinator: string

const openDistrict = async (name: string, city: string, province: string) => {
  await api.call({
    method: 'POST',
    url: '/v1/districts',
    as: await api.tokenOf('administrator'),
    body: { name, city, province, coordinatingOffice: { name: `${name}委编办`, aliases: ['区委编办'] } },
  })
  coordinator = await api.tokenOf('coordinator', name)
}
const bringIn = (file: Uint8Array, { url = '/v1/imports', ...call }: Partial<Call> = {}) =>
  api.call({ method: 'POST', as: coordinator, file, ...call, url })
const draftOf = async (file: Uint8Array, call: Partial<Call> = {}): Promise<string> => {
  const answer = await bringIn(file, call)
  expect([answer.statusCode, answer.json()]).toMatchObject([201, { id: expect.any(String) }])
  return answer.json<{ id: string }>().id
}
const shown = async (importId: string, as = coordinator) => {
  const answer = await api.call({ method: 'GET', url: `/v1/imports/${importId}`, as })
  expect(answer.statusCode).toBe(200)
  expect(importDocument.parse(answer.json())).toEqual(answer.json())
  return answer.json<ImportDocumentAnswer>()
}
const accept = (importId: string, body: object = { as: 'baseline' }, call: Partial<Call> = {}) =>
  api.call({ method: 'POST', as: coordinator, body, ...call, url: `/v1/imports/${importId}/acceptance` })
const correct = (importId: string, ...corrections: readonly object[]) =>
  api.call({
    method: 'POST',
    url: `/v1/imports/${importId}/corrections`,
    as: coordinator,
    body: { corrections },
  })
const problemOf = (answer: { statusCode: number; json(): { type?: string } }) => [
  answer.statusCode,
  answer.json().type?.replace('urn:dutybook:problem:', ''),
]
const eventCount = async () => {
  let count = 0
  for await (const _ of api.store.readAll()) count++
  return count
}
const broken = () => Buffer.from(documentOf().toString().replace('4\t发放临时救助金', '5\t发放临时救助金'))

beforeEach(async () => {
  api = await startApi()
  await openDistrict('青禾区', '松川市', '云岭省')
})
afterEach(() => api.close())

describe('bringing a document in', () => {
  it('keeps it as a draft with all items, and opens nothing', async () => {
    const importId = await draftOf(documentOf())
    expect(await shown(importId)).toMatchObject({
      status: 'draft',
      township: '白鹭镇',
      source: { name: 'list.txt' },
      counts: { basic: 5, cooperative: 2, reclaimed: 1 },
      findings: [],
      openErrors: 0,
    })
    await api.settle()
    const lists = await api.call({ method: 'GET', url: '/v1/lists', as: coordinator })
    expect(lists.json()).toEqual({ items: [] })
    const imports = await api.call({ method: 'GET', url: '/v1/imports?status=draft', as: coordinator })
    expect(imports.json().items).toMatchObject([{ importId, township: '白鹭镇', fileName: 'list.txt' }])
  })

  it('answers at once what was understood and noticed', async () => {
    const answer = (await bringIn(broken())).json()
    expect(answer).toMatchObject({ township: '白鹭镇', counts: { basic: 5, cooperative: 2, reclaimed: 1 } })
    expect(answer.openErrors).toBeGreaterThan(0)
    expect(answer.findings[0]).toMatchObject({ index: 0, finding: { line: expect.any(Number) } })
  })

  it('gives the same answer when repeated, and records nothing twice', async () => {
    const first = await bringIn(documentOf(), { key: 'import-1' })
    const events = await eventCount()
    const again = await bringIn(documentOf(), { key: 'import-1' })
    expect([again.statusCode, again.json()]).toEqual([201, first.json()])
    expect(await eventCount()).toBe(events)
    const other = await bringIn(documentOf(undefined, '区林业局'), { key: 'import-1' })
    expect(problemOf(other)).toEqual([422, 'command-id-reused'])
  })

  it.each([
    ['another district', documentOf('云岭省松川市白石区白鹭镇'), 403, 'document-of-another-district'],
    [
      'a district of that name in another city',
      documentOf('云岭省临江市青禾区白鹭镇'),
      403,
      'document-of-another-district',
    ],
    ['nobody, for it is no duty list', Buffer.from('会议通知'), 422, 'document-not-readable'],
    ['nobody, for it is no text', Buffer.from([0, 1, 2, 0xff]), 422, 'document-not-readable'],
    ['nobody, for it is empty', Buffer.alloc(0), 400, 'body-missing'],
  ])('leaves nothing behind when the document is of %s', async (_, file, status, problem) => {
    const events = await eventCount()
    expect(problemOf(await bringIn(file))).toEqual([status, problem])
    expect(await eventCount()).toBe(events)
  })

  it('says what is wrong with a form', async () => {
    const form = (text: string, type = 'multipart/form-data; boundary=b') =>
      api.app.inject({
        method: 'POST',
        url: '/v1/imports',
        headers: { authorization: `Bearer ${coordinator}`, 'idempotency-key': 'f', 'content-type': type },
        payload: text,
      })
    const part = '--b\r\nContent-Disposition: form-data; name="other"; filename="a"\r\n\r\nx\r\n--b--\r\n'
    expect(problemOf(await form(part))).toEqual([400, 'file-missing'])
    expect(problemOf(await form('--b--\r\n'))).toEqual([400, 'file-missing'])
    expect(problemOf(await form(part.replace('other', 'file').slice(0, -12)))).toEqual([
      400,
      'request-malformed',
    ])
    expect(problemOf(await form('{}', 'application/json'))).toEqual([415, 'content-type-unsupported'])
  })

  it('is stopped where the file grows too large', async () => {
    const small = await startApi({ limits: { ...api.deps.limits, uploadBytes: 500 } })
    try {
      await small.call({
        method: 'POST',
        url: '/v1/districts',
        as: await small.tokenOf('administrator'),
        body: { name: '青禾区', coordinatingOffice: { name: '青禾区委编办' } },
      })
      const as = await small.tokenOf('coordinator', '青禾区')
      const answer = await small.call({ method: 'POST', url: '/v1/imports', as, file: documentOf() })
      expect(problemOf(answer)).toEqual([413, 'body-too-large'])
      expect(answer.json().facts).toEqual({ limitBytes: 500 })
    } finally {
      await small.close()
    }
  })
})

describe('a draft with errors', () => {
  it('is shown with the errors where they stand, and not accepted before they are settled', async () => {
    const importId = await draftOf(broken())
    const { findings, openErrors, items } = await shown(importId)
    const errors = findings.filter(({ finding }) => finding.severity === 'error')
    expect(openErrors).toBe(errors.length)
    expect(errors.length).toBeGreaterThan(0)
    expect(errors[0]?.finding).toMatchObject({ line: expect.any(Number), category: 'basic' })
    const events = await eventCount()
    expect(problemOf(await accept(importId))).toEqual([422, 'errors-not-settled'])
    expect(await eventCount()).toBe(events)

    const item = items.find(({ content }) => content.name === '发放临时救助金')
    const settle = errors.map(({ index }) => ({ kind: 'settle-finding', finding: index, note: '序号应为 4' }))
    const rename = { kind: 'set-item', itemId: item?.itemId, fields: { name: '发放临时救助' } }
    expect((await correct(importId, rename, ...settle)).statusCode).toBe(200)
    const accepted = await accept(importId)
    expect(accepted.statusCode).toBe(201)
    await api.settle()
    const url = `/v1/lists/${accepted.json().listId}`
    const list = await api.call({ method: 'GET', url, as: coordinator })
    const names = list
      .json<ListDocument>()
      .categories[0]?.sectors.flatMap((sector) => sector.items.map(({ name }) => name))
    expect(names).toContain('发放临时救助')
  })

  it('takes no correction that makes no sense', async () => {
    const importId = await draftOf(broken())
    const unknown = { kind: 'settle-finding', finding: 99, note: '无' }
    expect(problemOf(await correct(importId, unknown))).toEqual([422, 'finding-unknown'])
    expect(problemOf(await correct(importId, { kind: 'merge' }))).toEqual([400, 'request-invalid'])
  })

  it('is withdrawn with a reason, and then is no draft any more', async () => {
    const importId = await draftOf(broken())
    const withdraw = (reason: string) =>
      api.call({
        method: 'POST',
        url: `/v1/imports/${importId}/withdrawal`,
        as: coordinator,
        body: { reason },
      })
    expect(problemOf(await withdraw(' '))).toEqual([422, 'reason-missing'])
    expect((await withdraw('文件有误')).statusCode).toBe(200)
    expect(await shown(importId)).toMatchObject({ status: 'withdrawn' })
    expect(problemOf(await accept(importId))).toEqual([409, 'import-wrong-status'])
  })

  it('whose township nobody named is named by a correction', async () => {
    const text = documentOf().toString().replace('云岭省松川市青禾区白鹭镇', '')
    const importId = await draftOf(Buffer.from(text))
    expect(await shown(importId)).not.toHaveProperty('township')
    expect(problemOf(await accept(importId))).toEqual([422, 'township-not-named'])
    expect((await correct(importId, { kind: 'name-township', name: '青石镇' })).statusCode).toBe(200)
    const accepted = await accept(importId)
    expect(accepted.statusCode).toBe(201)
    expect(await api.tokenOf('township-editor', '青石镇')).toBeTruthy()
    const url = `/v1/lists/${accepted.json().listId}`
    const list = await api.call({ method: 'GET', url, as: coordinator })
    expect(list.json().title).toBe('青石镇履行职责事项清单')
  })
})

describe('accepting a draft', () => {
  it('opens the list and enters township and departments into the directory', async () => {
    const importId = await draftOf(documentOf())
    const answer = await accept(importId)
    const { listId, position } = answer.json<{ listId: string; position: string }>()
    expect(answer.statusCode).toBe(201)
    expect(answer.headers).toMatchObject({
      etag: '"9"',
      location: `/v1/lists/${listId}`,
      'dutybook-position': position,
    })
    const list = await api.call({
      method: 'GET',
      url: `/v1/lists/${listId}`,
      as: coordinator,
      headers: { 'dutybook-min-position': position },
    })
    expect(listDocument.parse(list.json())).toEqual(list.json())
    expect(list.json<ListDocument>()).toMatchObject({ township: '白鹭镇', revision: 9, counts: { basic: 5 } })
    const directory = await api.call({ method: 'GET', url: '/v1/directory', as: coordinator })
    const names = directory
      .json<{ organisations: { name: string }[] }>()
      .organisations.map(({ name }) => name)
    expect(names).toEqual([
      '青禾区委编办',
      '白鹭镇',
      '区水务局',
      '区农业农村局',
      '区生态环境局',
      '区交通运输局',
    ])
    expect(await shown(importId)).toMatchObject({ status: 'completed', result: { listId } })
  })

  it('gives the same answer when repeated, by the same command or by another, and records nothing twice', async () => {
    const importId = await draftOf(documentOf())
    const first = await accept(importId, undefined, { key: 'accept-1' })
    const events = await eventCount()
    const again = await accept(importId, undefined, { key: 'accept-1' })
    const another = await accept(importId, undefined, { key: 'accept-2' })
    expect([again.json(), another.json()]).toEqual([first.json(), first.json()])
    expect(await eventCount()).toBe(events)
  })

  it('is finished by repeating it when it was cut short', async () => {
    const importId = await draftOf(documentOf())
    const { repository } = api.deps
    const execute: typeof repository.execute = (decider, stream, ...rest) =>
      stream.startsWith('list-')
        ? Promise.reject(new Error('the power failed'))
        : repository.execute(decider, stream, ...rest)
    const unlucky = createApp({
      ...api.deps,
      metrics: createMetrics(),
      repository: { ...repository, execute },
    })
    const failed = await unlucky.inject({
      method: 'POST',
      url: `/v1/imports/${importId}/acceptance`,
      headers: { authorization: `Bearer ${coordinator}`, 'idempotency-key': 'a' },
      payload: { as: 'baseline' },
    })
    await unlucky.close()
    expect(failed.statusCode).toBe(500)
    expect(await shown(importId)).toMatchObject({ status: 'accepted' })
    expect((await accept(importId)).statusCode).toBe(201)
    expect(await shown(importId)).toMatchObject({ status: 'completed' })
  })

  it('refuses a second list for the township, and replaces the baseline only when asked to', async () => {
    const { listId } = await importList(api, coordinator, documentOf())
    const importId = await draftOf(documentOf(undefined, '区林业局'))
    const events = await eventCount()
    expect(problemOf(await accept(importId))).toEqual([409, 'list-already-open'])
    expect(await eventCount()).toBe(events)
    const replaced = await accept(importId, { as: 'baseline', replace: true })
    expect([replaced.statusCode, replaced.json().listId]).toEqual([201, listId])
    await api.settle()
    const list = await api.call({ method: 'GET', url: `/v1/lists/${listId}`, as: coordinator })
    expect(list.json<ListDocument>().counts).toEqual({ basic: 5, cooperative: 2, reclaimed: 1 })
    expect(list.body).toContain('区林业局')
    expect(list.body).not.toContain('区水务局')
    const before = await api.call({ method: 'GET', url: `/v1/lists/${listId}?revision=9`, as: coordinator })
    expect(before.body).toContain('区水务局')
  })

  it('takes a department that is known under another name for what it is', async () => {
    await importList(api, coordinator, documentOf(undefined, '区委编办'))
    const directory = api.readModel.directory(api.readModel.directories()[0]?.districtId ?? '')
    expect(directory?.organisations.filter(({ name }) => name === '区委编办')).toEqual([])
  })

  it('keeps If-Match: a draft corrected meanwhile is not accepted', async () => {
    const importId = await draftOf(documentOf())
    const { revision } = await shown(importId)
    await correct(importId, { kind: 'name-township', name: '青石镇' })
    const stale = await accept(importId, undefined, { headers: { 'if-match': `"${revision}"` } })
    expect(problemOf(stale)).toEqual([412, 'stale-revision'])
  })
})

describe('a new version of a list', () => {
  const revised = () =>
    Buffer.from(
      documentOf()
        .toString()
        .replace('1\t开展党员冬训', '1\t开展党员冬训和轮训')
        .replace('5\t组织义诊', '5\t组织义诊\n6\t开展扫盲')
        .replace('（3 项）', '（4 项）')
        .replace('制定保洁标准', '制定保洁和巡河标准'),
    )
  let listId: string
  let editor: string
  beforeEach(async () => {
    ;({ listId } = await importList(api, coordinator, documentOf()))
    editor = await api.tokenOf('township-editor', '白鹭镇')
  })
  const forList = () => draftOf(revised(), { url: `/v1/lists/${listId}/imports`, as: editor })
  const proposal = { as: 'proposal', title: '2026 年修订', reason: '新文本' }

  it('is compared item by item, and becomes a draft proposal that a person can review', async () => {
    const importId = await forList()
    const compared = await api.call({
      method: 'GET',
      url: `/v1/imports/${importId}/comparison`,
      as: editor,
    })
    const { differences } = compared.json()
    expect(differences.map(({ kind }: { kind: string }) => kind)).toEqual(['amend', 'amend', 'add'])
    const accepted = await accept(importId, proposal, { as: editor })
    expect(accepted.statusCode).toBe(201)
    const { proposalId } = accepted.json()
    await api.settle()
    const answer = await api.call({ method: 'GET', url: `/v1/proposals/${proposalId}`, as: editor })
    expect(answer.json()).toMatchObject({ status: 'draft', title: '2026 年修订', differences })
    expect(await shown(importId, editor)).toMatchObject({
      status: 'completed',
      result: { listId, proposalId },
    })
    const again = await accept(importId, proposal, { as: editor })
    expect(again.json()).toEqual(accepted.json())
  })

  it('that says what the list says becomes no proposal', async () => {
    const importId = await draftOf(documentOf(), { url: `/v1/lists/${listId}/imports`, as: editor })
    expect(problemOf(await accept(importId, proposal, { as: editor }))).toEqual([422, 'no-changes'])
    expect(await shown(importId, editor)).toMatchObject({ status: 'draft' })
  })

  it('is of this township and of no other', async () => {
    const other = documentOf('云岭省松川市青禾区青石镇')
    const answer = await bringIn(other, { url: `/v1/lists/${listId}/imports`, as: editor })
    expect(problemOf(answer)).toEqual([422, 'document-of-another-township'])
  })

  it('cannot replace the baseline once a revision was applied, nor be replaced by the township', async () => {
    const importId = await forList()
    expect(problemOf(await accept(importId, { as: 'baseline', replace: true }, { as: editor }))).toEqual([
      403,
      'not-permitted',
    ])
  })

  it('is seen by the coordinating office, the auditor and its own township, by nobody else', async () => {
    await importList(api, coordinator, documentOf('云岭省松川市青禾区青石镇'))
    const importId = await forList()
    await api.settle()
    const see = async (role: string, name: string) => {
      const as = await api.tokenOf(role, name)
      const one = await api.call({ method: 'GET', url: `/v1/imports/${importId}`, as })
      const all = await api.call({ method: 'GET', url: '/v1/imports?status=draft', as })
      return [one.statusCode, all.json().items.length]
    }
    expect(await see('coordinator', '青禾区')).toEqual([200, 1])
    expect(await see('auditor', '青禾区')).toEqual([200, 1])
    expect(await see('township-head', '白鹭镇')).toEqual([200, 1])
    expect(await see('township-head', '青石镇')).toEqual([404, 0])
    expect(await see('department-head', '区水务局')).toEqual([404, 0])
    const other = await api.tokenOf('township-editor', '青石镇')
    expect(problemOf(await bringIn(revised(), { url: `/v1/lists/${listId}/imports`, as: other }))).toEqual([
      403,
      'not-permitted',
    ])
  })
})
