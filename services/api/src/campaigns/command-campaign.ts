import type { ApiRefusal } from '@dutybook/contracts'
import {
  type Campaign,
  type CampaignEvent,
  campaign,
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
import { issue, issuedBy } from '../plugins/commands.ts'

/** What the commands on a campaign are decided with, from the log. */
export interface CampaignFacts {
  readonly campaign: Campaign
  readonly directory: Directory
  readonly statusOf: (proposalId: string) => ProposalStatus
}

/** Has a campaign of the reader's district decide a command; one of another district does not exist for the reader. */
export const commandCampaign = async <C, R extends ApiRefusal>(
  repository: Repository,
  request: FastifyRequest,
  campaignId: string,
  decider: Decider<Campaign, C, CampaignEvent, R>,
  commandOf: (facts: CampaignFacts) => C | Promise<C>,
): Promise<Outcome<R | Extract<ApiRefusal, { code: 'campaign-not-found' }>>> => {
  const stream = campaignStream(campaignId)
  const { state } = await repository.load(campaign, stream)
  const { district } = request.reader
  if (state.districtId !== district) return { ok: false, refusal: { code: 'campaign-not-found' } }
  const { state: directory } = await repository.load(directories, directoryStream(district))
  const statuses = new Map<string, ProposalStatus>()
  for (const { proposalId } of state.lines)
    if (proposalId !== undefined)
      statuses.set(proposalId, (await repository.load(proposal, proposalStream(proposalId))).state.status)
  const statusOf = (proposalId: string): ProposalStatus => statuses.get(proposalId) ?? 'absent'
  const command = await commandOf({ campaign: state, directory, statusOf })
  return repository.execute(
    decider,
    stream,
    issue(request, command),
    issuedBy(request),
    request.expectedRevision,
  )
}
