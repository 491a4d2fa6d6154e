import { describe, expect, it } from 'vitest'
import { type components, type DutybookClient, idempotencyKey } from '@dutybook/client'
import { atTheEnd, newFolder, sampleFolder } from '../faults/start.examples.ts'
import { startPeer } from '../peers/eventstoredb/peer.ts'
import { type Settings, startDutybook } from '../support/dutybook-process.ts'
import { expectData, insist, personas } from '../support/personas.ts'

type Proposal = components['schemas']['Proposal']

const startApis = async (path: string, settings: Settings = {}) => {
  const apis = await Promise.all([1, 2].map(() => startDutybook(path, settings, [], ['api'])))
  for (const api of apis) atTheEnd(() => api.stop())
  return apis.map(({ url }) => url) as [string, string]
}

const proposalAt = async (reader: DutybookClient, proposalId: string, position: string) =>
  insist<Proposal>(() =>
    reader.GET('/v1/proposals/{proposalId}', {
      params: { path: { proposalId } },
      headers: { 'Dutybook-Min-Position': position },
    }),
  )

/** One process takes a command, the other shows what it did; then the other way round, many times. */
const expectReadYourWrites = async (urls: readonly [string, string], rounds: number): Promise<void> => {
  const people = personas(urls[0])
  const [editor, auditor] = [await people.find('township-editor', '枕溪街道'), await people.find('auditor')]
  const editors = await Promise.all(urls.map((url) => personas(url).as(editor)))
  const auditors = await Promise.all(urls.map((url) => personas(url).as(auditor)))
  const { items } = await expectData(() => (auditors[0] as DutybookClient).GET('/v1/lists'))
  const list = items.find(({ township }) => township === '枕溪街道')
  for (let round = 0; round < rounds; round++) {
    const [writer, reader] = [editors[round % 2], auditors[(round + 1) % 2]] as [
      DutybookClient,
      DutybookClient,
    ]
    const drafted = await insist(() =>
      writer.POST('/v1/proposals', {
        params: { header: idempotencyKey(`round-${round}`) },
        body: {
          listId: list?.listId ?? '',
          baseRevision: list?.revision ?? 0,
          title: `第 ${round} 次`,
          reason: '新增。',
          changes: [
            {
              kind: 'add',
              content: { category: 'basic', name: `事项 ${round}` },
              place: { sector: '民生服务' },
            },
          ],
        },
      }),
    )
    const { id = '', position = '' } = drafted.data ?? {}
    expect(drafted.response.status, JSON.stringify(drafted.error)).toBe(201)
    const shown = await proposalAt(reader, id, position)
    expect([shown.response.status, shown.data?.title]).toEqual([200, `第 ${round} 次`])
  }
}

describe('two API processes', () => {
  it('show each other what was written, on one embedded log', async () => {
    const { path } = await sampleFolder()
    await expectReadYourWrites(await startApis(path), 30)
  })

  it('show each other what was written, on EventStoreDB (the test double of it)', async () => {
    const peer = await startPeer()
    atTheEnd(() => peer.stop())
    const settings = { DUTYBOOK_EVENT_STORE: peer.url }
    const { path } = newFolder()
    await (await startDutybook(path, settings)).stop()
    await expectReadYourWrites(await startApis(path, settings), 20)
  })

  it('do not share a data folder with a program that runs everything', async () => {
    const { path } = await sampleFolder()
    const api = await startDutybook(path, {}, [], ['api'])
    atTheEnd(() => api.stop())
    await expect(startDutybook(path)).rejects.toThrow(/is in use by another Dutybook/u)
    expect(await api.stop()).toBe(0)
    expect(await (await startDutybook(path)).stop()).toBe(0)
  })
})
