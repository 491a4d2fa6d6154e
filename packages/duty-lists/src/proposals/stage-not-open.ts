import type { Refusal } from '@dutybook/kernel'
import { addresseeOf, type SignOffRequest } from '../sign-off/footprint.ts'
import { stageOf } from '../sign-off/stages.ts'
import { outstanding, type Proposal } from './proposal.ts'

/** Who is asked in a later stage answers when it is open. */
export interface StageNotOpen extends Refusal<'stage-not-open'> {
  /** The stage in which the organisation is asked. */
  readonly stage: number
  /** The stage that is open. */
  readonly open: number
  /** Names of those whose answers it waits for. */
  readonly waitingFor: readonly string[]
}

/** Why none of these requests can be answered yet. */
export const stageNotOpen = (proposal: Proposal, requests: readonly SignOffRequest[]): StageNotOpen => {
  const asked = outstanding(proposal)
  const waitingFor = [...new Set(asked.map((request) => addresseeOf(request).name))]
  const stage = Math.min(...requests.map(stageOf))
  return { code: 'stage-not-open', stage, open: Math.min(...asked.map(stageOf)), waitingFor }
}
