import { coordinatingOffice, type Directory, successorOf } from '../directory/directory.ts'
import type { Relations } from '../policy.ts'
import type { Campaign } from './campaign.ts'

/** The organisations that matter for a campaign: its initiator, or the one it went into, and the coordinating office. */
export const partiesOf = (
  { initiator }: Pick<Campaign, 'initiator'>,
  directory: Directory,
): Pick<Relations, 'proposer' | 'coordinatingOffice'> => {
  if (directory.status === 'absent') return {}
  const { organisationId: proposer = initiator } = successorOf(directory, initiator) ?? {}
  return { proposer, coordinatingOffice: coordinatingOffice(directory).organisationId }
}
