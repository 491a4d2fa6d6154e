import { mayReadObjection } from '@dutybook/duty-lists'
import type { ObjectionDocument, ReadModel } from '@dutybook/read-store'
import type { Reader } from '../auth/reader.ts'
import { findProposal } from '../proposals/find-proposal.ts'

/**
 * An objection that the reader has part in, as the township, as somebody of an organisation that is or was addressed, or of
 * one that such an organisation went into; with those of its proposals that the reader may see. Any other does not exist for them.
 */
export const findObjection = (
  readModel: Pick<ReadModel, 'objection' | 'proposal' | 'predecessors'>,
  reader: Reader,
  objectionId: string,
): ObjectionDocument | undefined => {
  const found = readModel.objection(objectionId)
  if (found === undefined || found.districtId !== reader.district) return undefined
  const parties = [found.townshipId]
  for (const { organisationId, movedTo } of found.addressees)
    parties.push(organisationId, movedTo?.organisationId ?? organisationId)
  const inherited = readModel.predecessors(reader.organisation).some((one) => parties.includes(one))
  if (!mayReadObjection(reader, inherited ? [...parties, reader.organisation] : parties)) return undefined
  const proposals = found.proposals.filter(
    ({ proposalId }) => findProposal(readModel, reader, proposalId) !== undefined,
  )
  return { ...found, proposals }
}
