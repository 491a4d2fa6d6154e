import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openRecipientFile, openRecipientStreams, PEOPLE, type RecipientRecords } from '@dutybook/outbound'
import { openBeside } from './compose.ts'
import type { LogAddress } from './log-address.ts'

/** Opens those beside a log, and makes the place where there is none. All that are kept there are known. */
export const recipientsIn = async (address: LogAddress): Promise<RecipientRecords> => {
  if (address.kind === 'file') return openRecipientFile(fileBeside(address.path))
  const { promise: trouble, reject } = Promise.withResolvers<never>()
  const store = await openBeside(address, PEOPLE)
  const records = openRecipientStreams({ store, ids: () => crypto.randomUUID(), onTrouble: reject })
  try {
    await Promise.race([records.caughtUp, trouble])
    return records
  } catch (error) {
    await records.close()
    throw error
  }
}

/** Those that are kept beside a log, if anybody ever asked for it there. */
export const recipientsOf = async (address: LogAddress): Promise<RecipientRecords | undefined> =>
  address.kind === 'file' && !existsSync(fileBeside(address.path)) ? undefined : recipientsIn(address)

const fileBeside = (log: string): string => join(dirname(log), 'recipients.sqlite')

/**
 * Makes the second place keep whom the first one keeps, and nobody else.
 * @returns how many that are
 */
export const mirrorRecipients = async (
  from: RecipientRecords,
  to: RecipientRecords,
  keyInTo: (key: string) => string,
): Promise<number> => {
  const kept = new Map([...from.all()].map((recipient) => [recipient.personId, recipient]))
  for (const { personId } of to.all()) if (!kept.has(personId)) await to.change(personId, () => undefined)
  for (const recipient of kept.values()) {
    const { personId, told, digested } = recipient
    await to.change(personId, () => ({ ...recipient, told: keyInTo(told), digested: keyInTo(digested) }))
  }
  return kept.size
}
