import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import {
  actor,
  district,
  editor,
  eventsOf,
  head,
  list,
  otherTownHead,
  policeHead,
  program,
  proposalEvents,
  reclaimC1,
  reclaimC2,
  peopleOfTheProposer,
} from '../duty-lists.examples.ts'
import type { Change } from '../lists/change.ts'
import { withClauses } from '../sign-off/clauses.ts'
import { footprint } from '../sign-off/footprint.ts'
import { defaultRoutingRules } from '../sign-off/routing-rules.ts'
import { amendProposal } from './amend-proposal.ts'
import { differences } from '../lists/difference.ts'
import { type GiveVerdict, giveVerdict } from './give-verdict.ts'
import type { ProposalEvent } from './proposal.ts'
import { requestSignOffs } from './request-sign-offs.ts'
import { submitProposal } from './submit-proposal.ts'

const { draft, inSignOff, signedOnce, accepted } = proposalEvents()
const comments = [{ change: 0, field: 'workMethod', comment: '请写明监管频次。' }]
const sendBack: GiveVerdict = {
  type: 'give-verdict',
  organisationId: 'police',
  verdict: { verdict: 'return', reason: '工作方式不明', comments },
  actor: policeHead,
}
const returned: ProposalEvent = {
  type: 'ProposalReturned',
  data: {
    proposalId: 'proposal',
    organisationId: 'police',
    reason: '工作方式不明',
    comments,
    signer: 'han',
  },
}
const amended = (change: Change, amendedBy = 'lin'): ProposalEvent => ({
  type: 'ProposalAmended',
  data: {
    proposalId: 'proposal',
    baseRevision: 9,
    title: '收回事项',
    reason: '街道无执法权。',
    changes: [change],
    differences: differences(list, eventsOf(change)),
    amendedBy,
  },
})
const submitted: ProposalEvent = {
  type: 'ProposalSubmitted',
  data: { proposalId: 'proposal', submittedBy: 'gao' },
}
const otherMethod: Change = { ...reclaimC2, workMethod: '由区教育局每月检查。' }
const amend = {
  type: 'amend-proposal',
  list,
  baseRevision: 9,
  changes: [otherMethod],
  actor: editor,
} as const
const requestsOf = (change: Change) => {
  const changed = differences(list, eventsOf(change))
  const parties = { townshipId: 'town', proposer: 'town' }
  return withClauses(footprint(changed, district, defaultRoutingRules, parties), changed, [change])
}
const requested = (change: Change): ProposalEvent => ({
  type: 'SignOffsRequested',
  data: { proposalId: 'proposal', requests: requestsOf(change), rulesVersion: 1, listRevision: 9 },
})
const route = {
  type: 'request-sign-offs',
  list,
  directory: district,
  rules: defaultRoutingRules,
  actor: program,
} as const

describe('in sign-off', () => {
  it('a return goes back to the proposer at once, with its comments', () => {
    given(giveVerdict, signedOnce).when(sendBack).events(returned)
  })

  it('a return needs a reason, and so does each comment', () => {
    const waiting = given(giveVerdict, signedOnce)
    waiting
      .when({ ...sendBack, verdict: { verdict: 'return', reason: ' ' } })
      .refused({ code: 'reason-missing' })
    const blank = [{ change: 0, field: 'workMethod', comment: ' ' }]
    waiting
      .when({ ...sendBack, verdict: { verdict: 'return', reason: '不明', comments: blank } })
      .refused({ code: 'reason-missing' })
  })

  it('a comment stands at a field of a change that is there', () => {
    const verdictOn = (change: number, field: string) =>
      given(giveVerdict, signedOnce).when({
        ...sendBack,
        verdict: { verdict: 'return', reason: '不明', comments: [{ change, field, comment: '请改。' }] },
      })
    const code = 'comment-misplaced'
    verdictOn(1, 'name').refused({ code, comment: 0, change: 1, field: 'name', changes: 1, fields: [] })
    verdictOn(0, 'colour').refused({
      code,
      comment: 0,
      change: 0,
      field: 'colour',
      changes: 1,
      fields:
        'name legalBasis departments leadDepartment departmentDuties support townshipDuties powers receivingDepartments workMethod workMethodByDepartment reason cancelled sector'.split(
          ' ',
        ),
    })
  })

  it('is not amended', () => {
    given(amendProposal, inSignOff)
      .when(amend)
      .refused({
        code: 'wrong-status',
        status: 'in-sign-off',
        possibleIn: ['draft', 'returned', 'stale'],
      })
    given(amendProposal, accepted)
      .when(amend)
      .refused({ code: 'wrong-status', status: 'accepted', possibleIn: ['draft', 'returned', 'stale'] })
    given(amendProposal, []).when(amend).refused({ code: 'proposal-not-found' })
  })
})

describe('a returned proposal', () => {
  const back = given(amendProposal, [...signedOnce, returned])

  it('is amended by its township, checked like a draft', () => {
    back.when(amend).events(amended(otherMethod))
    back.when({ ...amend, title: '收回校园周边秩序', reason: '无执法权。' }).events({
      type: 'ProposalAmended',
      data: { ...amended(otherMethod).data, title: '收回校园周边秩序', reason: '无执法权。' } as never,
    })
    back.when({ ...amend, changes: [] }).refused({ code: 'no-changes' })
    back
      .when({ ...amend, baseRevision: 12 })
      .refused({ code: 'unknown-revision', baseRevision: 12, revision: 9 })
    back.when({ ...amend, reason: ' ' }).refused({ code: 'reason-missing' })
  })

  it('is not amended by anybody else', () => {
    for (const stranger of [policeHead, otherTownHead]) {
      back.when({ ...amend, actor: stranger }).refused({
        code: 'not-permitted',
        command: 'amend-proposal',
        role: stranger.role,
        organisation: stranger.organisation,
        permitted: peopleOfTheProposer,
      })
    }
  })

  it('is submitted again only after an amendment, by somebody else than its author', () => {
    const submit = { type: 'submit-proposal', actor: head } as const
    given(submitProposal, [...signedOnce, returned])
      .when(submit)
      .refused({ code: 'wrong-status', status: 'returned', possibleIn: ['draft'] })
    given(submitProposal, [...signedOnce, returned, amended(otherMethod)])
      .when(submit)
      .events(submitted)
    given(submitProposal, [...signedOnce, returned, amended(otherMethod, 'gao')])
      .when(submit)
      .refused({ code: 'maker-is-checker', command: 'submit-proposal', person: 'gao' })
  })

  it('is not signed by whoever amended it', () => {
    const events = [...signedOnce, returned, amended(otherMethod, 'bai'), submitted, requested(otherMethod)]
    const decision = giveVerdict.decide(
      { ...sendBack, actor: actor('bai', 'police', 'department-head') },
      events.reduce(giveVerdict.evolve, giveVerdict.initial),
    )
    expect(decision).toMatchObject({ accepted: false, refusal: { code: 'maker-is-checker' } })
  })
})

describe('a proposal that is routed again', () => {
  const again = (change: Change, before: readonly ProposalEvent[] = signedOnce) =>
    given(requestSignOffs, [...before, returned, amended(change), submitted]).when(route)

  it('loses the sign-off whose clauses changed, visibly, and asks again', () => {
    again(otherMethod).events(requested(otherMethod), {
      type: 'SignOffLapsed',
      data: {
        proposalId: 'proposal',
        organisationId: 'education',
        verdict: 'approve',
        why: 'clauses-changed',
      },
    })
  })

  it('keeps the sign-off whose clauses are the same', () => {
    again(reclaimC2).events(requested(reclaimC2))
    const policeSigned: readonly ProposalEvent[] = [
      ...inSignOff,
      {
        type: 'VerdictGiven',
        data: {
          proposalId: 'proposal',
          organisationId: 'police',
          verdict: 'approve',
          signer: 'han',
          clauses: requestsOf(reclaimC2)[1]?.clauses ?? '',
        },
      },
    ]
    again(otherMethod, policeSigned).events(requested(otherMethod))
  })

  it('releases whoever is concerned no more, and is accepted when nobody is left to answer', () => {
    const educationSigned: ProposalEvent = {
      type: 'VerdictGiven',
      data: {
        proposalId: 'proposal',
        organisationId: 'education',
        verdict: 'approve',
        signer: 'shen',
        clauses: requestsOf(reclaimC1)[0]?.clauses ?? '',
      },
    }
    const released: ProposalEvent = {
      type: 'SignOffReleased',
      data: { proposalId: 'proposal', organisationId: 'police', name: '区公安分局' },
    }
    again(reclaimC1, [...inSignOff, educationSigned]).events(requested(reclaimC1), released, {
      type: 'ProposalAccepted',
      data: { proposalId: 'proposal' },
    })
  })

  it('asks everybody again whose sign-off was bound to nothing', () => {
    const unbound: ProposalEvent = {
      type: 'VerdictGiven',
      data: { proposalId: 'proposal', organisationId: 'education', verdict: 'approve' },
    }
    again(reclaimC2, [...inSignOff, unbound]).events(requested(reclaimC2), {
      type: 'SignOffLapsed',
      data: { proposalId: 'proposal', organisationId: 'education', verdict: 'approve', why: 'not-bound' },
    })
  })
})

describe('a draft', () => {
  it('is amended before it is submitted', () => {
    given(amendProposal, draft).when(amend).events(amended(otherMethod))
  })
})
