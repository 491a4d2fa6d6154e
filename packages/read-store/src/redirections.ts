import { directoryStream, needsRedirection, possibleIn, proposalStream } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { all, one } from './database.ts'
import { directoryState } from './query-directory.ts'
import type { Projection } from './projection.ts'
import { fromText } from './proposals/proposal-state.ts'

interface ProposalRow {
  readonly proposalId: string
  readonly districtId: string
  readonly state: string
  readonly eventId: string
  readonly position: string
  readonly updatedAt: string
}

/**
 * Keeps the pending step `redirect` of every proposal that the directory sends elsewhere, or whose open requests it does. What is owed
 * follows from proposal and directory alone, so it is the same however the log is cut into batches.
 */
export const projectRedirections = (db: DatabaseSync): Projection => {
  const redirectable = possibleIn['redirect-sign-offs'].map((status) => `'${status}'`).join()
  const columns = `proposal_id AS proposalId, district_id AS districtId, state, event_id AS eventId,
    event_position AS position, updated_at AS updatedAt`
  const redirected = db.prepare(`SELECT ${columns} FROM proposals
    WHERE proposal_id = ? AND status IN (${redirectable})`)
  const ofDistrict = db.prepare(`SELECT ${columns} FROM proposals
    WHERE district_id = ? AND status IN (${redirectable})`)
  const open = db.prepare(`INSERT INTO pending_steps (proposal_id, position, event_id, kind, since)
    VALUES (?, ?, ?, 'redirect', ?)`)
  const close = db.prepare("DELETE FROM pending_steps WHERE proposal_id = ? AND kind = 'redirect'")
  const load = directoryState(db)
  const known = new Map<string, ReturnType<typeof load>>()
  const proposals = new Set<string>()
  const districts = new Set<string>()

  const directoryOf = (districtId: string): ReturnType<typeof load> => {
    const kept = known.get(districtId) ?? load(districtId)
    known.set(districtId, kept)
    return kept
  }
  const decide = (row: ProposalRow): void => {
    const { proposalId, districtId, state, eventId, position, updatedAt } = row
    close.run(proposalId)
    const { directory, updatedAt: directoryAt } = directoryOf(districtId)
    if (!needsRedirection(fromText(state).proposal, directory)) return
    open.run(proposalId, position, eventId, directoryAt > updatedAt ? directoryAt : updatedAt)
  }

  return {
    apply: ({ stream }) => {
      if (stream.startsWith(directoryStream(''))) {
        const districtId = stream.slice(directoryStream('').length)
        known.delete(districtId)
        districts.add(districtId)
        return
      }
      proposals.add(stream.slice(proposalStream('').length))
    },
    flush: () => {
      for (const proposalId of proposals) {
        close.run(proposalId)
        const row = one<ProposalRow>(redirected, proposalId)
        if (row !== undefined) decide(row)
      }
      for (const districtId of districts)
        for (const row of all<ProposalRow>(ofDistrict, districtId)) decide(row)
      proposals.clear()
      districts.clear()
    },
    reset: () => {
      proposals.clear()
      districts.clear()
      known.clear()
    },
  }
}
