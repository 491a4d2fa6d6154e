import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import type { Directory } from '../directory/directory.ts'
import type { DutyList } from '../lists/duty-list.ts'
import { departmentsNamed } from '../lists/item.ts'
import type { RevisionRefusal } from '../lists/refusals.ts'
import { reviseList } from '../lists/revise-list.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import type { NotConcerned } from '../proposals/propose-revision.ts'
import { departmentNamed } from '../sign-off/footprint.ts'
import { type Campaign, campaign, lineOf } from './campaign.ts'
import type { CampaignEvent } from './campaign-events.ts'
import { changesFor } from './changes-for.ts'
import { type CampaignNotFound, type CampaignWrongStatus, misplacedCampaign } from './campaign-status.ts'
import { partiesOf } from './initiator.ts'
import type { Line } from './line.ts'
import { nearCandidates } from './matching.ts'
import { onlyNaming } from './open-campaign.ts'
import { type CampaignFacts, unsettled } from './owed.ts'

export interface ConfirmItems {
  readonly type: 'confirm-items'
  /** The list and the directory as they are now. */
  readonly list: DutyList
  readonly directory: Directory
  /** The items that are meant, found or not; without them the one candidate that stands out. */
  readonly itemIds?: readonly string[]
  readonly statusOf: CampaignFacts['statusOf']
  readonly actor: Actor
}

export type ConfirmItemsRefusal =
  | NotPermitted
  | MakerIsChecker
  | CampaignNotFound
  | CampaignWrongStatus
  | RevisionRefusal
  | NotConcerned
  | Refusal<'list-not-found'>
  | ListUnderWay
  | CandidatesClose

/** The list has a proposal that is on its way: it is to be excluded, or to come to nothing, first. */
export interface ListUnderWay extends Refusal<'list-under-way'> {
  readonly listId: string
  readonly proposalId: string
}

/** No candidate, or several that could as well be meant: the items have to be named. */
export interface CandidatesClose extends Refusal<'candidates-close'> {
  readonly listId: string
  readonly candidates: readonly { readonly itemId: string; readonly name: string }[]
}

/** 确认: a person says which items of a list are meant; also anew, when what was proposed came to nothing. */
export const confirmItems: Decider<Campaign, ConfirmItems, CampaignEvent, ConfirmItemsRefusal> = {
  ...campaign,
  decide: ({ list, directory, itemIds, statusOf, actor }, state) => {
    const lost = misplacedCampaign('confirm-items', state)
    if (lost?.code === 'campaign-not-found') return decline(lost)
    const parties = partiesOf(state, directory)
    const refusal = forbid('confirm-items', actor, parties) ?? lost
    if (refusal !== undefined) return decline(refusal)
    if (list.status === 'absent' || list.districtId !== state.districtId)
      return decline({ code: 'list-not-found' })
    const { listId, townshipId, revision: listRevision } = list
    const line = lineOf(state, listId)
    if (line?.proposalId !== undefined && !unsettled(state, statusOf).includes(line) && isUnderWay(line))
      return decline({ code: 'list-under-way', listId, proposalId: line.proposalId })
    const chosen = itemIds ?? standingOut(line)
    if (chosen.length === 0) {
      const candidates = nearCandidates(line?.candidates ?? [])
      return decline({
        code: 'candidates-close',
        listId,
        candidates: candidates.map(({ itemId, name }) => ({ itemId, name })),
      })
    }
    const changes = changesFor(state, list, chosen)
    const revised = reviseList(list, { proposalId: state.campaignId, baseRevision: listRevision, changes })
    if (!revised.ok) return decline(revised.refusal)
    const { namedOnly } = onlyNaming(state.initiator, parties)
    const foreign = namedOnly === undefined ? [] : strange(list, chosen, namedOnly, directory)
    if (foreign.length > 0) return decline({ code: 'not-concerned', changes: foreign })
    const found = new Map(line?.candidates.map(({ itemId, confidence }) => [itemId, confidence]))
    const items = chosen.map((itemId) => {
      const confidence = found.get(itemId)
      const name = list.items.get(itemId)?.content.name ?? ''
      return confidence === undefined ? { itemId, name } : { itemId, name, confidence }
    })
    const { campaignId } = state
    return accept({
      type: 'CampaignItemsConfirmed',
      data: { campaignId, listId, townshipId, listRevision, items, confirmedBy: actor },
    })
  },
}

const isUnderWay = ({ status }: Line): boolean => status === 'started' || status === 'proposed'

/** The one candidate that no other comes near. */
const standingOut = (line: Line | undefined): readonly string[] => {
  const near = nearCandidates(line?.candidates ?? [])
  return near.length === 1 ? near.map(({ itemId }) => itemId) : []
}

/** Items (indexes) that do not name the department; it proposes only for those that do. */
const strange = (
  list: DutyList,
  itemIds: readonly string[],
  department: string,
  directory: Directory,
): readonly number[] =>
  itemIds.flatMap((itemId, index) => {
    const content = list.items.get(itemId)?.content
    const named = content === undefined ? [] : departmentsNamed(content)
    return named.some((name) => departmentNamed(directory, name)?.organisationId === department)
      ? []
      : [index]
  })
