import type { ApiDependencies, Metrics } from '@dutybook/api'
import {
  addressRules,
  createMailer,
  type LinkTo,
  type Mailer,
  createRecipients,
  openRecipientFile,
  openRecipientStreams,
  type PeopleStore,
  type RecipientRecords,
  openSecretKey,
  whyUrlRefused,
} from '@dutybook/outbound'
import {
  type Courier,
  type CourierOptions,
  createCourier,
  digestErrands,
  mailErrands,
  webhookErrands,
  type WebhookErrandsOptions,
} from '@dutybook/routing-worker'
import type { ReadModel } from '@dutybook/read-store'
import type { Logger } from 'pino'
import type { DataFolder } from './data-folder.ts'
import type { Parts } from './parts.ts'
import type { Settings } from './settings.ts'

/** Telling people: what the API needs for it, and the courier that does it. */
export interface Telling {
  readonly api: Pick<ApiDependencies, 'webhooks' | 'mail'>
  /** `url`: where the program listens, for links when no other address is set. */
  courier(
    options: Omit<CourierOptions, 'books'> &
      Pick<WebhookErrandsOptions, 'store' | 'repository'> & {
        readonly readModel: ReadModel
        readonly url: string
      },
  ): Courier
}

/** Opens what is kept beside the log for it: the key of the webhooks, and people's addresses. */
export const openTelling = (
  { settings, folder, logger, opened }: Parts,
  people: PeopleStore | undefined,
): Telling => {
  const rules = addressRules(settings.DUTYBOOK_WEBHOOK_ALLOW ?? [])
  const secrets = openSecretKey(folder.webhookKey)
  const recipients = createRecipients(recordsIn(people, folder, logger))
  opened.push(() => recipients.close())
  const mailer = mailerFor(settings)
  if (mailer !== undefined) opened.push(() => mailer.close())
  return {
    api: {
      webhooks: { secrets, faultOf: (url) => whyUrlRefused(url, rules) },
      mail: { recipients, mail: mailer === undefined ? 'not-configured' : 'configured' },
    },
    courier: ({ url, store, repository, readModel, ...options }) => {
      const { clock } = options
      const base = (settings.DUTYBOOK_PUBLIC_URL ?? url).replace(/\/+$/u, '')
      const linkTo: LinkTo = ({ proposalId, objectionId, campaignId }) => {
        if (campaignId !== undefined) return `${base}/v1/campaigns/${campaignId}`
        return objectionId === undefined
          ? `${base}/v1/proposals/${proposalId}`
          : `${base}/v1/objections/${objectionId}`
      }
      const books = [webhookErrands({ store, repository, readModel, secrets, rules, clock })]
      if (mailer !== undefined) {
        const mail = { readModel, recipients, mailer, linkTo, clock }
        books.push(mailErrands(mail), digestErrands({ ...mail, hour: settings.DUTYBOOK_DIGEST_HOUR }))
      }
      return createCourier({ ...options, books })
    },
  }
}

/** Where the log is, its recipients are: a file for the processes of one machine, the server for those of many. */
const recordsIn = (
  people: PeopleStore | undefined,
  { recipients }: Pick<DataFolder, 'recipients'>,
  logger: Logger,
): RecipientRecords => {
  if (people === undefined) return openRecipientFile(recipients)
  const onTrouble = (err: unknown): void => logger.warn({ err }, 'addresses for mail cannot be followed')
  return openRecipientStreams({ store: people, ids: () => crypto.randomUUID(), onTrouble })
}

const mailerFor = ({ DUTYBOOK_SMTP_URL, DUTYBOOK_MAIL_FROM }: Settings): Mailer | undefined =>
  DUTYBOOK_SMTP_URL === undefined || DUTYBOOK_MAIL_FROM === undefined
    ? undefined
    : createMailer(DUTYBOOK_SMTP_URL, DUTYBOOK_MAIL_FROM)

/** Shows in the metrics what webhooks are owed, and what was given up. */
export const watchTelling = (metrics: Metrics, readModel: Pick<ReadModel, 'deliveryCounts'>): void => {
  metrics.watch(
    'dutybook_webhook_deliveries_pending',
    'Deliveries that webhooks are owed',
    () => readModel.deliveryCounts().pending,
  )
  metrics.watch(
    'dutybook_webhook_deliveries_dead',
    'Deliveries to webhooks that were given up',
    () => readModel.deliveryCounts().dead,
  )
}
