import type { ProposalEvent } from '../proposals/proposal.ts'

/** Events that ask for nothing new: they remind. */
export const reminders = ['SignOffReminded', 'SignOffEscalated', 'DeskReminded', 'DeskOverdue'] as const

/** An organisation that is told once more of what it has to do, and who there. */
export interface Reminded {
  readonly organisationId: string
  readonly within: 'everybody' | 'heads'
}

/** 催办和上报: the reminder goes to all who could act, the overdue to their head, and at last to the coordinating office. */
export const remindedBy = (event: ProposalEvent, coordinatingOffice: string): readonly Reminded[] => {
  switch (event.type) {
    case 'SignOffReminded':
      return [{ organisationId: event.data.to.organisationId, within: 'everybody' }]
    case 'SignOffEscalated': {
      const head: Reminded = { organisationId: event.data.to.organisationId, within: 'heads' }
      if (event.data.level === 'head') return [head]
      return [{ organisationId: coordinatingOffice, within: 'everybody' }, head]
    }
    case 'DeskReminded':
      return [{ organisationId: event.data.organisationId, within: 'everybody' }]
    case 'DeskOverdue':
      return [{ organisationId: event.data.organisationId, within: 'heads' }]
    default:
      return []
  }
}
