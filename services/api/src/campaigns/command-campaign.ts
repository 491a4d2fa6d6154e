import type { ApiRefusal } from '@dutybook/contracts'
import {
  type Campaign,
  type CampaignEvent,
  campaignStream,
  type Directory,
  directory as directories,
  directoryStream,
  type ProposalStatus,
  proposal,
  proposalStream,
} from '@dutybook/duty-lists'
import type { Outcome, Repository } from '@dutybook/event-store'
import type { Decider } from '@dutybook/kernel'
import type { FastifyRequest } from 'fastify'
import { commandInDistrict } from '../requests/command-in-district.ts'

/** What the commands on a campaign are decided with, from the log. */
export interface LoadedCampaign {
  readonly campaign: Campaign
  readonly directory: Directory
  readonly statusOf: (proposalId: string) => ProposalStatus
}

type Missing = Extract<ApiRefusal, { code: 'campaign-not-found' }>

/** Has a campaign of the reader's district decide a command that is made from these facts. */
export const commandCampaign = <C, R extends ApiRefusal>(
  repository: Repository,
  request: FastifyRequest,
  campaignId: string,
  decider: Decider<Campaign, C, CampaignEvent, R>,
  commandOf: (facts: LoadedCampaign) => C | Promise<C>,
): Promise<Outcome<R | Missing>> => {
  const missing: Missing = { code: 'campaign-not-found' }
  const about = { stream: campaignStream(campaignId), missing }
  return commandInDistrict(repository, request, about, decider, async (campaign) =>
    commandOf(await factsOf(repository, campaign)),
  )
}

const factsOf = async (repository: Repository, campaign: Campaign): Promise<LoadedCampaign> => {
  const { state: directory } = await repository.load(directories, directoryStream(campaign.districtId))
  const statuses = new Map<string, ProposalStatus>()
  for (const { proposalId } of campaign.lines)
    if (proposalId !== undefined)
      statuses.set(proposalId, (await repository.load(proposal, proposalStream(proposalId))).state.status)
  return { campaign, directory, statusOf: (proposalId) => statuses.get(proposalId) ?? 'absent' }
}
