import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openEmbeddedEventStore } from '@dutybook/event-store'
import { collect, newEvents } from '@dutybook/event-store/examples'
import { createRecipients, openRecipientFile } from '@dutybook/outbound'
import { describe, expect, it, onTestFinished } from 'vitest'
import { realList } from '../../journeys/real-list.ts'
import { endState, wholeJourney } from '../../journeys/whole-journey.ts'
import { runCli } from '../../support/cli.ts'
import { type Settings, startDutybook } from '../../support/dutybook-process.ts'
import { keptInFile, keptInPeer, killedCopy, newFolder, writeLog } from './killed-copy.examples.ts'
import { connect, idsIn, openPeer, openRecords } from './peer.examples.ts'

const now = '2026-11-22T01:00:00.000Z'
const person = (personId: string) => ({
  personId,
  name: personId,
  organisationId: 'o',
  districtId: 'd',
  role: 'auditor',
})
const recipientsOn = (url: string) => {
  const recipients = createRecipients(openRecords(url))
  onTestFinished(() => recipients.close())
  return recipients
}

const copy = (from: string, to: string, env: Readonly<Record<string, string>> = {}) =>
  runCli(['log', 'copy', from, to], { env })

describe('dutybook log copy', () => {
  it('moves a log to EventStoreDB and back, killed in the middle again and again', async () => {
    const [county, back] = [newFolder(), newFolder()]
    await writeLog(county, 2_000)
    const given = keptInFile(county)
    expect(given).toHaveLength(2_309)

    const peer = await openPeer()
    peer.faults.delayMs = 2
    for (const events of [400, 800, 1_200]) {
      await killedCopy(county, peer.url, () => idsIn(peer).length, events)
      const copied = keptInPeer(peer)
      expect(copied.length).toBeGreaterThanOrEqual(events)
      expect(copied).toEqual(given.slice(0, copied.length))
      expect(copied.length).toBeLessThan(given.length)
    }
    peer.faults.delayMs = 0
    peer.faults.loseAnswers = 3
    const before = keptInPeer(peer).length
    const there = await copy(county, peer.url)
    expect(there.err).toMatch(/comparing: \d+ events .*copying: \d+ events .*verifying: \d+ events/su)
    expect(there.err).not.toContain('Warning')
    expect(there.out).toBe(
      `${before} events stood there already\n${2_309 - before} events copied\n` +
        '2309 events are the same in both: order, ids, streams, instants, data and metadata\n',
    )
    expect(there.code).toBe(0)
    expect(keptInPeer(peer)).toEqual(given)

    for (const events of [350, 900]) await killedCopy(peer.url, back, () => keptInFile(back).length, events)
    const half = keptInFile(back)
    expect(half).toEqual(given.slice(0, half.length))
    expect(half.length).toBeGreaterThanOrEqual(900)
    expect(half.length).toBeLessThan(given.length)
    expect((await copy(peer.url, back)).code).toBe(0)
    expect(keptInFile(back)).toEqual(given)
    expect((await copy(county, back)).out).toMatch(/^2309 events stood there already\n0 events copied\n/u)
  })

  it('lets a program move to EventStoreDB in the middle of its work, and back, without losing anything', async () => {
    const [county, province, back] = [newFolder(), newFolder(), newFolder()]
    const peer = await openPeer()
    const steps = wholeJourney()
    const half = steps.findIndex(({ name }) => name === 'submit 合并群团事项')
    const work = async (folder: string, given: Settings, part: typeof steps) => {
      const program = await startDutybook(folder, { DUTYBOOK_SAMPLE: 'no', ...given })
      try {
        const acts = realList(program.url)
        for (const step of part) await step.act(acts)
        return part.length === half ? undefined : await endState(acts)
      } finally {
        await program.stop()
      }
    }
    await work(county, {}, steps.slice(0, half))
    expect((await copy(county, peer.url)).code).toBe(0)
    const end = await work(province, { DUTYBOOK_EVENT_STORE: peer.url }, steps.slice(half))
    expect(end?.types).toMatchObject({ ItemListed: 309, RevisionApplied: 4 })
    expect((await copy(peer.url, back)).code).toBe(0)
    expect(await work(back, {}, [])).toEqual(end)
    expect(keptInFile(back).slice(0, keptInFile(county).length)).toEqual(keptInFile(county))
    expect(keptInFile(back)).toEqual(keptInPeer(peer))
  })

  it('takes the addresses for mail along, and people were told as much there as here', async () => {
    const [county, back] = [newFolder(), newFolder()]
    await writeLog(county, 20)
    const peer = await openPeer()
    const log = connect(peer.url)
    const inFile = (folder: string) => createRecipients(openRecipientFile(join(folder, 'recipients.sqlite')))
    const kept = inFile(county)
    const file = await openEmbeddedEventStore({ path: join(county, 'log.sqlite'), clock: () => new Date() })
    const given = await collect(file.readAll())
    await file.close()
    const [first, last] = [given[300]?.position ?? '', given.at(-1)?.position ?? '']
    await kept.set(person('shen'), { email: 'shen@x.example', when: 'each' }, first, now)
    await kept.set(person('wu'), { email: 'wu@x.example', when: 'daily' }, `${last}~objection-1`, now)
    await kept.set(person('lin'), { email: 'lin@x.example', when: 'each' }, '', now)
    const there = await copy(county, peer.url)
    expect(there.out).toMatch(/\n3 addresses for mail went with them\n$/u)
    await kept.remove('lin')
    await copy(county, peer.url)

    const onServer = recipientsOn(peer.url)
    const events = await collect(log.readAll())
    expect(await onServer.find('shen')).toMatchObject({
      told: events[300]?.position,
      email: 'shen@x.example',
    })
    expect(await onServer.find('wu')).toMatchObject({ digested: `${events.at(-1)?.position}~objection-1` })
    expect(await onServer.find('lin')).toBeUndefined()

    await copy(peer.url, back)
    const returned = inFile(back)
    for (const personId of ['shen', 'wu', 'lin'])
      expect(await returned.find(personId)).toEqual(await kept.find(personId))
    for (const one of [kept, returned]) await one.close()
  })

  it('writes nothing to a log that is another one, and says which event differs', async () => {
    const folder = newFolder()
    await writeLog(folder, 10)
    const peer = await openPeer()
    await connect(peer.url).append('list-0', newEvents(2), { expectedRevision: 'no-stream' })
    const { code, err } = await copy(folder, peer.url)
    expect(code).toBe(1)
    expect(err).toMatch(/TO is not a copy of FROM: event 1 differs: it is \S{36} and \S{36}\. Choose a TO/u)
    expect(keptInPeer(peer)).toHaveLength(2)
  })

  it('refuses a place without a log, and makes none there', async () => {
    const [folder, other] = [newFolder(), newFolder()]
    const peer = await openPeer()
    expect((await copy(folder, other)).err).toContain('does not exist; name the data folder')
    expect(existsSync(join(folder, 'log.sqlite'))).toBe(false)
    expect((await copy(peer.url, other)).err).toContain('FROM holds no event')
    expect(existsSync(join(other, 'log.sqlite'))).toBe(false)
  })

  it('takes a connection string from the environment, and repeats no password when the server turns it away', async () => {
    const folder = newFolder()
    await writeLog(folder, 1)
    const [closed, open] = [await openPeer({ credentials: 'admin:right' }), await openPeer()]
    const url = closed.url.replace('esdb://', 'esdb://admin:geheim@')
    const turnedAway = await copy(folder, 'env:TARGET', { TARGET: url })
    expect(turnedAway.code).toBe(1)
    expect(turnedAway.err).toContain('The copy is not finished')
    expect(turnedAway.err).not.toContain('geheim')
    expect((await copy(folder, 'env:TARGET', { TARGET: open.url })).code).toBe(0)
    expect(keptInPeer(open)).toHaveLength(310)
    expect((await copy(folder, 'env:NOWHERE')).err).toContain('environment variable NOWHERE is not set')
  })
})
