import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { directory } from '../directory/directory.ts'
import {
  actor,
  district,
  districtEvents,
  educationHead,
  list,
  policeHead,
  program,
  proposalEvents,
  reclaimC2,
} from '../duty-lists.examples.ts'
import { addresseeOf } from '../sign-off/footprint.ts'
import { defaultRoutingRules } from '../sign-off/routing-rules.ts'
import { awaited } from '../proposals/awaited.ts'
import { commentOnProposal } from '../proposals/comment-on-proposal.ts'
import { type GiveVerdict, giveVerdict } from '../proposals/give-verdict.ts'
import { proposal, type ProposalEvent } from '../proposals/proposal.ts'
import { redirectSignOffs } from '../proposals/redirect-sign-offs.ts'
import { requestSignOffs } from '../proposals/request-sign-offs.ts'
import { transferProposed, transferred } from './transfers.examples.ts'

const { inSignOff, requests } = proposalEvents()
const proposalId = 'proposal'
const civilHead = actor('fan', 'civil', 'department-head')
const approve = (by: typeof policeHead): GiveVerdict => ({
  type: 'give-verdict',
  organisationId: by.organisation,
  verdict: { verdict: 'approve' },
  actor: by,
})
const pending = [...inSignOff, transferProposed()]
const moved = [...pending, transferred()]
const waitingFor = (events: readonly ProposalEvent[]) =>
  awaited(fold(proposal, events)).map(({ organisationId }) => organisationId)
const outcomes = (events: readonly ProposalEvent[]) =>
  fold(proposal, events).transfers.map(({ outcome }) => outcome)
const clauses = requests.find(({ organisationId }) => organisationId === 'police')?.clauses ?? ''
const signedBy = (signer: string): ProposalEvent => ({
  type: 'VerdictGiven',
  data: { proposalId, organisationId: 'police', verdict: 'approve', signer, clauses },
})

describe('while nobody has decided', () => {
  it('the request stays with the department, which may sign; then the transfer lapses', () => {
    expect(waitingFor(pending)).toEqual(['education', 'police'])
    given(giveVerdict, pending).when(approve(policeHead)).events(signedBy('han'))
    expect(outcomes([...pending, signedBy('han')])).toEqual(['lapsed'])
  })

  it('it lapses with the round, and when the department went into another', () => {
    const returned: ProposalEvent = {
      type: 'ProposalReturned',
      data: { proposalId, organisationId: 'education', reason: '不明', comments: [], signer: 'shen' },
    }
    expect(outcomes([...pending, returned])).toEqual(['lapsed'])
    const merged = fold(directory, [
      ...districtEvents,
      {
        type: 'DepartmentsMerged',
        data: { merged: ['police'], into: 'education', from: '2026-01-01', reason: '改革' },
      },
    ])
    const facts = { directory: merged, rules: defaultRoutingRules, actor: program }
    const decision = redirectSignOffs.decide(
      { type: 'redirect-sign-offs', ...facts },
      fold(proposal, pending),
    )
    expect(outcomes([...pending, ...(decision.accepted ? decision.events : [])])).toEqual(['lapsed'])
  })
})

describe('a request that was transferred', () => {
  it('is answered by the other department, on the same clauses, and no more by the first', () => {
    expect(waitingFor(moved)).toEqual(['education', 'civil'])
    given(giveVerdict, moved).when(approve(civilHead)).events(signedBy('fan'))
    const refusal = {
      code: 'not-permitted',
      command: 'give-verdict',
      role: 'department-head',
      organisation: 'police',
      permitted: [
        { role: 'department-head', of: 'signatory' },
        { role: 'township-head', of: 'signatory' },
        { role: 'coordinator', of: 'signatory' },
      ],
    } as const
    given(giveVerdict, moved)
      .when(approve(policeHead))
      .refused(refusal, { type: 'SignOffRefused', data: { proposalId, organisationId: 'police', refusal } })
  })

  it('joins what the other one is asked itself: one signature answers both', () => {
    const both = [...pending, transferred({ organisationId: 'education', name: '区教育局' })]
    expect(waitingFor(both)).toEqual(['education'])
    const decision = giveVerdict.decide(approve(educationHead), fold(proposal, both))
    expect(decision.accepted && decision.events.map(({ type }) => type)).toEqual([
      'VerdictGiven',
      'VerdictGiven',
      'ProposalAccepted',
    ])
  })

  it('leaves behind what the first department had prepared', () => {
    const prepared: ProposalEvent = {
      type: 'VerdictPrepared',
      data: {
        proposalId,
        organisationId: 'police',
        answer: { verdict: 'approve' },
        preparedBy: 'qin',
        clauses,
      },
    }
    expect(fold(proposal, [...inSignOff, prepared, transferProposed(), transferred()]).prepared).toEqual([])
  })

  it('lets the other department comment', () => {
    const decision = commentOnProposal.decide(
      { type: 'comment-on-proposal', text: '已收悉。', coordinatingOffice: 'office', actor: civilHead },
      fold(proposal, moved),
    )
    expect(decision.accepted).toBe(true)
  })
})

describe('when the proposal is routed again', () => {
  const again = (change: typeof reclaimC2): readonly ProposalEvent[] => {
    const { differences } = fold(proposal, proposalEvents(change).draft)
    const before: readonly ProposalEvent[] = [
      ...moved,
      {
        type: 'ProposalReturned',
        data: { proposalId, organisationId: 'education', reason: '不明', comments: [], signer: 'shen' },
      },
      {
        type: 'ProposalAmended',
        data: {
          proposalId,
          baseRevision: list.revision,
          changes: [change],
          differences,
          title: '收回事项',
          reason: '街道无执法权。',
          amendedBy: 'lin',
        },
      },
      { type: 'ProposalSubmitted', data: { proposalId, submittedBy: 'gao' } },
    ]
    const facts = { list, directory: district, rules: defaultRoutingRules, actor: program }
    const decision = requestSignOffs.decide({ type: 'request-sign-offs', ...facts }, fold(proposal, before))
    return [...before, ...(decision.accepted ? decision.events : [])]
  }

  it('the transfer holds while the clauses are the same', () => {
    const state = fold(proposal, again({ ...reclaimC2, workMethod: '由区教育局每周检查。' }))
    expect(state.requests.map((request) => addresseeOf(request).organisationId)).toEqual([
      'education',
      'civil',
    ])
  })

  it('and not for others: the first department is asked', () => {
    expect(waitingFor(again({ ...reclaimC2, receivingDepartments: ['区民政局'] }))).toEqual([
      'civil',
      'police',
      'education',
    ])
  })
})
