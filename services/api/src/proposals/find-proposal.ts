import { mayReadProposal } from '@dutybook/duty-lists'
import { furtherReaders, type ProposalDocument, type ReadModel } from '@dutybook/read-store'
import type { Reader } from '../auth/reader.ts'

/**
 * A proposal that the reader may see: as somebody of the organisation that proposes, of one that is or was asked or
 * consulted, or of one that such an organisation went into; any other does not exist for them.
 */
export const findProposal = (
  readModel: Pick<ReadModel, 'proposal' | 'predecessors'>,
  reader: Reader,
  proposalId: string,
): ProposalDocument | undefined => {
  const proposal = readModel.proposal(proposalId)
  if (proposal === undefined || proposal.districtId !== reader.district) return undefined
  const asked = [...proposal.signOffs, ...proposal.released].map(({ organisationId }) => organisationId)
  for (const { movedTo } of proposal.signOffs) if (movedTo !== undefined) asked.push(movedTo.organisationId)
  asked.push(...furtherReaders(proposal))
  const inherited = readModel.predecessors(reader.organisation).some((one) => asked.includes(one))
  const concerned = inherited ? [...asked, reader.organisation] : asked
  return mayReadProposal(reader, { proposer: proposal.proposerId, asked: concerned }) ? proposal : undefined
}
