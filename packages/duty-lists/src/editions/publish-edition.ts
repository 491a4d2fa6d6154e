import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { coordinatingOffice, type Directory } from '../directory/directory.ts'
import type { DutyList } from '../lists/duty-list.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Day, dayInChina } from './day.ts'
import { type EditionEvent, type Editions, editions } from './editions.ts'

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
  /** Now: instant, UTC */
  readonly at: string
  readonly actor: Actor
}

export type PublishEditionRefusal =
  | NotPermitted
  | MakerIsChecker
  | Refusal<'list-not-found'>
  | Refusal<'district-not-found'>
  | Refusal<'reason-missing'>
  | (Refusal<'list-changed-meanwhile'> & { readonly seen: number; readonly revision: number })
  | (Refusal<'nothing-to-publish'> & { readonly number: number })
  | (Refusal<'edition-not-found'> & { readonly number: number })
  | (Refusal<'edition-already-corrected'> & { readonly number: number; readonly by: number })
  | (Refusal<'decided-in-future'> & { readonly decidedOn: Day; readonly today: Day })
  | (Refusal<'effective-before-decided'> & { readonly decidedOn: Day; readonly effectiveOn: Day })

/** 公布: freezes the list as its next edition. */
export const publishEdition: Decider<Editions, PublishEdition, EditionEvent, PublishEditionRefusal> = {
  ...editions,
  decide: (command, state) => {
    const { directory, list, drafters, actor, revision, note, corrects, at } = command
    if (list.status === 'absent') return decline({ code: 'list-not-found' })
    if (directory.status === 'absent') return decline({ code: 'district-not-found' })
    const proposals = [...list.appliedProposals].filter((proposalId) => !state.proposals.has(proposalId))
    const refusal = forbid('publish-edition', actor, {
      coordinatingOffice: coordinatingOffice(directory).organisationId,
      makers: drafters.filter(({ proposalId }) => proposals.includes(proposalId)).map(({ person }) => person),
    })
    if (refusal !== undefined) return decline(refusal)
    if (revision !== list.revision) {
      return decline({ code: 'list-changed-meanwhile', seen: revision, revision: list.revision })
    }
    const wrong = wrongDates(command) ?? wrongCorrection(command, state)
    if (wrong !== undefined) return decline(wrong)
    const last = state.published.at(-1)
    if (last !== undefined && corrects === undefined && changedAt(list) <= last.revision) {
      return decline({ code: 'nothing-to-publish', number: last.number })
    }
    const { listId, districtId, townshipId } = list
    const { decidedOn, effectiveOn } = command
    const number = (last?.number ?? 0) + 1
    const dates = { decidedOn, effectiveOn, publishedAt: at }
    const correction = corrects === undefined ? {} : { corrects }
    return accept({
      type: 'EditionPublished',
      data: { listId, districtId, townshipId, number, revision, ...dates, note, ...correction, proposals },
    })
  },
}

const wrongDates = ({ decidedOn, effectiveOn, corrects, at }: PublishEdition) => {
  const today = dayInChina(at)
  if (decidedOn > today) return { code: 'decided-in-future', decidedOn, today } as const
  return corrects === undefined && effectiveOn < decidedOn
    ? ({ code: 'effective-before-decided', decidedOn, effectiveOn } as const)
    : undefined
}

const wrongCorrection = ({ corrects }: PublishEdition, { published }: Editions) => {
  if (corrects === undefined) return undefined
  const { number, reason } = corrects
  if (!published.some((edition) => edition.number === number)) {
    return { code: 'edition-not-found', number } as const
  }
  const by = published.find((edition) => edition.corrects?.number === number)?.number
  if (by !== undefined) return { code: 'edition-already-corrected', number, by } as const
  return reason.trim() === '' ? ({ code: 'reason-missing' } as const) : undefined
}

/** Revision of the last event that changed an item: answers to proposals that the list refused are none. */
const changedAt = ({ items, ended }: DutyList): number =>
  Math.max(-1, ...[...items.values(), ...ended.values()].map((item) => item.changedAt))
