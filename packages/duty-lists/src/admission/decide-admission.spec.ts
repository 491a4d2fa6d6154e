import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { directory } from '../directory/directory.ts'
import {
  coordinator,
  districtEvents,
  educationHead,
  editor,
  head,
  policeHead,
  program,
} from '../duty-lists.examples.ts'
import { adjudicateProposal } from '../proposals/adjudicate-proposal.ts'
import { giveVerdict } from '../proposals/give-verdict.ts'
import { prepareVerdict } from '../proposals/prepare-verdict.ts'
import type { ProposalEvent } from '../proposals/proposal.ts'
import { redirectSignOffs } from '../proposals/redirect-sign-offs.ts'
import { defaultRoutingRules } from '../sign-off/routing-rules.ts'
import { admit, answered, escort, otherCoordinator, put, stateOf } from './admission.examples.ts'

const asked = put()
const named = ({ requests }: ReturnType<typeof stateOf>) =>
  requests.map(({ organisationId, concerns }) => [organisationId, concerns.map(({ effect }) => effect)])
const yes = { verdict: 'approve', comment: '经费已落实。' } as const
const no = { verdict: 'reject', reason: '无人手。' } as const
const agreed = [...asked, answered(asked, educationHead, { verdict: 'approve' })]
const desk = (approvedBy: readonly string[], rejectedBy: readonly string[]): ProposalEvent => ({
  type: 'AdjudicationRequested',
  data: { proposalId: 'proposal', approvedBy, rejectedBy },
})
const hear = { type: 'give-verdict', organisationId: 'town', actor: head } as const

describe('an admission that is submitted', () => {
  it('is put to the township, which is heard, and to the departments named but the proposer; not to the office', () => {
    expect(named(stateOf(asked))).toEqual([
      ['town', ['is-heard']],
      ['education', ['gains-duties']],
    ])
    const byOffice = put({ ...admit, actor: coordinator })
    expect(named(stateOf(byOffice)).map(([id]) => id)).toEqual(['town', 'police', 'education'])
  })

  it('that names nobody else is still put to the township', () => {
    const content = { category: 'basic', name: '护学岗值守', support: '两万元。' } as const
    expect(named(stateOf(put({ ...admit, changes: [{ ...escort, content }] })))).toEqual([
      ['town', ['is-heard']],
    ])
  })

  it('asks the office only who an unknown department is, and that department once it is known', () => {
    const content = { ...escort.content, departments: ['区公安分局', '区园林局'] }
    const unknown = put({ ...admit, changes: [{ ...escort, content }] })
    expect(named(stateOf(unknown))).toEqual([
      ['town', ['is-heard']],
      ['office', ['department-unresolved']],
    ])
    const known = fold(directory, [
      ...districtEvents,
      { type: 'AliasesAdded', data: { organisationId: 'civil', aliases: ['区园林局'] } },
    ])
    const redirect = { type: 'redirect-sign-offs', directory: known, rules: defaultRoutingRules } as const
    const decision = redirectSignOffs.decide({ ...redirect, actor: program }, stateOf(unknown))
    if (!decision.accepted) throw new Error(decision.refusal.code)
    expect(named(stateOf([...unknown, ...decision.events]))).toEqual([
      ['town', ['is-heard']],
      ['civil', ['gains-duties']],
    ])
  })
})

describe('in sign-off', () => {
  it('the township answers with a reason, also when it agrees', () => {
    given(giveVerdict, asked)
      .when({ ...hear, verdict: { verdict: 'approve', comment: ' ' } })
      .refused({ code: 'reason-missing' })
    given(giveVerdict, asked)
      .when({ ...hear, verdict: { verdict: 'reject', reason: '' } })
      .refused({ code: 'reason-missing' })
    given(prepareVerdict, asked)
      .when({
        type: 'prepare-verdict',
        organisationId: 'town',
        answer: { verdict: 'approve' },
        actor: editor,
      })
      .refused({ code: 'reason-missing' })
    given(giveVerdict, asked)
      .when({ ...hear, verdict: yes })
      .events(answered(asked, head, yes))
  })

  it('everybody agrees: it is the office that decides', () => {
    given(giveVerdict, agreed)
      .when({ ...hear, verdict: yes })
      .events(answered(agreed, head, yes), desk(['town', 'education'], []))
  })

  it("the township's no is its objection, and ends nothing", () => {
    given(giveVerdict, asked)
      .when({ ...hear, verdict: no })
      .events(answered(asked, head, no))
    given(giveVerdict, agreed)
      .when({ ...hear, verdict: no })
      .events(answered(agreed, head, no), desk(['education'], ['town']))
  })

  it('also when everybody says no', () => {
    const refused = [...asked, answered(asked, educationHead, no)]
    given(giveVerdict, refused)
      .when({ ...hear, verdict: no })
      .events(answered(refused, head, no), desk([], ['education', 'town']))
  })

  it('the township sends the text back like anybody else', () => {
    const comments = [{ change: 0, field: 'support', comment: '请写明岗位数。' }]
    const verdict = { verdict: 'return', reason: '保障不明。', comments } as const
    given(giveVerdict, agreed)
      .when({ ...hear, verdict })
      .events({
        type: 'ProposalReturned',
        data: {
          proposalId: 'proposal',
          organisationId: 'town',
          reason: '保障不明。',
          comments,
          signer: 'gao',
        },
      })
  })
})

describe('on the desk of the coordinating office', () => {
  const objected = [...agreed, answered(agreed, head, no), desk(['education'], ['town'])]
  const decide = { type: 'adjudicate-proposal', coordinatingOffice: 'office', actor: coordinator } as const
  const grounds = '岗位数以实有学校为限。'

  it('it is admitted over the objection, or not, with grounds', () => {
    const by = { proposalId: 'proposal', organisationId: 'office' }
    const adjudicated = (ruling: 'accept' | 'reject'): ProposalEvent => ({
      type: 'ProposalAdjudicated',
      data: { ...by, ruling, grounds, adjudicatedBy: 'zhou' },
    })
    given(adjudicateProposal, objected)
      .when({ ...decide, ruling: { ruling: 'accept', grounds } })
      .events(adjudicated('accept'), { type: 'ProposalAccepted', data: { proposalId: 'proposal' } })
    given(adjudicateProposal, objected)
      .when({ ...decide, ruling: { ruling: 'reject', grounds } })
      .events(adjudicated('reject'), { type: 'ProposalRejected', data: { ...by, reason: grounds } })
    given(adjudicateProposal, objected)
      .when({ ...decide, ruling: { ruling: 'accept', grounds: ' ' } })
      .refused({ code: 'reason-missing' })
  })

  it('by nobody who drafted it', () => {
    const own = put({ ...admit, actor: coordinator })
    const verdicts = [policeHead, educationHead, head].map((by) => answered(own, by, yes))
    const waiting = [...own, ...verdicts, desk(['town', 'police', 'education'], [])]
    given(adjudicateProposal, waiting)
      .when({ ...decide, ruling: { ruling: 'accept', grounds } })
      .refused({ code: 'maker-is-checker', command: 'adjudicate-proposal', person: 'zhou' })
    const other = adjudicateProposal.decide(
      { ...decide, actor: otherCoordinator, ruling: { ruling: 'accept', grounds } },
      stateOf(waiting),
    )
    expect(other.accepted).toBe(true)
  })

  it('nothing is accepted before it decides, whatever was answered', () => {
    const answers = [yes, no] as const
    for (const one of answers)
      for (const other of answers) {
        const first = [...asked, answered(asked, educationHead, one)]
        const decision = giveVerdict.decide({ ...hear, verdict: other }, stateOf(first))
        const events = decision.accepted ? decision.events : []
        expect(stateOf([...first, ...events]).status).toBe('in-adjudication')
      }
  })
})
