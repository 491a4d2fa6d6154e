import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import type { Directory } from '../directory/directory.ts'
import type { DutyList } from '../lists/duty-list.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { departmentNamed } from '../sign-off/footprint.ts'
import { type Campaign, campaign } from './campaign.ts'
import type { CampaignChange } from './campaign-change.ts'
import type { CampaignEvent } from './campaign-events.ts'
import { partiesOf } from './initiator.ts'
import { matchLists, type Search } from './matching.ts'

export interface OpenCampaign {
  readonly type: 'open-campaign'
  readonly campaignId: string
  readonly title: string
  readonly reason: string
  /** Department: by any name that the directory knows. */
  readonly search: Search
  readonly change: CampaignChange
  /** The lists of the district and its directory, as they are now. */
  readonly lists: readonly DutyList[]
  readonly directory: Directory
  readonly actor: Actor
}

export type OpenCampaignRefusal =
  | NotPermitted
  | MakerIsChecker
  | Refusal<'district-not-found'>
  | Refusal<'campaign-exists'>
  | Refusal<'reason-missing'>
  | Refusal<'nothing-looked-for'>
  | (Refusal<'department-unknown'> & { readonly name: string })

/** Opens a campaign of a department, for duties that name it, or of the coordinating office, and searches the lists. */
export const openCampaign: Decider<Campaign, OpenCampaign, CampaignEvent, OpenCampaignRefusal> = {
  ...campaign,
  decide: ({ campaignId, title, reason, search, change, lists, directory, actor }, state) => {
    if (directory.status === 'absent') return decline({ code: 'district-not-found' })
    const initiator = actor.organisation
    const parties = partiesOf({ initiator }, directory)
    const refusal = forbid('open-campaign', actor, parties)
    if (refusal !== undefined) return decline(refusal)
    if (state.status !== 'absent') return decline({ code: 'campaign-exists' })
    if (reason.trim() === '') return decline({ code: 'reason-missing' })
    const { name, legalBasis, department } = search
    if ([name, legalBasis, department].every((one) => one === undefined || one.trim() === ''))
      return decline({ code: 'nothing-looked-for' })
    const named = department === undefined ? undefined : departmentNamed(directory, department)
    if (department !== undefined && named === undefined)
      return decline({ code: 'department-unknown', name: department })
    const wanted: Search = named === undefined ? search : { ...search, department: named.organisationId }
    const terms = { directory, change, ...onlyNaming(initiator, parties) }
    return accept(
      {
        type: 'CampaignOpened',
        data: {
          campaignId,
          districtId: directory.districtId,
          initiator,
          title,
          reason,
          search: wanted,
          change,
          openedBy: actor.id,
        },
      },
      { type: 'CandidatesMatched', data: { campaignId, lists: matchLists(lists, wanted, terms) } },
    )
  },
}

/** A department may propose only for duties that name it; the coordinating office for any. */
export const onlyNaming = (
  initiator: string,
  { coordinatingOffice, proposer = initiator }: ReturnType<typeof partiesOf>,
): { readonly namedOnly?: string } => (proposer === coordinatingOffice ? {} : { namedOnly: proposer })
