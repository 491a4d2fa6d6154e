import { type components, type DutybookClient, idempotencyKey } from '@dutybook/client'
import type { Command } from 'commander'
import { dataOf, Failure } from '../failure.ts'
import { findOrganisations } from '../find-organisation.ts'
import type { Session } from '../session.ts'
import { instant, print, table } from '../table.ts'

type EventType = NonNullable<components['schemas']['SubscribeWebhook']['events']>[number]
type Delivery = components['schemas']['WebhookDelivery']

/** Commands of the coordinating office about who is told where. */
export const webhooks = (program: Command, session: () => Session): void => {
  program
    .command('webhooks')
    .description('where organisations have themselves told: the latest 200 of every district')
    .action(async () => {
      const rows: (string | number)[][] = []
      for (const client of await session().asEvery('coordinator')) {
        const { items } = dataOf(await client.GET('/v1/webhooks', { params: { query: { limit: 200 } } }))
        for (const { webhookId, organisation, url, events, state, pending, dead } of items)
          rows.push([webhookId, organisation, url, events.join(' '), state, pending, dead])
      }
      print(table(['id', 'organisation', 'url', 'events', 'state', 'pending', 'dead'], rows))
    })

  program
    .command('subscribe <organisation> <url>')
    .description('have an organisation told at an address, as the coordinating office; prints the secret')
    .option('--events <types>', 'types of events, with commas between them; all when left out')
    .action(async (wanted: string, url: string, { events }: { readonly events?: string }) => {
      const { organisations, client } = await findOrganisations(session(), wanted)
      const { organisationId = '', name = '' } = organisations[0] ?? {}
      const types = events === undefined ? {} : { events: events.split(',') as EventType[] }
      const body = { url, organisationId, ...types }
      const { id, secret } = dataOf(
        await client.POST('/v1/webhooks', { params: { header: idempotencyKey() }, body }),
      )
      print(`${name} is told at ${url}\nwebhook ${id}\nsecret ${secret} (shown this once)\n`)
    })

  program
    .command('unsubscribe <webhook>')
    .description('end a webhook, as the coordinating office')
    .action(async (webhookId: string) => {
      const client = await officeOf(session(), webhookId)
      const params = { path: { webhookId }, header: idempotencyKey() }
      dataOf(await client.POST('/v1/webhooks/{webhookId}/end', { params }))
      print(`webhook ${webhookId} is ended\n`)
    })

  program
    .command('dead-letters <webhook>')
    .description('the latest 200 deliveries that were given up; with --redeliver, try them once more')
    .option('--redeliver', 'try all that are shown once more')
    .action(async (webhookId: string, { redeliver }: { readonly redeliver?: true }) => {
      const client = await officeOf(session(), webhookId)
      const query = { limit: 200, state: 'dead' } as const
      const { items } = dataOf(
        await client.GET('/v1/webhooks/{webhookId}/deliveries', { params: { path: { webhookId }, query } }),
      )
      print(table(['delivery', 'about', 'event', 'given up', 'attempts', 'why'], items.map(rowOf)))
      if (redeliver !== true) return
      for (const { deliveryId } of items) {
        const params = { path: { webhookId, deliveryId }, header: idempotencyKey() }
        dataOf(await client.POST('/v1/webhooks/{webhookId}/deliveries/{deliveryId}/redelivery', { params }))
      }
      print(`${items.length} are tried once more\n`)
    })
}

const officeOf = async (session: Session, webhookId: string): Promise<DutybookClient> => {
  for (const client of await session.asEvery('coordinator')) {
    const { data } = await client.GET('/v1/webhooks/{webhookId}', { params: { path: { webhookId } } })
    if (data !== undefined) return client
  }
  throw new Failure(`There is no webhook ${webhookId}. See: npm run -s dutybook -- webhooks`)
}

const rowOf = ({
  deliveryId,
  proposalId,
  objectionId,
  campaignId,
  type,
  since,
  attempts = 0,
  failure,
}: Delivery) => [
  deliveryId,
  proposalId ?? objectionId ?? campaignId ?? '',
  type,
  instant(since),
  attempts,
  failure === undefined ? '' : Object.values(failure).join(' '),
]
