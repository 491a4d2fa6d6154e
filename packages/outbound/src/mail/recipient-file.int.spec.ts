import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openRecipients, RecipientsUnusable } from './open-recipients.ts'
import type { Recipients } from './recipients.ts'

const now = '2026-11-22T01:00:00.000Z'
const shen = {
  personId: 'shen',
  name: '沈',
  organisationId: 'education',
  districtId: 'district',
  role: 'department-head',
}
const preference = { email: 'shen@edu.example', when: 'each' } as const
let folder: string
let recipients: Recipients

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dutybook-recipients-'))
  recipients = openRecipients(join(folder, 'recipients.sqlite'))
})
afterEach(() => {
  recipients.close()
  rmSync(folder, { recursive: true })
})

describe('a recipient', () => {
  it('begins where the log is, and is still known after a restart', () => {
    recipients.set(shen, preference, '0007', now)
    recipients.tell('shen', '0009')
    recipients.digest('shen', '2026-11-22', '0008')
    recipients.close()
    recipients = openRecipients(join(folder, 'recipients.sqlite'))
    expect(recipients.find('shen')).toEqual({
      ...shen,
      ...preference,
      told: '0009',
      digested: '0008',
      digestDay: '2026-11-22',
      seenAt: now,
    })
  })

  it('is erased without a trace in the folder', () => {
    recipients.set(shen, preference, '0007', now)
    recipients.remove('shen')
    expect(recipients.find('shen')).toBeUndefined()
    for (const file of readdirSync(folder)) {
      expect(readFileSync(join(folder, file)).includes('edu.example'), file).toBe(false)
    }
  })

  it('wants mail as asked, when the address takes it and the person was seen', () => {
    recipients.set(shen, preference, '0007', now)
    recipients.set({ ...shen, personId: 'wu' }, { email: 'wu@edu.example', when: 'daily' }, '0007', now)
    const wanting = (when: 'each' | 'daily', since: string) =>
      recipients.wanting(when, since).map(({ personId }) => personId)
    expect([wanting('each', ''), wanting('daily', '')]).toEqual([['shen'], ['wu']])
    expect(wanting('each', '2026-11-23T00:00:00.000Z')).toEqual([])
    recipients.reject('shen', now, 'no such mailbox')
    expect(wanting('each', '')).toEqual([])
    recipients.set(shen, preference, '0010', now)
    expect(wanting('each', '')).toEqual(['shen'])
  })

  it('is not read from a file that is something else', () => {
    const path = join(folder, 'broken.sqlite')
    writeFileSync(path, 'no database at all '.repeat(60))
    expect(() => openRecipients(path)).toThrow(RecipientsUnusable)
  })

  it('who comes with another organisation or role gets the mail of that one, from then on', () => {
    recipients.set(shen, preference, '0007', now)
    recipients.seen({ ...shen, organisationId: 'police', role: 'department-reviewer' }, '0020', now)
    expect(recipients.find('shen')).toMatchObject({
      organisationId: 'police',
      role: 'department-reviewer',
      told: '0020',
      digested: '0020',
    })
  })

  it('is seen on another day, and others who want no mail leave nothing', () => {
    recipients.set(shen, preference, '0007', now)
    recipients.seen(shen, '0020', '2026-11-24T01:00:00.000Z')
    expect(recipients.find('shen')).toMatchObject({ seenAt: '2026-11-24T01:00:00.000Z', told: '0007' })
    recipients.seen({ ...shen, personId: 'wu' }, '0020', now)
    expect(recipients.find('wu')).toBeUndefined()
  })
})
