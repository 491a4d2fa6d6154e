import { openEventStoreDb } from '@dutybook/event-store/eventstoredb'
import { collect } from '@dutybook/event-store/examples'
import { createRecipients } from '@dutybook/outbound'
import { recipientsConformance } from '@dutybook/outbound/conformance'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connect, openPeer, openRecords } from './peer.examples.ts'
import { type Peer, startPeer } from './peer.ts'

const person = { personId: 'shen', name: '沈', organisationId: 'education', districtId: 'd', role: 'auditor' }
const wish = { email: 'shen@edu.example', when: 'each' } as const
const now = '2026-11-22T01:00:00.000Z'

recipientsConformance('on the server of the log (the test double of one)', async () => {
  const peer = await startPeer()
  return { open: async () => openRecords(peer.url), dispose: () => peer.stop() }
})

const openRecipients = ({ url }: Pick<Peer, 'url'>) => {
  const recipients = createRecipients(openRecords(url))
  onTestFinished(() => recipients.close())
  return recipients
}

describe('recipients on the server of the log', () => {
  it('stand beside the log, and each stream shows its last event only', async () => {
    const peer = await openPeer()
    const recipients = openRecipients(peer)
    await recipients.set(person, wish, '', now)
    for (const upTo of ['0001', '0002', '0003']) await recipients.tell('shen', upTo)
    const names = peer.log.records.map(({ stream }) => stream).filter((name) => /recipient-/u.test(name))
    const [name = ''] = names.filter((one) => !one.startsWith('$'))
    expect(name).toMatch(/^_people\.dutybook\.recipient-[0-9a-f-]{36}$/u)
    expect(new Set(names)).toEqual(new Set([`$$${name}`, name]))
    expect(peer.log.stream(name)).toHaveLength(1)
    const bytes = () => Buffer.concat(peer.log.stream(name).map(({ data }) => data)).toString()
    expect(bytes()).toContain('edu.example')
    await recipients.remove('shen')
    expect(bytes()).toBe('{}')
    const log = connect(peer.url)
    expect(await collect(log.readAll())).toEqual([])
    expect(await log.head()).toBe('')
  })

  it('are out of reach for a log whose prefix is a part of any name', async () => {
    const peer = await openPeer()
    const recipients = openRecipients(peer)
    await recipients.set(person, wish, '', now)
    for (const other of ['p', 'people.', 'd', 'dutybook.']) {
      const log = openEventStoreDb({ connectionString: peer.url, prefix: other })
      expect(await collect(log.readAll())).toEqual([])
      await log.close()
    }
  })

  it('are followed over drops and silence, and kept though answers are lost', async () => {
    const peer = await openPeer()
    const [recipients, other] = [openRecipients(peer), openRecipients(peer)]
    await recipients.set(person, wish, '', now)
    for (const number of [1, 2, 3]) {
      peer.faults.loseAnswers = 1
      peer.dropConnections()
      await recipients.tell('shen', `000${number}`)
    }
    await expect.poll(() => other.wanting('each', '')[0]?.told, { timeout: 20_000 }).toBe('0003')
    const [name = ''] = peer.log.records
      .map(({ stream }) => stream)
      .filter((one) => one.startsWith('_people'))
    expect(peer.log.records.filter(({ stream }) => stream === name)).toHaveLength(4)
  })

  it('say that they cannot be followed, and go on when the server is there again', async () => {
    const first = await startPeer()
    const { port } = first.endpoint
    const trouble: unknown[] = []
    const impatient = { patienceMs: 500, answerMs: 250 }
    const records = openRecords(first.url, impatient, (error) => trouble.push(error))
    onTestFinished(() => records.close())
    await records.caughtUp
    await first.stop()
    await expect.poll(() => trouble.length, { timeout: 30_000 }).toBeGreaterThan(0)
    const second = await openPeer({ port, log: first.log })
    await openRecipients(second).set(person, wish, '', now)
    await expect.poll(() => records.known('shen')?.email, { timeout: 30_000 }).toBe(wish.email)
  })
})
