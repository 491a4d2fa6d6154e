import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  changeWebhook,
  directory,
  directoryStream,
  redeliverNotification,
  subjectOf,
  type Subject,
  subscribeWebhook,
  type ToldEvent,
  webhooks,
  webhooksStream,
  deliveryStream,
} from '@dutybook/duty-lists'
import { createRepository } from '@dutybook/event-store'
import type { Actor } from '@dutybook/kernel'
import {
  addressRules,
  createMailer,
  type LinkTo,
  createRecipients,
  openRecipientFile,
  openSecretKey,
  type Recipients,
  type WebhookSecrets,
} from '@dutybook/outbound'
import { feedReadModel, openReadModel, type ReadModel } from '@dutybook/read-store'
import { createCourier, digestErrands, mailErrands, webhookErrands } from '@dutybook/routing-worker'
import { districtId, type ExampleLog, officeId } from '@dutybook/routing-worker/examples'
import { pino } from 'pino'

const silent = pino({ level: 'silent' })
const coordinator: Actor = { id: 'coordinator', organisation: officeId, role: 'coordinator' }

export interface TellingOptions {
  readonly allow?: readonly string[]
  readonly attempts?: number
  readonly timeoutMs?: number
  readonly firstPause?: number
  readonly smtp?: string
  readonly clock?: () => Date
}

/** What tells people, as one process runs it. What it keeps beside the log lies in `folder`, over restarts. */
export interface Telling {
  readonly readModel: ReadModel
  readonly recipients: Recipients
  readonly secrets: WebhookSecrets
  stop(): Promise<void>
}

export const makeFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'dutybook-telling-'))
export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

export const startTelling = async (
  log: ExampleLog,
  redisUrl: string,
  folder: string,
  options: TellingOptions = {},
): Promise<Telling> => {
  const { allow = ['127.0.0.0/8'], attempts, timeoutMs, smtp, clock = () => new Date() } = options
  const { store } = log
  const readModel = openReadModel({ path: ':memory:' })
  const ending = new AbortController()
  const feed = feedReadModel({ store, readModel, signal: ending.signal, log: silent })
  const secrets = openSecretKey(join(folder, 'webhooks.key'))
  const recipients = createRecipients(openRecipientFile(join(folder, 'recipients.sqlite')))
  const books = [
    webhookErrands({
      store,
      repository: createRepository(store),
      readModel,
      secrets,
      rules: addressRules(allow),
      clock,
      ...(attempts !== undefined && { attempts }),
      ...(timeoutMs !== undefined && { timeoutMs }),
    }),
  ]
  const mailer = smtp === undefined ? undefined : createMailer(smtp, 'noreply@dutybook.example')
  if (mailer !== undefined) {
    const linkTo: LinkTo = ({ proposalId, objectionId, campaignId }) => {
      if (campaignId !== undefined) return `https://dutybook.example/v1/campaigns/${campaignId}`
      return objectionId === undefined
        ? `https://dutybook.example/v1/proposals/${proposalId}`
        : `https://dutybook.example/v1/objections/${objectionId}`
    }
    const mail = { readModel, recipients, mailer, linkTo, clock }
    books.push(mailErrands(mail), digestErrands({ ...mail, hour: 8 }))
  }
  const courier = createCourier({
    books,
    feed,
    redisUrl,
    clock: () => new Date(),
    logger: silent,
    sweepEvery: 200,
    firstPause: options.firstPause ?? 50,
    restAfterFailure: 200,
  })
  await feed.caughtUp
  courier.start()
  return {
    readModel,
    recipients,
    secrets,
    async stop() {
      await courier.stop()
      mailer?.close()
      await recipients.close()
      ending.abort()
      await feed.stopped
      readModel.close()
    },
  }
}

/** The coordinating office has an organisation told; answers the webhook's id. */
export const subscribe = async (
  log: ExampleLog,
  organisationId: string,
  url: string,
  events: readonly ToldEvent[] = [],
): Promise<string> => {
  const webhookId = randomUUID()
  const { state } = await log.repository.load(directory, directoryStream(districtId))
  const outcome = await log.repository.execute(
    subscribeWebhook,
    webhooksStream(districtId),
    issued({
      type: 'subscribe-webhook',
      webhookId,
      organisationId,
      url,
      events,
      directory: state,
      actor: coordinator,
    } as const),
    by,
  )
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return webhookId
}

export const change = async (
  log: ExampleLog,
  webhookId: string,
  changes: { readonly url: string; readonly paused: boolean },
): Promise<void> => {
  const command = { type: 'change-webhook', webhookId, events: [], ...changes, ...office } as const
  await log.repository.execute(changeWebhook, webhooksStream(districtId), issued(command), by)
}

/** Asks for a delivery once more. */
export const redeliver = async (
  log: ExampleLog,
  webhookId: string,
  { deliveryId, eventId, ...about }: { deliveryId: string; eventId: string } & Subject,
): Promise<void> => {
  const { state } = await log.repository.load(webhooks, webhooksStream(districtId))
  const identity = { deliveryId, webhookId, districtId, eventId, ...subjectOf(about) }
  const command = { type: 'redeliver-notification', ...identity, webhooks: state, ...office } as const
  const outcome = await log.repository.execute(
    redeliverNotification,
    deliveryStream(deliveryId),
    issued(command),
    by,
  )
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
}

const office = { coordinatingOffice: officeId, actor: coordinator }
const by = { actor: coordinator, correlationId: 'request', causationId: 'request' }

const issued = <C>(command: C) => {
  const id = randomUUID()
  return { id, hash: id, command }
}
