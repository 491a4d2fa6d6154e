import {
  type Awaited,
  awaited,
  type Difference,
  preparedFor,
  type Proposal,
  type SignOffRequest,
} from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { all, given } from '../database.ts'
import { campaignEntry } from '../campaigns/campaign-entry.ts'
import { objectionEntry } from '../objections/query-objections.ts'
import { organisationNames } from '../query-directory.ts'
import { keyAfter, pageOf } from '../paging.ts'
import type { InboxEntry, ReadModel } from '../read-model.ts'
import type { Opinion } from './shown-proposal.ts'
import { openAsides } from './asides.ts'
import { inboxRows, type WaitingProposal } from './inbox-rows.ts'
import { fromText } from './proposal-state.ts'
import { silencesIn, urgencyOf } from './urgency.ts'

interface InboxRow extends WaitingProposal {
  readonly organisationId: string
  readonly districtId: string
  readonly state: string
  readonly differences: string
}

/** What waits for an organisation, longest waiting first. */
export const queryInbox = (db: DatabaseSync): Pick<ReadModel, 'inbox' | 'unresolvedNames'> => {
  const waiting = inboxRows<InboxRow>(
    db,
    'i.organisation_id AS organisationId, p.district_id AS districtId, p.state, d.differences',
    'JOIN proposal_differences d ON d.proposal_id = i.proposal_id',
  )
  const unresolved = db.prepare(`SELECT DISTINCT p.proposal_id, p.state FROM inbox i
    JOIN proposals p ON p.proposal_id = i.proposal_id
    WHERE p.district_id = ? AND i.act = 'resolve-department' ORDER BY i.position`)
  const nameOf = organisationNames(db)

  return {
    unresolvedNames: (districtId) => {
      const rows = all<{ state: string }>(unresolved, districtId)
      const names = rows.flatMap(({ state }) => awaited(fromText(state).proposal).flatMap((one) => one.names))
      return [...new Set(names)]
    },
    inbox: (organisationId, page) => {
      return pageOf(
        waiting(organisationId, keyAfter(page), page.limit + 1),
        page,
        ({ position }) => position,
        (row) => {
          if ('campaign' in row) return campaignEntry(row, nameOf)
          return 'objectionAct' in row
            ? objectionEntry(row, organisationId)
            : entryFor(row, organisationId, (id) => nameOf(row.districtId, id))
        },
      )
    },
  }
}

const entryFor = (row: InboxRow, organisationId: string, nameOf: (id: string) => string): InboxEntry => {
  const { act, proposalId, township, since } = row
  const { proposal } = fromText(row.state)
  const { listId, title, reason, lane } = proposal
  const differences = JSON.parse(row.differences) as readonly Difference[]
  const urgency = urgencyOf(proposal, act, organisationId)
  const entry = {
    act,
    proposalId,
    listId,
    township,
    title,
    reason,
    ...(lane !== undefined && { lane }),
    since,
    ...urgency,
    differences,
  }
  switch (act) {
    case 'submit':
      return entry
    case 'sign-off':
    case 'resolve-department':
      return { ...entry, ...toSign(proposal, organisationId, differences) }
    case 'amend': {
      const last = proposal.returns.at(-1)
      return last === undefined
        ? entry
        : { ...entry, returned: { ...last, organisation: nameOf(last.organisationId) } }
    }
    case 'rebase':
      return { ...entry, ...given<Pick<InboxEntry, 'staleness'>>({ staleness: proposal.staleness }) }
    case 'give-opinion':
    case 'consent-to-transfer': {
      const { consultation, transfers } = openAsides(proposal, row.organisationId, nameOf)
      if (act === 'consent-to-transfer') return { ...entry, transfers }
      return { ...entry, ...given<Pick<InboxEntry, 'consultation'>>({ consultation }) }
    }
    case 'adjudicate':
      return { ...entry, opinions: opinionsOn(proposal) }
    case 'adjudicate-overdue':
      return { ...entry, opinions: opinionsOn(proposal), silent: silencesIn(proposal) }
  }
}

const toSign = (
  proposal: Proposal,
  organisationId: string,
  differences: readonly Difference[],
): Pick<InboxEntry, 'request' | 'prepared' | 'differences'> => {
  const waited = awaited(proposal).find((one) => one.organisationId === organisationId)
  const request = waited === undefined ? undefined : inOne(waited)
  const draft = preparedFor(proposal, organisationId).at(-1)
  return {
    ...(request === undefined ? { differences } : { request, differences: concerning(request, differences) }),
    ...(draft === undefined ? {} : { prepared: { answer: draft.answer, preparedBy: draft.preparedBy } }),
  }
}

/** Everything that is asked of an organisation, its own requests and those moved to it, as it is answered: at once. */
const inOne = ({ organisationId, name, requests }: Awaited): SignOffRequest => {
  const [first] = requests
  return {
    organisationId,
    kind: first?.kind ?? 'department',
    name,
    concerns: requests.flatMap(({ concerns }) => concerns),
    ...(requests.length === 1 && first?.clauses !== undefined && { clauses: first.clauses }),
  }
}

const opinionsOn = ({ requests, verdicts }: Proposal): readonly Opinion[] =>
  requests.flatMap(({ organisationId, name }) => {
    const answer = verdicts.get(organisationId)
    if (answer === undefined) return []
    const { signer: _signer, clauses: _clauses, ...said } = answer
    return [{ organisationId, name, ...said }]
  })

const concerning = (
  { concerns }: SignOffRequest,
  differences: readonly Difference[],
): readonly Difference[] => differences.filter((_, index) => concerns.some(({ change }) => change === index))
