import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, it } from 'vitest'
import { directory } from '../directory/directory.ts'
import {
  actor,
  coordinator,
  district,
  districtEvents,
  educationHead,
  policeHead,
  proposalEvents,
  reclaimC2,
} from '../duty-lists.examples.ts'
import type { ProposalEvent } from '../proposals/proposal.ts'
import { type ProposeTransfer, proposeTransfer } from './propose-transfer.ts'
import { inStages } from '../proposals/stages.examples.ts'
import { transferProposed, transferRefused } from './transfers.examples.ts'

const { draft, inSignOff, requests, accepted } = proposalEvents()
const proposalId = 'proposal'
const passOn: ProposeTransfer = {
  type: 'propose-transfer',
  organisationId: 'police',
  to: 'civil',
  reason: '职责已划转。',
  directory: district,
  actor: policeHead,
}
const signed: ProposalEvent = {
  type: 'VerdictGiven',
  data: { proposalId, organisationId: 'police', verdict: 'approve', signer: 'han' },
}
const [routed] = inSignOff.filter(({ type }) => type === 'SignOffsRequested') as [ProposalEvent]
const when = (change: Partial<ProposeTransfer> = {}, events: readonly ProposalEvent[] = inSignOff) =>
  given(proposeTransfer, events).when({ ...passOn, ...change })
const known = (name: string, organisationId: string) =>
  fold(directory, [...districtEvents, { type: 'AliasesAdded', data: { organisationId, aliases: [name] } }])
const merged = fold(directory, [
  ...districtEvents,
  {
    type: 'DepartmentsMerged',
    data: { merged: ['civil'], into: 'police', from: '2026-01-01', reason: '改革' },
  },
])

describe('a department that is asked', () => {
  it('says by its head that another one is to sign', () => {
    when().events(transferProposed())
  })

  it('not by a reviewer, and no other organisation for it', () => {
    for (const by of [actor('qin', 'police', 'department-reviewer'), educationHead, coordinator]) {
      when({ actor: by }).refused({
        code: 'not-permitted',
        command: 'propose-transfer',
        role: by.role,
        organisation: by.organisation,
        permitted: [{ role: 'department-head', of: 'signatory' }],
      })
    }
  })

  it('says why', () => {
    when({ reason: ' ' }).refused({ code: 'reason-missing' })
  })

  it('names another department that is there', () => {
    when({ to: 'nobody' }).refused({ code: 'organisation-not-found', organisationId: 'nobody' })
    when({ to: 'other-town' }).refused({ code: 'not-a-department', name: '石塘镇' })
    when({ to: 'office' }).refused({ code: 'not-a-department', name: '区委编办' })
    when({ to: 'police' }).refused({ code: 'transfer-to-oneself' })
    const ofCivil = inSignOff.map(
      (event): ProposalEvent =>
        event.type === 'ProposalDrafted' ? { ...event, data: { ...event.data, proposer: 'civil' } } : event,
    )
    when({}, ofCivil).refused({ code: 'transfer-to-proposer', name: '区民政局' })
    when({ directory: merged }).refused({
      code: 'organisation-merged',
      name: '区民政局',
      into: '区公安分局',
    })
  })

  it('waits for the answer to one transfer, and answers itself when it was refused, until the next round', () => {
    const pending = [...inSignOff, transferProposed()]
    when({ to: 'education' }, pending).refused({ code: 'transfer-pending', to: '区民政局' })
    const refused = [...pending, transferRefused]
    when({ to: 'education' }, refused).refused({
      code: 'transfer-refused',
      to: '区民政局',
      reason: '职责未划转。',
    })
    when({}, [...refused, routed]).events(transferProposed())
  })

  it('has not signed, and its stage is open', () => {
    when({}, [...inSignOff, signed]).refused({ code: 'already-signed' })
    when({}, inStages()).refused({ code: 'stage-not-open', stage: 2, open: 1, waitingFor: ['区教育局'] })
  })
})

describe('a department that is to receive a duty', () => {
  const receiver = { organisationId: 'education', actor: educationHead }
  const refusal = {
    code: 'transfer-of-duty',
    items: [{ itemName: '校园周边秩序', effect: 'receives-duty' }],
  } as const

  it('cannot have another one sign for it', () => {
    when(receiver).refused(refusal)
  })

  it('nor when the rules call it a mere change of duties', () => {
    const events = proposalEvents({
      kind: 'amend',
      itemId: 'c2',
      fields: { departments: ['区公安分局', '区教育局', '区民政局'] },
    }).inSignOff
    when(
      { organisationId: 'civil', to: 'education', actor: actor('fan', 'civil', 'department-head') },
      events,
    ).refused({ code: 'transfer-of-duty', items: [{ itemName: '校园周边秩序', effect: 'duties-change' }] })
  })

  it('can, where the directory says by now that its name means the other one', () => {
    const events = proposalEvents({ ...reclaimC2, receivingDepartments: ['区教育局'] }).inSignOff
    const renamed = fold(directory, [
      ...districtEvents,
      {
        type: 'OrganisationRenamed',
        data: { organisationId: 'education', name: '区教体局', formerName: '区教育局' },
      },
      { type: 'AliasRemoved', data: { organisationId: 'education', alias: '区教育局' } },
      { type: 'AliasesAdded', data: { organisationId: 'civil', aliases: ['区教育局'] } },
    ])
    const [request] = requests.filter(({ organisationId }) => organisationId === 'education')
    when({ ...receiver, directory: renamed }, events).events({
      type: 'TransferProposed',
      data: {
        proposalId,
        organisationId: 'education',
        requests: [{ organisationId: 'education', clauses: request?.clauses ?? '' }],
        to: { organisationId: 'civil', name: '区民政局' },
        reason: '职责已划转。',
        proposedBy: 'shen',
      },
    })
    when({ ...receiver, directory: known('区教委', 'civil') }, events).refused(refusal)
  })
})

describe('a proposal that is not in sign-off, or none', () => {
  it('has nothing to pass on', () => {
    when({}, accepted).refused({ code: 'wrong-status', status: 'accepted', possibleIn: ['in-sign-off'] })
    when({}, draft).refused({
      code: 'not-permitted',
      command: 'propose-transfer',
      role: 'department-head',
      organisation: 'police',
      permitted: [{ role: 'department-head', of: 'signatory' }],
    })
    when({}, []).refused({ code: 'proposal-not-found' })
  })
})
