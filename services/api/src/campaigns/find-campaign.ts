import { mayReadEveryCampaign } from '@dutybook/duty-lists'
import { type CampaignDocument, progressOf, type ReadModel } from '@dutybook/read-store'
import type { Reader } from '../auth/reader.ts'

/**
 * A campaign as the reader may see it: the initiator, the coordinating office and the auditor all of it, a township what
 * is proposed for its own list; for anybody else it does not exist.
 */
export const findCampaign = (
  readModel: Pick<ReadModel, 'campaign'>,
  reader: Reader,
  campaignId: string,
): CampaignDocument | undefined => {
  const campaign = readModel.campaign(campaignId)
  if (campaign === undefined || campaign.districtId !== reader.district) return undefined
  if (mayReadEveryCampaign(reader) || campaign.initiatorId === reader.organisation) return campaign
  const own = campaign.lines.filter(
    ({ townshipId, proposalStatus }) => townshipId === reader.organisation && proposalStatus !== undefined,
  )
  if (own.length === 0) return undefined
  const { publicationFailure: _, ...shown } = campaign
  const editions = campaign.editions.filter(({ listId }) => own.some((line) => line.listId === listId))
  return { ...shown, ...withoutOthers(shown, own), editions, lines: own, progress: progressOf(own) }
}

const withoutOthers = (
  { publication }: Pick<CampaignDocument, 'publication'>,
  own: CampaignDocument['lines'],
): Pick<CampaignDocument, 'publication'> | object => {
  if (publication === undefined) return {}
  const lists = publication.lists.filter(({ listId }) => own.some((line) => line.listId === listId))
  return { publication: { ...publication, lists } }
}
