import { randomUUID } from 'node:crypto'
import {
  type Campaign,
  type CampaignEvent,
  campaign,
  campaignStream,
  cancelCampaign,
  confirmItems,
  type Directory,
  directory,
  directoryStream,
  excludeList,
  openCampaign,
  type ProposalStatus,
  publishCampaign,
  startCampaign,
} from '@dutybook/duty-lists'
import type { EventStore } from '@dutybook/event-store'
import type { Actor, Decider, Refusal } from '@dutybook/kernel'
import { v5 as nameBasedUuid } from 'uuid'
import { contextOn } from '../job-runs.examples.ts'
import { performStep } from '../perform-step.ts'
import { districtId, education, type ExampleLog, itemId, officeId } from '../step.examples.ts'

export const campaignId = '0b9b5b3e-6f43-4c58-9a3f-0d6e0a2c51f7'
const of = (id: string, organisation: string, role: string): Actor => ({ id, organisation, role })
const reviewer = of('reviewer', education.organisationId, 'department-reviewer')
const head = of('department head', education.organisationId, 'department-head')
const publisher = of('publisher', officeId, 'coordinator')

export const proposalOf = (listId: string, ofCampaign = campaignId): string =>
  nameBasedUuid(`proposal of ${listId}`, ofCampaign)

export const campaignNow = async ({ repository }: ExampleLog): Promise<Campaign> =>
  (await repository.load(campaign, campaignStream(campaignId))).state

export const laterCampaignId = '5a4c1f0e-2c0f-4b7e-8d55-7d2a4c1b9e03'

/** What people do with a campaign of the education bureau over the items of this number of some lists. */
export const campaignOver = (
  log: ExampleLog,
  listIds: readonly string[],
  { id: own, item }: { readonly id: string; readonly item: number } = { id: campaignId, item: 1 },
) => {
  const ownProposal = (listId: string): string => proposalOf(listId, own)
  const directoryNow = async (): Promise<Directory> =>
    (await log.repository.load(directory, directoryStream(districtId))).state
  const statuses = async (): Promise<(proposalId: string) => ProposalStatus> => {
    const known = new Map<string, ProposalStatus>()
    for (const listId of listIds)
      known.set(ownProposal(listId), (await log.proposalNow(ownProposal(listId))).status)
    return (proposalId) => known.get(proposalId) ?? 'absent'
  }
  const issue = async <C extends { readonly actor: Actor }, R extends Refusal>(
    decider: Decider<Campaign, C, CampaignEvent, R>,
    command: C,
  ): Promise<void> => {
    const id = randomUUID()
    const by = { actor: command.actor, correlationId: `request-${id}`, causationId: id }
    const stream = campaignStream(own)
    const outcome = await log.repository.execute(decider, stream, { id, hash: id, command }, by)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  }

  return {
    async start(): Promise<void> {
      const known = await directoryNow()
      const lists = await Promise.all(listIds.map((listId) => log.listNow(listId)))
      const change = {
        kind: 'reclaim',
        receivingDepartments: [education.name],
        workMethod: '由部门直接办理。',
      } as const
      const terms = { title: '收回事项1', reason: '基层无力承担。', search: { name: '事项1' }, change }
      const opening = { type: 'open-campaign', campaignId: own, ...terms, lists, directory: known } as const
      await issue(openCampaign, { ...opening, actor: reviewer })
      const statusOf = await statuses()
      for (const list of lists) {
        const itemIds = [itemId(list.listId, item)]
        const confirming = { type: 'confirm-items', list, directory: known, itemIds, statusOf } as const
        await issue(confirmItems, { ...confirming, actor: reviewer })
      }
      const starting = { type: 'start-campaign', directory: known, proposalIdOf: ownProposal } as const
      await issue(startCampaign, { ...starting, actor: head })
    },
    async exclude(listId: string): Promise<void> {
      const facts = { directory: await directoryNow(), statusOf: await statuses() }
      await issue(excludeList, {
        type: 'exclude-list',
        listId,
        reason: '情况不同',
        ...facts,
        actor: publisher,
      })
    },
    async cancel(): Promise<void> {
      await issue(cancelCampaign, {
        type: 'cancel-campaign',
        reason: '另行研究',
        directory: await directoryNow(),
        actor: head,
      })
    },
    async publish(): Promise<void> {
      const lists = await Promise.all(listIds.map((listId) => log.listNow(listId)))
      await issue(publishCampaign, {
        type: 'publish-campaign',
        seen: lists.map(({ listId, revision }) => ({ listId, revision })),
        decidedOn: '2026-01-01',
        effectiveOn: '2026-02-01',
        note: '',
        lists,
        directory: await directoryNow(),
        statusOf: await statuses(),
        drafters: [],
        at: new Date().toISOString(),
        actor: publisher,
      })
    },
    /** Runs the campaign's job once. */
    run: (store: EventStore = log.store): Promise<unknown> =>
      performStep(contextOn(store), 'campaign', { eventId: randomUUID(), subjectId: own }),
  }
}
