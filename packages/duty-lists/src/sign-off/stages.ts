import type { Proposal } from '../proposals/proposal.ts'
import type { SignOffRequest } from './footprint.ts'

/** 会签阶段 in which an organisation is asked: 1 unless the rules say a later one. */
export const stageOf = ({ stage = 1 }: Pick<SignOffRequest, 'stage'>): number => stage

/** Stage as requests hold it; the first goes without saying. */
export const inStage = (stage: number): Pick<SignOffRequest, 'stage'> => (stage === 1 ? {} : { stage })

/** Where the stages of a proposal stand. */
export interface Progress {
  /** The stage that is asked now; undefined when nobody is asked any more. */
  readonly open: number | undefined
  /** Everybody who was asked so far: in the open stage and those before it, or up to the one that ended in a rejection. */
  readonly asked: readonly SignOffRequest[]
}

/** Stages are asked one after another; one that ends with a rejection is the last. */
export const progress = ({ requests, verdicts }: Pick<Proposal, 'requests' | 'verdicts'>): Progress => {
  const stages = [...new Set(requests.map(stageOf))].toSorted((one, other) => one - other)
  for (const stage of stages) {
    const asked = requests.filter((request) => stageOf(request) <= stage)
    const answers = asked.map(({ organisationId }) => verdicts.get(organisationId)?.verdict)
    if (answers.includes(undefined)) return { open: stage, asked }
    if (answers.includes('reject')) return { open: undefined, asked }
  }
  return { open: undefined, asked: requests }
}
