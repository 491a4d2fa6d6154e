import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRecipients, type Recipient, type RecipientRecords, type Recipients } from './recipients.ts'

/** Records in one place, opened as often as wanted: each as a process of its own would. */
export interface RecordsPlace {
  open(): Promise<RecipientRecords>
  dispose(): Promise<void>
}

const now = '2026-11-22T01:00:00.000Z'
const shen = {
  personId: 'shen',
  name: '沈',
  organisationId: 'education',
  districtId: 'district',
  role: 'department-head',
}
const wu = { ...shen, personId: 'wu' }
const preference = { email: 'shen@edu.example', when: 'each' } as const
const daily = { email: 'wu@edu.example', when: 'daily' } as const

/** What every place for recipients must do, as a vitest suite. */
export const recipientsConformance = (name: string, make: () => Promise<RecordsPlace>): void => {
  let place: RecordsPlace
  let opened: Recipients[]
  let recipients: Recipients
  const open = async (): Promise<Recipients> => {
    const one = createRecipients(await place.open())
    opened.push(one)
    return one
  }
  const wantedBy = (of: Recipients, when: 'each' | 'daily', since = ''): readonly string[] =>
    of.wanting(when, since).map(({ personId }) => personId)
  const eventually = async (check: () => void): Promise<void> => {
    for (let left = 200; ; left--) {
      try {
        return check()
      } catch (error) {
        if (left === 0) throw error
        await sleep(20)
      }
    }
  }

  beforeEach(async () => {
    place = await make()
    opened = []
    recipients = await open()
  })
  afterEach(async () => {
    for (const one of opened) await one.close()
    await place.dispose()
  })

  describe(`a recipient ${name}`, () => {
    it('begins where the log is, and is known to other processes with all that became of it', async () => {
      await recipients.set(shen, preference, '0007', now)
      await recipients.tell('shen', '0009')
      await recipients.digest('shen', '2026-11-22', '0008')
      await recipients.reject('shen', preference.email, now, 'no such mailbox')
      const other = await open()
      const kept: Recipient = {
        ...shen,
        ...preference,
        told: '0009',
        digested: '0008',
        digestDay: '2026-11-22',
        seenAt: now,
        rejected: { at: now, reason: 'no such mailbox' },
      }
      expect(await other.find('shen')).toEqual(kept)
      await other.set(shen, daily, '0010', now)
      const { rejected: _, ...again } = { ...kept, ...daily, told: '0010', digested: '0010' }
      expect(await recipients.find('shen')).toEqual(again)
      await eventually(() => expect(recipients.wanting('daily', '')).toEqual([again]))
    })

    it('is erased for every process, and can come back', async () => {
      const other = await open()
      await recipients.set(shen, preference, '0007', now)
      await eventually(() => expect(wantedBy(other, 'each')).toEqual(['shen']))
      await other.remove('shen')
      expect(await recipients.find('shen')).toBeUndefined()
      await eventually(() => expect(wantedBy(recipients, 'each')).toEqual([]))
      await recipients.remove('shen')
      await recipients.tell('shen', '0020')
      expect(await other.find('shen')).toBeUndefined()
      await recipients.set(shen, preference, '0030', now)
      expect(await other.find('shen')).toMatchObject({ told: '0030' })
      await eventually(() => expect(wantedBy(other, 'each')).toEqual(['shen']))
    })

    it('wants mail as asked, when the address takes it and the person was seen', async () => {
      await recipients.set(shen, preference, '0007', now)
      await recipients.set(wu, daily, '0007', now)
      expect([wantedBy(recipients, 'each'), wantedBy(recipients, 'daily')]).toEqual([['shen'], ['wu']])
      expect(wantedBy(recipients, 'each', '2026-11-23T00:00:00.000Z')).toEqual([])
      await recipients.reject('shen', preference.email, now, 'no such mailbox')
      expect(wantedBy(recipients, 'each')).toEqual([])
      await recipients.set(shen, preference, '0010', now)
      expect(wantedBy(recipients, 'each')).toEqual(['shen'])
    })

    it('is not set aside for an address that was another one', async () => {
      await recipients.set(shen, { ...preference, email: 'shen@new.example' }, '0007', now)
      await recipients.reject('shen', preference.email, now, 'no such mailbox')
      expect(await recipients.find('shen')).not.toHaveProperty('rejected')
    })

    it('is never told again what was told, when news of it come late', async () => {
      await recipients.set(shen, preference, '0007', now)
      await recipients.tell('shen', '0009')
      await recipients.tell('shen', '0008')
      expect(await recipients.find('shen')).toMatchObject({ told: '0009' })
    })

    it('who comes with another organisation or role gets the mail of that one, from then on', async () => {
      await recipients.set(shen, preference, '0007', now)
      const moved = { organisationId: 'police', role: 'department-reviewer' }
      await recipients.seen({ ...shen, ...moved }, '0020', now)
      expect(await recipients.find('shen')).toMatchObject({ ...moved, told: '0020', digested: '0020' })
    })

    it('is seen on another day, by whichever process, and others who want no mail leave nothing', async () => {
      const other = await open()
      await recipients.set(shen, preference, '0007', now)
      await eventually(() => expect(wantedBy(other, 'each')).toEqual(['shen']))
      const later = '2026-11-24T01:00:00.000Z'
      await Promise.all([other, recipients, other].map((one) => one.seen(shen, '0020', later)))
      expect(await recipients.find('shen')).toMatchObject({ seenAt: later, told: '0007' })
      await recipients.seen(wu, '0020', now)
      expect(await recipients.find('wu')).toBeUndefined()
    })

    it('keeps what two processes change at once', async () => {
      const other = await open()
      await recipients.set(shen, preference, '0000', now)
      const numbers = Array.from({ length: 20 }, (_, number) => String(number + 1).padStart(4, '0'))
      await Promise.all([
        ...numbers.map((number) => recipients.tell('shen', number)),
        ...numbers.map((number) => other.digest('shen', '2026-11-22', number)),
      ])
      expect(await recipients.find('shen')).toMatchObject({ told: '0020', digestDay: '2026-11-22' })
    })
  })
}
