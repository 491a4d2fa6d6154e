import type { Recipients } from '@dutybook/outbound'
import type { Reader } from '../auth/reader.ts'

/** Preferences about mail, and whether any is sent. */
export interface MailPreferences {
  readonly recipients: Recipients
  readonly mail: 'configured' | 'not-configured'
}

/** What is kept about the reader's mail. */
export const preferenceOf = async ({ recipients, mail }: MailPreferences, { id }: Reader) => {
  const found = await recipients.find(id)
  if (found === undefined) return { when: 'never' as const, mail }
  const { email, when, digestDay, rejected } = found
  return {
    email,
    when,
    mail,
    ...(digestDay !== undefined && { lastDigest: digestDay }),
    ...(rejected !== undefined && { rejected }),
  }
}

/** The reader as a person who may get mail. */
export const personOf = ({ id, name, organisation, district, role }: Reader) => ({
  personId: id,
  name,
  organisationId: organisation,
  districtId: district,
  role,
})
