import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { type DirectoryEvent, directory } from '../directory/directory.ts'
import {
  actor,
  coordinator,
  districtEvents,
  editor,
  educationHead,
  policeHead,
  program,
  proposalEvents,
  reclaimC1,
} from '../duty-lists.examples.ts'
import { needsRedirection } from '../sign-off/redirection.ts'
import { defaultRoutingRules } from '../sign-off/routing-rules.ts'
import { awaited } from './awaited.ts'
import { type GiveVerdict, giveVerdict } from './give-verdict.ts'
import { proposal, type ProposalEvent } from './proposal.ts'
import { type RedirectSignOffs, redirectSignOffs } from './redirect-sign-offs.ts'

const mergedInto = (into: string, ...merged: readonly string[]): DirectoryEvent => ({
  type: 'DepartmentsMerged',
  data: { merged, into, from: '2026-11-01', reason: '机构改革' },
})
const registered = (name: string, ...aliases: readonly string[]): DirectoryEvent => ({
  type: 'OrganisationRegistered',
  data: { organisationId: `id of ${name}`, kind: 'department', name, aliases },
})
const redirect = (...news: readonly DirectoryEvent[]): RedirectSignOffs => ({
  type: 'redirect-sign-offs',
  directory: fold(directory, [...districtEvents, ...news]),
  rules: defaultRoutingRules,
  actor: program,
})
const moved = (organisationId: string, toId: string, name: string): ProposalEvent => ({
  type: 'SignOffsMoved',
  data: {
    proposalId: 'proposal',
    moves: [{ organisationId, to: { organisationId: toId, name } }],
  },
})
const approved = (organisationId: string): ProposalEvent => ({
  type: 'VerdictGiven',
  data: { proposalId: 'proposal', organisationId, verdict: 'approve' },
})
const approve = (organisationId: string, signer = educationHead) =>
  ({ type: 'give-verdict', organisationId, verdict: { verdict: 'approve' }, actor: signer }) as const
/** The events of an accepted verdict. */
const givenBy = (events: readonly ProposalEvent[], command: GiveVerdict): readonly ProposalEvent[] => {
  const decision = giveVerdict.decide(command, fold(proposal, events))
  return decision.accepted ? decision.events : []
}
const civilHead = actor('qin', 'civil', 'department-head')
const { submitted, inSignOff, signedOnce, accepted } = proposalEvents()

describe('a department that is asked goes into another', () => {
  const toCivil = mergedInto('civil', 'education')

  it('and its open request with it', () => {
    given(redirectSignOffs, inSignOff)
      .when(redirect(toCivil))
      .events(moved('education', 'civil', '区民政局'))
  })

  it('and on, over any number of mergers', () => {
    const movedOnce = [...inSignOff, moved('education', 'civil', '区民政局')]
    given(redirectSignOffs, movedOnce).when(redirect(toCivil)).events()
    given(redirectSignOffs, movedOnce)
      .when(redirect(toCivil, mergedInto('police', 'civil')))
      .events(moved('education', 'police', '区公安分局'))
  })

  it('but not what it has signed', () => {
    given(redirectSignOffs, signedOnce).when(redirect(toCivil)).events()
  })

  it('the successor answers in its place, and the merged one does not any more', () => {
    const events = [...inSignOff, moved('education', 'civil', '区民政局')]
    for (const path of ['civil', 'education']) {
      expect(givenBy(events, approve(path, civilHead))).toMatchObject([approved('education')])
    }
    const decision = giveVerdict.decide(approve('education'), fold(proposal, events))
    expect(decision).toMatchObject({ accepted: false, refusal: { code: 'not-permitted' } })
  })

  it('a successor that was asked too answers both at once', () => {
    const events = [...inSignOff, moved('education', 'police', '区公安分局')]
    expect(awaited(fold(proposal, events))).toMatchObject([
      { organisationId: 'police', act: 'sign-off', requests: [{}, {}] },
    ])
    expect(givenBy(events, approve('police', policeHead))).toMatchObject([
      approved('education'),
      approved('police'),
      { type: 'ProposalAccepted' },
    ])
  })

  it('a successor that has signed its own is asked for the other; its verdict stays', () => {
    const events = [...inSignOff, approved('police'), moved('education', 'police', '区公安分局')]
    expect(givenBy(events, approve('police', policeHead))).toMatchObject([
      approved('education'),
      { type: 'ProposalAccepted' },
    ])
  })
})

describe('a department that nobody knows', () => {
  const named = { ...reclaimC1, receivingDepartments: ['区园林局'] }
  const unknown = proposalEvents(named).inSignOff
  const gardens = registered('区园林局')
  const concern = { change: 0, itemId: 'c1', itemName: '校外托管机构管理' }
  const left = {
    organisationId: 'education',
    kind: 'department',
    name: '区教育局',
    concerns: [{ ...concern, effect: 'loses-duties', namedAs: '区教育局' }],
  } as const
  const resolved = (namedAs: string, organisationId: string): ProposalEvent => ({
    type: 'DepartmentsResolved',
    data: {
      proposalId: 'proposal',
      names: [{ namedAs, organisationId }],
      requests: [
        left,
        {
          organisationId,
          kind: 'department',
          name: namedAs,
          concerns: [{ ...concern, effect: 'receives-duty', namedAs }],
        },
      ],
      lapsed: [],
    },
  })

  it('lies on the desk of the coordinating office, which says who it is', () => {
    expect(awaited(fold(proposal, unknown))).toMatchObject([
      { organisationId: 'office', act: 'resolve-department', names: ['区园林局'] },
      { organisationId: 'education', act: 'sign-off', names: [] },
    ])
    expect(needsRedirection(fold(proposal, unknown), redirect().directory)).toBe(false)
    given(redirectSignOffs, unknown).when(redirect()).events()
  })

  it('is asked as soon as it is registered, for the reason that the rules give', () => {
    expect(needsRedirection(fold(proposal, unknown), redirect(gardens).directory)).toBe(true)
    const decision = redirectSignOffs.decide(redirect(gardens), fold(proposal, unknown))
    expect(decision).toMatchObject({ events: [resolved('区园林局', 'id of 区园林局')] })
    const bound = /^[0-9a-f]{64}$/u
    expect(decision).toMatchObject({
      events: [
        {
          data: {
            requests: [{ clauses: expect.stringMatching(bound) }, { clauses: expect.stringMatching(bound) }],
          },
        },
      ],
    })
  })

  it('cannot be agreed for by the coordinating office, only rejected', () => {
    given(giveVerdict, unknown)
      .when(approve('office', coordinator))
      .refused({ code: 'departments-unresolved', names: ['区园林局'] })
    const rejection = { verdict: 'reject', reason: '没有这个部门' } as const
    const rejected = givenBy(unknown, { ...approve('office', coordinator), verdict: rejection })
    expect(rejected).toMatchObject([
      { type: 'VerdictGiven', data: { organisationId: 'office', ...rejection } },
    ])
  })

  it('that is one that has signed already is asked again: it signed for less', () => {
    const alias: DirectoryEvent = {
      type: 'AliasesAdded',
      data: { organisationId: 'education', aliases: ['区园林局'] },
    }
    const after = [...unknown, approved('education')]
    const decision = redirectSignOffs.decide(redirect(alias), fold(proposal, after))
    expect(decision).toMatchObject({ events: [{ data: { lapsed: ['education'] } }] })
    if (!decision.accepted) throw new Error('it is accepted')
    expect(awaited(fold(proposal, [...after, ...decision.events]))).toMatchObject([
      { organisationId: 'education', act: 'sign-off', requests: [{ concerns: [{}, {}] }] },
    ])
  })

  it('that went into another meanwhile is asked as that one', () => {
    const events = [gardens, mergedInto('civil', 'id of 区园林局')]
    const decision = redirectSignOffs.decide(redirect(...events), fold(proposal, unknown))
    expect(decision).toMatchObject({
      events: [{ data: { names: [{ namedAs: '区园林局', organisationId: 'civil' }] } }],
    })
  })

  it('one of several is asked while the others wait', () => {
    const two = proposalEvents({ ...named, receivingDepartments: ['区园林局', '区林业局'] }).inSignOff
    const decision = redirectSignOffs.decide(redirect(gardens), fold(proposal, two))
    if (!decision.accepted) throw new Error('it is accepted')
    expect(awaited(fold(proposal, [...two, ...decision.events]))).toMatchObject([
      { organisationId: 'office', act: 'resolve-department', names: ['区林业局'] },
      { organisationId: 'education' },
      { organisationId: 'id of 区园林局', act: 'sign-off' },
    ])
  })
})

describe('a redirection', () => {
  it('is made by the program only', () => {
    given(redirectSignOffs, inSignOff)
      .when({ ...redirect(), actor: editor })
      .refused({
        code: 'not-permitted',
        command: 'redirect-sign-offs',
        role: 'township-editor',
        organisation: 'town',
        permitted: [{ role: 'system' }],
      })
  })

  it('leaves alone what the program does next, and what is closed', () => {
    const possibleIn = ['draft', 'in-sign-off', 'returned', 'in-adjudication', 'stale'] as const
    given(redirectSignOffs, []).when(redirect()).refused({ code: 'proposal-not-found' })
    given(redirectSignOffs, submitted)
      .when(redirect())
      .refused({ code: 'wrong-status', status: 'submitted', possibleIn })
    given(redirectSignOffs, accepted)
      .when(redirect())
      .refused({ code: 'wrong-status', status: 'accepted', possibleIn })
  })
})
