import { type components, idempotencyKey } from '@dutybook/client'
import type { Command } from 'commander'
import { dataOf, Failure } from '../failure.ts'
import { findList } from '../find-list.ts'
import { findOrganisations } from '../find-organisation.ts'
import { editorRoles, headRoles, type Session } from '../session.ts'
import { instant, print, short, table } from '../table.ts'

type Campaign = components['schemas']['Campaign']

interface ReclaimOptions {
  readonly name: string
  readonly to?: string
  readonly method: string
  readonly reason: string
}

/** 专项调整: one change over many lists. */
export const campaigns = (program: Command, session: () => Session): void => {
  const campaign = program.command('campaign').description('one change over many lists')

  campaign
    .command('list')
    .description('the latest 200 of every district')
    .action(async () => {
      const rows: string[][] = []
      for (const client of await session().asEvery('coordinator')) {
        const { items } = dataOf(await client.GET('/v1/campaigns', { params: { query: { limit: 200 } } }))
        for (const { campaignId, status, initiator, title, createdAt } of items)
          rows.push([campaignId, status, initiator, short(title), instant(createdAt)])
      }
      print(table(['id', 'status', 'initiator', 'title', 'opened'], rows))
    })

  campaign
    .command('show <id>')
    .description('where each list stands, and who acts next')
    .action(async (campaignId: string) => report((await findCampaign(session(), campaignId)).campaign))

  campaign
    .command('reclaim <department>')
    .description('find a duty in all lists, as a reviewer of the department that takes it back')
    .requiredOption('--name <words>', 'words of the name')
    .requiredOption('--method <text>', 'how the department will do it')
    .requiredOption('--reason <reason>')
    .option('--to <department>', 'who receives it; the department itself by default')
    .action(async (department: string, { name, to, method, reason }: ReclaimOptions) => {
      const { organisations } = await findOrganisations(session(), department)
      const { client } = await session().asRole(organisations[0]?.organisationId ?? '', ...editorRoles)
      const receivingDepartments = [to ?? organisations[0]?.name ?? department]
      const body = {
        title: `收回${name}`,
        reason,
        search: { name, department },
        change: { kind: 'reclaim', receivingDepartments, workMethod: method, reason },
      } as const
      const { id } = dataOf(
        await client.POST('/v1/campaigns', { params: { header: idempotencyKey() }, body }),
      )
      print(`campaign ${id}\n`)
      report((await findCampaign(session(), id)).campaign)
    })

  campaign
    .command('confirm <id> <list>')
    .description('the items of a list are meant; by default the one that stands out')
    .option('--item <id...>', 'the items that are meant, also those that were not found')
    .action(async (campaignId: string, list: string, { item }: { item?: string[] }) => {
      const named = item === undefined ? {} : { itemIds: item }
      await decideOn(session(), campaignId, list, { decision: 'confirm', ...named })
    })

  campaign
    .command('exclude <id> <list>')
    .description('go on without a list; what was proposed for it is withdrawn')
    .requiredOption('--reason <reason>')
    .action((campaignId: string, list: string, { reason }: { reason: string }) =>
      decideOn(session(), campaignId, list, { decision: 'exclude', reason }),
    )

  campaign
    .command('start <id>')
    .description('propose for every list that is confirmed, as the head of its initiator')
    .action(async (campaignId: string) => {
      const { initiatorId } = (await findCampaign(session(), campaignId)).campaign
      const { client, name } = await session().asRole(initiatorId, ...headRoles)
      const params = { path: { campaignId }, header: idempotencyKey() }
      dataOf(await client.POST('/v1/campaigns/{campaignId}/start', { params }))
      print(`started by ${name}\n`)
    })

  campaign
    .command('cancel <id>')
    .description('withdraw all of it before it is released, as the head of its initiator')
    .requiredOption('--reason <reason>')
    .action(async (campaignId: string, { reason }: { reason: string }) => {
      const { initiatorId } = (await findCampaign(session(), campaignId)).campaign
      const { client, name } = await session().asRole(initiatorId, ...headRoles)
      const params = { path: { campaignId }, header: idempotencyKey() }
      dataOf(await client.POST('/v1/campaigns/{campaignId}/cancellation', { params, body: { reason } }))
      print(`cancelled by ${name}\n`)
    })

  campaign
    .command('publish <id>')
    .description('an edition of every list, all at once, as the coordinating office')
    .requiredOption('--effective <day>', 'when they take effect, e.g. 2027-01-01')
    .action(async (campaignId: string, { effective }: { effective: string }) => {
      const { campaign: found, office } = await findCampaign(session(), campaignId)
      const lists = found.lines
        .filter(({ status }) => status === 'proposed')
        .map(({ listId, revision }) => ({ listId, revision }))
      const params = { path: { campaignId }, header: idempotencyKey() }
      const body = { lists, effectiveOn: effective }
      dataOf(await office.POST('/v1/campaigns/{campaignId}/publication', { params, body }))
      print(`ordered; see: npm run -s dutybook -- campaign show ${campaignId}\n`)
    })
}

/** The campaign, with somebody of the coordinating office of its district. */
const findCampaign = async (session: Session, campaignId: string) => {
  for (const office of await session.asEvery('coordinator')) {
    const { data } = await office.GET('/v1/campaigns/{campaignId}', { params: { path: { campaignId } } })
    if (data !== undefined) return { campaign: data, office }
  }
  throw new Failure(`There is no campaign ${campaignId}. See: npm run -s dutybook -- campaign list`)
}

const decideOn = async (
  session: Session,
  campaignId: string,
  wanted: string,
  body: components['schemas']['ReviewList'],
): Promise<void> => {
  const { initiatorId } = (await findCampaign(session, campaignId)).campaign
  const { client, name } = await session.asRole(initiatorId, ...editorRoles)
  const { listId } = (await findList(session, wanted)).list
  const params = { path: { campaignId, listId }, header: idempotencyKey() }
  dataOf(await client.PUT('/v1/campaigns/{campaignId}/lists/{listId}', { params, body }))
  print(`${body.decision === 'confirm' ? 'confirmed' : 'excluded'} by ${name}\n`)
}

const report = ({ status, title, lines, next, behind }: Campaign): void => {
  print(`${status}: ${title}\n`)
  const rows = lines.map(({ township, candidates, confirmation, proposalId = '', ...line }) => [
    township,
    line.proposalStatus ?? line.status,
    (confirmation?.items ?? candidates.slice(0, 1))
      .map(({ name, confidence }) => `${short(name)}${confidence === undefined ? '' : ` ${confidence}`}`)
      .join(', '),
    proposalId,
    line.next.map(({ act, organisation }) => `${act} ${organisation ?? ''}`.trim()).join(', '),
  ])
  print(table(['township', 'status', 'items', 'proposal', 'next'], rows))
  for (const { act, organisation } of next) print(`${act}: ${organisation}\n`)
  for (const earlier of behind) print(`waits for campaign ${earlier} to be published\n`)
}
