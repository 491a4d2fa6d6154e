import {
  campaignStream,
  dutyList,
  type EditionOfCampaign,
  editions,
  editionsStream,
  listStream,
  prepareEdition,
  type PublicationOrder,
  recordPublication,
  settleEdition,
} from '@dutybook/duty-lists'
import type { RecordedEvent, Refusal } from '@dutybook/kernel'
import { causedBy, issue, mustBeDone, routingWorker as actor } from '../step-job.ts'
import type { CampaignRun } from './campaign-run.ts'

/**
 * Takes the next number of every list, then publishes all with one event, or records which list could not. Whichever of
 * several runs records first decides; what was prepared is closed after that, as it was decided.
 */
export const publishAll = async (run: CampaignRun): Promise<void> => {
  const { campaign, repository, lastEvent } = run
  const ordered = lastEvent(({ type }) => type === 'CampaignPublicationOrdered')
  const { publication } = campaign
  if (publication === undefined) throw new Error(`campaign ${campaign.campaignId} was not to be published`)
  const prepared: EditionOfCampaign[] = []
  let failure: { readonly listId: string; readonly obstacle: Refusal } | undefined
  for (const { listId, revision } of publication.lists) {
    const edition = await prepare(run, ordered, publication, listId, revision)
    if ('number' in edition) prepared.push(edition)
    else failure ??= { listId, obstacle: edition }
  }
  const recorded = await repository.execute(
    recordPublication,
    campaignStream(campaign.campaignId),
    issue('record-publication', ordered, {
      type: 'record-publication',
      ...(failure ?? { editions: prepared }),
      actor,
    }),
    causedBy(ordered),
  )
  if (recorded.ok || recorded.refusal.code !== 'campaign-wrong-status') mustBeDone(recorded)
}

/** Closes the prepared edition of a list as its campaign was closed: of any order but the one that is decided now. */
export const settlePrepared = async (run: CampaignRun, listId: string): Promise<void> => {
  const { campaign, repository, lastEvent } = run
  const { prepared } = (await repository.load(editions, editionsStream(listId))).state
  if (prepared === undefined) return
  const { orderId } = prepared
  const ordered = lastEvent(({ type }) => type === 'CampaignPublicationOrdered')
  const published = campaign.status === 'published' && orderId === ordered.id
  const because = lastEvent(({ type }) => !published || type === 'CampaignPublished')
  const outcome = await repository.execute(
    settleEdition,
    editionsStream(listId),
    issue(
      `settle-edition ${listId} ${orderId}`,
      { id: campaign.campaignId },
      {
        type: 'settle-edition',
        orderId,
        ...(published && { publishedAt: because.recordedAt }),
        actor,
      },
    ),
    causedBy(because),
  )
  mustBeDone(outcome)
}

const prepare = async (
  run: CampaignRun,
  ordered: RecordedEvent,
  { decidedOn, effectiveOn, note }: PublicationOrder,
  listId: string,
  revision: number,
): Promise<EditionOfCampaign | Refusal> => {
  const { campaign, repository } = run
  const { campaignId } = campaign
  const orderId = ordered.id
  const left = (await repository.load(editions, editionsStream(listId))).state.prepared
  if (left?.campaignId === campaignId && left.orderId !== orderId) await settlePrepared(run, listId)
  const { state: list } = await repository.load(dutyList, listStream(listId))
  const outcome = await repository.execute(
    prepareEdition,
    editionsStream(listId),
    issue(`prepare-edition ${listId}`, ordered, {
      type: 'prepare-edition',
      campaignId,
      orderId,
      list,
      revision,
      decidedOn,
      effectiveOn,
      note,
      actor,
    }),
    causedBy(ordered),
  )
  if (!outcome.ok) return outcome.refusal
  const { prepared } = (await repository.load(editions, editionsStream(listId))).state
  if (prepared?.orderId !== orderId) return { code: 'publication-interrupted' }
  const { campaignId: _, orderId: __, ...edition } = prepared
  return edition
}
