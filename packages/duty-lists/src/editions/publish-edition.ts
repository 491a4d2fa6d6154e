import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { coordinatingOffice, type Directory } from '../directory/directory.ts'
import type { DutyList } from '../lists/duty-list.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Day, dayInChina } from './day.ts'
import { type EditionEvent, type Editions, editions } from './editions.ts'
import { type NextEditionRefusal, nextEdition } from './next-edition.ts'

export interface PublishEdition {
  readonly type: 'publish-edition'
  readonly directory: Directory
  /** The list as it is now. */
  readonly list: DutyList
  /** Revision of the list that the publisher saw. */
  readonly revision: number
  readonly decidedOn: Day
  readonly effectiveOn: Day
  readonly note: string
  readonly corrects?: { readonly number: number; readonly reason: string }
  /** Who drafted the proposals that no edition holds yet. */
  readonly drafters: readonly { readonly proposalId: string; readonly person: string }[]
  /** Applied proposals of campaigns whose lists are to be published together, and are not yet. */
  readonly withheld?: readonly { readonly proposalId: string; readonly campaignId: string }[]
  /** Now: instant, UTC */
  readonly at: string
  readonly actor: Actor
}

export type PublishEditionRefusal =
  | NotPermitted
  | MakerIsChecker
  | NextEditionRefusal
  | Refusal<'district-not-found'>
  | (Refusal<'campaign-unpublished'> & { readonly campaignId: string })
  | (Refusal<'decided-in-future'> & { readonly decidedOn: Day; readonly today: Day })
  | (Refusal<'effective-before-decided'> & { readonly decidedOn: Day; readonly effectiveOn: Day })

/** 公布: freezes the list as its next edition. */
export const publishEdition: Decider<Editions, PublishEdition, EditionEvent, PublishEditionRefusal> = {
  ...editions,
  decide: (command, state) => {
    const { directory, list, drafters, withheld = [], actor, at } = command
    if (list.status === 'absent') return decline({ code: 'list-not-found' })
    if (directory.status === 'absent') return decline({ code: 'district-not-found' })
    const proposals = [...list.appliedProposals].filter((proposalId) => !state.proposals.has(proposalId))
    const refusal = forbid('publish-edition', actor, {
      coordinatingOffice: coordinatingOffice(directory).organisationId,
      makers: drafters.filter(({ proposalId }) => proposals.includes(proposalId)).map(({ person }) => person),
    })
    if (refusal !== undefined) return decline(refusal)
    const wrong = wrongDates(command)
    if (wrong !== undefined) return decline(wrong)
    const held = withheld.find(({ proposalId }) => proposals.includes(proposalId))
    if (held !== undefined) return decline({ code: 'campaign-unpublished', campaignId: held.campaignId })
    const next = nextEdition(command, state)
    if (!next.ok) return decline(next.refusal)
    const { note, corrects, proposals: _, ...numbered } = next.value
    const correction = corrects === undefined ? {} : { corrects }
    return accept({
      type: 'EditionPublished',
      data: { ...numbered, publishedAt: at, note, ...correction, proposals },
    })
  },
}

/** Why the days of an edition cannot be so. */
export const wrongDates = ({
  decidedOn,
  effectiveOn,
  corrects,
  at,
}: Pick<PublishEdition, 'decidedOn' | 'effectiveOn' | 'corrects' | 'at'>) => {
  const today = dayInChina(at)
  if (decidedOn > today) return { code: 'decided-in-future', decidedOn, today } as const
  return corrects === undefined && effectiveOn < decidedOn
    ? ({ code: 'effective-before-decided', decidedOn, effectiveOn } as const)
    : undefined
}
