import {
  directoryStream,
  needsRedirection,
  type Proposal,
  type ProposalStatus,
  possibleIn,
} from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { all } from './database.ts'
import { directoryState } from './query-directory.ts'
import type { Projection } from './projection.ts'
import type { SettleProposal } from './proposals/project-proposals.ts'
import { fromText } from './proposals/proposal-state.ts'

interface ProposalRow {
  readonly state: string
  readonly eventId: string
  readonly position: string
}

/** A proposal as its last event, at an instant, left it. */
interface Standing {
  readonly proposal: Proposal
  readonly updatedAt: string
  readonly eventId: string
  readonly position: string
}

/**
 * Keeps the pending step `redirect` of every proposal that the directory sends elsewhere, or whose open requests it does. What is owed
 * follows from proposal and directory alone, so it is the same however the log is cut into batches.
 */
export const projectRedirections = (db: DatabaseSync): Projection & { readonly settle: SettleProposal } => {
  const redirectable: readonly ProposalStatus[] = possibleIn['redirect-sign-offs']
  const ofDistrict = db.prepare(`SELECT state, event_id AS eventId, event_position AS position FROM proposals
    WHERE district_id = ? AND status IN (${redirectable.map((status) => `'${status}'`).join()})`)
  const open = db.prepare(`INSERT INTO pending_steps (proposal_id, position, event_id, kind, since)
    VALUES (?, ?, ?, 'redirect', ?)`)
  const close = db.prepare("DELETE FROM pending_steps WHERE proposal_id = ? AND kind = 'redirect'")
  const load = directoryState(db)
  const known = new Map<string, ReturnType<typeof load>>()
  const districts = new Set<string>()

  const directoryOf = (districtId: string): ReturnType<typeof load> => {
    const kept = known.get(districtId) ?? load(districtId)
    known.set(districtId, kept)
    return kept
  }
  const decide = ({ proposal, updatedAt, eventId, position }: Standing): void => {
    const { directory, updatedAt: directoryAt } = directoryOf(proposal.districtId)
    if (!needsRedirection(proposal, directory)) return
    open.run(proposal.proposalId, position, eventId, directoryAt > updatedAt ? directoryAt : updatedAt)
  }

  return {
    settle: ({ proposal, updatedAt, last, drafted }) => {
      if (drafted === undefined) close.run(proposal.proposalId)
      if (redirectable.includes(proposal.status))
        decide({ proposal, updatedAt, eventId: last.id, position: last.position })
    },
    apply: ({ stream }) => {
      const districtId = stream.slice(directoryStream('').length)
      known.delete(districtId)
      districts.add(districtId)
    },
    flush: () => {
      for (const districtId of districts)
        for (const { state, eventId, position } of all<ProposalRow>(ofDistrict, districtId)) {
          const { proposal, updatedAt } = fromText(state)
          close.run(proposal.proposalId)
          decide({ proposal, updatedAt, eventId, position })
        }
      districts.clear()
    },
    reset: () => {
      districts.clear()
      known.clear()
    },
  }
}
