import { checkCommands, checkSenders } from './check-commands.ts'
import { checkOrder } from './check-log.ts'
import { checkReadersGoForward, checkReadsAreTrue } from './check-reads.ts'
import { checkApplications, checkSteps } from './check-steps.ts'
import type { Check } from './history.ts'

const checkRows: Check = ({ rows: { kept, rebuilt } }) =>
  kept === rebuilt ? [] : [`the read model has rows ${kept}, a rebuild makes ${rebuilt}`]

const checks = {
  commands: checkCommands,
  senders: checkSenders,
  order: checkOrder,
  'readers go forward': checkReadersGoForward,
  'reads are true': checkReadsAreTrue,
  steps: checkSteps,
  applications: checkApplications,
  rows: checkRows,
} satisfies Record<string, Check>
export type CheckName = keyof typeof checks

/** A line for everything that must not be, with the check that found it; none when all is well. */
export const checkHistory: Check = (evidence) =>
  Object.entries(checks).flatMap(([name, check]) => check(evidence).map((fault) => `${name}: ${fault}`))
