import { categories, type Category, type ListChange, type Standing } from '@dutybook/duty-lists'
import type { ReadModel } from '@dutybook/read-store'

/** A line of a comparison as it is answered: the items, what changed in them, and their legal basis. */
export const lineOf = ({ kinds, before, after, fields }: Omit<ListChange, 'proposals'>) => ({
  kinds,
  before,
  after,
  fields,
  legalBasis: [...new Set([...after, ...before].flatMap(({ content: { legalBasis } }) => legalBasis ?? []))],
})

/** Lines, each with the proposals behind it, their reasons, and the organisations that signed them. */
export const linesWithCauses = (readModel: Pick<ReadModel, 'proposal'>, changes: readonly ListChange[]) => {
  const known = new Map<string, ReturnType<typeof causeOf>>()
  const find = (proposalId: string) => {
    const cause = known.get(proposalId) ?? causeOf(readModel, proposalId)
    known.set(proposalId, cause)
    return cause
  }
  return changes.map((change) => ({ ...lineOf(change), proposals: change.proposals.flatMap(find) }))
}

const causeOf = (readModel: Pick<ReadModel, 'proposal'>, proposalId: string) => {
  const proposal = readModel.proposal(proposalId)
  if (proposal === undefined) return []
  const { title, reason, appliedAt, signOffs } = proposal
  const signatures = signOffs.flatMap(({ organisationId, name, verdict, signedAt }) =>
    verdict === undefined || signedAt === undefined
      ? []
      : [{ organisationId, organisation: name, verdict, signedAt }],
  )
  return [{ proposalId, title, reason, ...(appliedAt === undefined ? {} : { appliedAt }), signatures }]
}

export const countsOf = (standings: readonly Standing[]): Readonly<Record<Category, number>> => {
  const count = (category: Category) =>
    standings.reduce((sum, { content }) => sum + Number(content.category === category), 0)
  const [basic, cooperative, reclaimed] = categories.map(count) as [number, number, number]
  return { basic, cooperative, reclaimed }
}
