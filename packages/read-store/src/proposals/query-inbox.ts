import type { Difference, SignOffRequest } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { all } from '../database.ts'
import { keyAfter, pageOf } from '../paging.ts'
import type { InboxEntry, ReadModel } from '../read-model.ts'
import { fromText } from './proposal-state.ts'

interface InboxRow {
  readonly position: string
  readonly act: InboxEntry['act']
  readonly proposalId: string
  readonly township: string
  readonly since: string
  readonly state: string
  readonly differences: string
}

/** What waits for an organisation, longest waiting first. */
export const queryInbox = (db: DatabaseSync): Pick<ReadModel, 'inbox'> => {
  const select =
    db.prepare(`SELECT i.position, i.act, i.proposal_id AS proposalId, i.since, p.state, d.differences,
    coalesce(o.name, p.township_id) AS township
    FROM inbox i JOIN proposals p ON p.proposal_id = i.proposal_id
    JOIN proposal_differences d ON d.proposal_id = i.proposal_id
    LEFT JOIN organisations o ON o.district_id = p.district_id AND o.organisation_id = p.township_id
    WHERE i.organisation_id = ? AND i.position > ? ORDER BY i.position LIMIT ?`)

  return {
    inbox: (organisationId, page) => {
      const rows = all<InboxRow>(select, organisationId, keyAfter(page), page.limit + 1)
      return pageOf(
        rows,
        page,
        ({ position }) => position,
        (row) => entryFor(organisationId, row),
      )
    },
  }
}

const entryFor = (organisationId: string, row: InboxRow): InboxEntry => {
  const { act, proposalId, township, since } = row
  const { listId, title, reason, requests } = fromText(row.state).proposal
  const differences = JSON.parse(row.differences) as readonly Difference[]
  const entry = { act, proposalId, listId, township, title, reason, since }
  const request = requests.find((asked) => asked.organisationId === organisationId)
  return act === 'submit' || request === undefined
    ? { ...entry, differences }
    : { ...entry, request, differences: concerning(request, differences) }
}

const concerning = (
  { concerns }: SignOffRequest,
  differences: readonly Difference[],
): readonly Difference[] => differences.filter((_, index) => concerns.some(({ change }) => change === index))
