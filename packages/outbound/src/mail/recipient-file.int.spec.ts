import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openRecipientFile, RecipientsUnusable } from './recipient-file.ts'
import { recipientsConformance } from './recipients.conformance.ts'
import { createRecipients } from './recipients.ts'

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'dutybook-recipients-'))

recipientsConformance('in a file', async () => {
  const folder = newFolder()
  return {
    open: async () => openRecipientFile(join(folder, 'recipients.sqlite')),
    dispose: async () => rmSync(folder, { recursive: true }),
  }
})

it('who is erased leaves no trace in the folder', async () => {
  const folder = newFolder()
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const recipients = createRecipients(openRecipientFile(join(folder, 'recipients.sqlite')))
  const person = {
    personId: 'shen',
    name: '沈',
    organisationId: 'education',
    districtId: 'd',
    role: 'auditor',
  }
  await recipients.set(person, { email: 'shen@edu.example', when: 'each' }, '', '2026-11-22T01:00:00.000Z')
  const inFolder = () =>
    readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes('edu.example'))
  expect(inFolder()).toEqual(['recipients.sqlite'])
  await recipients.remove('shen')
  expect(inFolder()).toEqual([])
  await recipients.close()
})

it('addresses are not read from a file that is something else', () => {
  const folder = newFolder()
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'broken.sqlite')
  writeFileSync(path, 'no database at all '.repeat(60))
  expect(() => openRecipientFile(path)).toThrow(RecipientsUnusable)
})
