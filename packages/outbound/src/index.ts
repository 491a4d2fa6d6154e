export { addressRules, type AddressRules, isNetwork } from './webhooks/address-rules.ts'
export { post, type PostOptions, type PostOutcome } from './webhooks/post.ts'
export { whyUrlRefused } from './webhooks/refused-url.ts'
export { openSecretKey, SecretKeyUnusable, type WebhookSecrets } from './webhooks/secrets.ts'
export { signatureOf } from './webhooks/signature.ts'
export { digestLetter, type Letter, letterOf, type LinkTo, type Subject } from './mail/letters.ts'
export { createMailer, type Mailer, MailRejected } from './mail/mailer.ts'
export { openRecipientFile, RecipientsUnusable } from './mail/recipient-file.ts'
export {
  openRecipientStreams,
  PEOPLE,
  type PeopleStore,
  type RecipientStreams,
} from './mail/recipient-streams.ts'
export {
  createRecipients,
  type Person,
  type Preference,
  type Recipient,
  type RecipientRecords,
  type Recipients,
} from './mail/recipients.ts'
