import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { existsSync } from 'node:fs'
import { type ListDocument, listDocument } from '@dutybook/contracts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { documentOf } from '../examples/document.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
let coordinator: string

const open = async (name: string, city: string, province: string) => {
  await api.call({
    method: 'POST',
    url: '/v1/districts',
    as: await api.tokenOf('administrator'),
    body: { name, city, province, coordinatingOffice: { name: `${name}委编办`, aliases: ['区委编办'] } },
  })
  coordinator = await api.tokenOf('coordinator', name)
}

const post = (body: Buffer, key?: string) =>
  api.call({ method: 'POST', url: '/v1/imports?name=list.txt', as: coordinator, body, ...(key && { key }) })

const eventCount = async () => {
  let count = 0
  for await (const _ of api.store.readAll()) count++
  return count
}

beforeEach(async () => {
  api = await startApi()
})
afterEach(() => api.close())

describe('importing a document into an open district', () => {
  beforeEach(() => open('青禾区', '松川市', '云岭省'))

  it('opens the list and enters township and departments into the directory', async () => {
    const { statusCode, headers, ...answer } = await post(documentOf())
    const imported = answer.json<{ listId: string; position: string; townshipId: string }>()
    expect(statusCode).toBe(201)
    expect(imported).toMatchObject({
      counts: { basic: 5, cooperative: 2, reclaimed: 1 },
      findings: [],
      revision: 9,
    })
    expect(headers).toMatchObject({
      etag: '"9"',
      location: `/v1/lists/${imported.listId}`,
      'dutybook-position': imported.position,
    })
    const list = await api.call({
      method: 'GET',
      url: `/v1/lists/${imported.listId}`,
      as: coordinator,
      headers: { 'dutybook-min-position': imported.position },
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
  })

  it('gives the same answer when repeated, and records nothing twice', async () => {
    const first = await post(documentOf(), 'import-1')
    const events = await eventCount()
    const again = await post(documentOf(), 'import-1')
    expect([again.statusCode, again.json()]).toEqual([201, first.json()])
    expect(await eventCount()).toBe(events)
  })

  it('refuses a second list for the township', async () => {
    await post(documentOf())
    const events = await eventCount()
    const second = await post(documentOf(undefined, '区林业局'))
    expect([second.statusCode, second.json().type]).toEqual([409, 'urn:dutybook:problem:list-already-open'])
    expect(await eventCount()).toBe(events)
  })

  it('refuses the same key with another document', async () => {
    await post(documentOf(), 'import-2')
    const other = await post(documentOf(undefined, '区林业局'), 'import-2')
    expect([other.statusCode, other.json().type]).toEqual([422, 'urn:dutybook:problem:command-id-reused'])
  })

  it('takes a department that is known under another name for what it is', async () => {
    const { statusCode } = await post(documentOf(undefined, '区委编办'))
    const directory = api.readModel.directory(api.readModel.directories()[0]?.districtId ?? '')
    expect(statusCode).toBe(201)
    expect(directory?.organisations.filter(({ name }) => name === '区委编办')).toEqual([])
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
    ['nobody, for it is not UTF-8', Buffer.from([0xc7, 0xe0, 0xba, 0xcc]), 422, 'document-not-readable'],
    ['nobody, for it is empty', Buffer.alloc(0), 400, 'body-missing'],
  ])('leaves nothing behind when the document is of %s', async (_, body, status, problem) => {
    const events = await eventCount()
    const answer = await post(body)
    expect([answer.statusCode, answer.json().type]).toEqual([status, `urn:dutybook:problem:${problem}`])
    expect(await eventCount()).toBe(events)
  })

  it('answers errors in the document with their lines, and leaves nothing behind', async () => {
    const events = await eventCount()
    const broken = documentOf()
      .toString()
      .replace('4\t发放临时救助金', '4\t发放临时救助金\t多出的一格\t又一格')
    const answer = await post(Buffer.from(broken))
    expect(answer.statusCode).toBe(422)
    const { type, facts } = answer.json()
    expect(type).toBe('urn:dutybook:problem:document-has-errors')
    expect(facts.findings).toContainEqual(expect.objectContaining({ severity: 'error', line: 11 }))
    expect(await eventCount()).toBe(events)
  })

  it('is for the coordinating office only', async () => {
    await post(documentOf())
    coordinator = await api.tokenOf('township-head', '白鹭镇')
    const answer = await post(documentOf('云岭省松川市青禾区青石镇'))
    expect([answer.statusCode, answer.json().type]).toEqual([403, 'urn:dutybook:problem:not-permitted'])
  })
})

describe('importing the published list of 汉阳区四新街道', () => {
  it('gives 309 items, 83, 95 and 131, with findings, and everybody to sign in as', async () => {
    await open('汉阳区', '武汉市', '湖北省')
    const seeds = join(repositoryRoot(), '../shared/seeds')
    const name = (await readdir(seeds)).find((file) => file.startsWith('000_')) ?? '000 is missing'
    const answer = await post(await readFile(join(seeds, name)))
    expect(answer.statusCode).toBe(201)
    const { counts, findings, revision } = answer.json()
    expect({ counts, revision }).toEqual({
      counts: { basic: 83, cooperative: 95, reclaimed: 131 },
      revision: 310,
    })
    expect(findings.length).toBeGreaterThan(0)
    expect(await api.tokenOf('department-head', '区教育局')).toBeTruthy()
    expect(await api.tokenOf('township-editor', '四新街道')).toBeTruthy()
  })
})

const repositoryRoot = (folder = import.meta.dirname): string =>
  existsSync(join(folder, 'pnpm-workspace.yaml')) ? folder : repositoryRoot(dirname(folder))
