import { type Consultation, isOpen, type Proposal, type Transfer } from '@dutybook/duty-lists'

/** A consultation as people see it. */
export interface ConsultationDocument extends Omit<Consultation, 'closed'> {
  /** Name of the organisation that asks. */
  readonly askerName: string
  /** `closed`: the proposal was decided before an opinion came. */
  readonly status: 'open' | 'answered' | 'closed'
}

/** A transfer as people see it. */
export interface TransferDocument extends Omit<Transfer, 'outcome' | 'requests'> {
  /** Name of the department that passes it on. */
  readonly name: string
  readonly status: 'pending' | NonNullable<Transfer['outcome']>
}

type NameOf = (organisationId: string) => string

export const describeConsultation = (
  { closed, ...consultation }: Consultation,
  nameOf: NameOf,
): ConsultationDocument => ({
  ...consultation,
  askerName: nameOf(consultation.asker),
  status: isOpen(consultation) ? (closed === undefined ? 'open' : 'closed') : 'answered',
})

export const describeTransfer = (proposed: Transfer, nameOf: NameOf): TransferDocument => {
  const { outcome, requests: _requests, ...transfer } = proposed
  return { ...transfer, name: nameOf(transfer.organisationId), status: outcome ?? 'pending' }
}

/** Organisations that may read a proposal beside those of its sign-offs: consulted ones, and those it was transferred to. */
export const furtherReaders = ({
  consultations,
  transfers,
}: {
  readonly consultations: readonly Pick<Consultation, 'organisationId'>[]
  readonly transfers: readonly Pick<TransferDocument, 'to' | 'status'>[]
}): readonly string[] => [
  ...consultations.map(({ organisationId }) => organisationId),
  ...transfers.filter(({ status }) => status === 'consented').map(({ to }) => to.organisationId),
]

/** What an organisation is asked for its opinion on, or what the coordinating office is to decide. */
export const openAsides = (proposal: Proposal, organisationId: string, nameOf: NameOf) => ({
  consultation: proposal.consultations
    .filter((one) => one.organisationId === organisationId && isOpen(one))
    .map((one) => describeConsultation(one, nameOf))[0],
  transfers: proposal.transfers
    .filter(({ outcome }) => outcome === undefined)
    .map((one) => describeTransfer(one, nameOf)),
})
