import { listStream, proposalStream } from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { Check } from './history.ts'

const opens: Readonly<Record<string, string>> = { ProposalSubmitted: 'routed', ProposalAccepted: 'applied' }
const does: Readonly<Record<string, string>> = { SignOffsRequested: 'routed', ProposalApplied: 'applied' }
const ends: readonly string[] = ['ProposalBecameStale', 'ProposalWithdrawn']

/** What was submitted is routed and what was accepted is applied, each exactly once; the read model owes nothing. */
export const checkSteps: Check = ({ log, owed }) => {
  const streams = Map.groupBy(log, ({ stream }) => stream)
  const found = owed.map((step) => `the read model still owes ${step}`)
  for (const [stream, events] of streams)
    if (stream.startsWith(proposalStream(''))) found.push(...walk(stream, events))
  return found
}

const walk = (stream: string, events: readonly RecordedEvent[]): readonly string[] => {
  const found: string[] = []
  let open: string | undefined
  for (const { type, position } of events) {
    const done = does[type]
    if (done !== undefined && done !== open) found.push(`${stream} was ${done} again at ${Number(position)}`)
    if (done !== undefined || ends.includes(type)) open = undefined
    open = opens[type] ?? open
  }
  return open === undefined ? found : [...found, `${stream} was never ${open}`]
}

/** A list has a revision for each applied proposal, and no other and no second one. */
export const checkApplications: Check = ({ log }) => {
  const applied = new Map<string, number>()
  for (const { stream, type, data, revision } of log)
    if (type === 'ProposalApplied')
      applied.set(stream, (data as { listRevision?: number }).listRevision ?? revision)
  const found: string[] = []
  for (const { stream, type, data, revision } of log) {
    if (type !== 'RevisionApplied' || !stream.startsWith(listStream(''))) continue
    const name = proposalStream((data as { proposalId: string }).proposalId)
    if (applied.get(name) !== revision) found.push(`${stream} has ${name} at revision ${revision} as well`)
    applied.delete(name)
  }
  return [...found, ...[...applied.keys()].map((name) => `${name} is applied, and its list does not have it`)]
}
