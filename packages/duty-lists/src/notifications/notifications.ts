import { waitingAnew } from '../proposals/waiting.ts'
import type { AnyAct, Happening, Headline, NextAct } from './happening.ts'

/** What one organisation is told of one event. */
export interface Notification extends Headline {
  readonly organisationId: string
  /** What this organisation has to do now and had not before, or is reminded of. */
  readonly due: readonly AnyAct[]
  /** Whom the subject waits for after the event; empty when it is closed or the program has the next step. */
  readonly next: readonly NextAct[]
  /** Whom in the organisation it is for. */
  readonly within: 'everybody' | 'heads'
  /** As one who takes part; the coordinating office hears of everything in its district. */
  readonly as: 'participant' | 'overseer'
}

/** 通知: who is told of what happened, each organisation once. Nobody is told who may not read the subject. */
export const notificationsOf = (
  happening: Happening,
  coordinatingOffice: string,
): readonly Notification[] => {
  const { before, after, hearing, overseen, reminded, ...headline } = happening
  const anew = waitingAnew(after, before)
  const participants = new Set([
    ...[...anew, ...reminded].map(({ organisationId }) => organisationId),
    ...hearing,
  ])
  const overseers = overseen && !participants.has(coordinatingOffice) ? [coordinatingOffice] : []
  const of = (organisationId: string): Pick<Notification, 'due' | 'within'> => {
    const reminder = reminded.find((one) => one.organisationId === organisationId)
    const due = (reminder === undefined ? anew : after).filter((one) => one.organisationId === organisationId)
    return { due: due.map(({ act }) => act), within: reminder?.within ?? 'everybody' }
  }
  return [
    ...[...participants].map((organisationId) => ({
      ...headline,
      organisationId,
      next: after,
      ...of(organisationId),
      as: 'participant' as const,
    })),
    ...overseers.map((organisationId) => ({
      ...headline,
      organisationId,
      next: after,
      due: [],
      within: 'everybody' as const,
      as: 'overseer' as const,
    })),
  ]
}
