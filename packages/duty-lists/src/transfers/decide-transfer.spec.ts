import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { absentDirectory, directory, type DirectoryEvent } from '../directory/directory.ts'
import {
  actor,
  coordinator,
  district,
  districtEvents,
  educationHead,
  policeHead,
  proposalEvents,
} from '../duty-lists.examples.ts'
import { type DecideTransfer, decideTransfer } from './decide-transfer.ts'
import { proposal, type ProposalEvent } from '../proposals/proposal.ts'
import { transferProposed, transferred, transferRefused } from './transfers.examples.ts'

const { draft, inSignOff } = proposalEvents()
const pending = [...inSignOff, transferProposed()]
const consent: DecideTransfer = {
  type: 'decide-transfer',
  organisationId: 'police',
  decision: { decision: 'consent' },
  directory: district,
  actor: coordinator,
}
const refuse = { decision: 'refuse', reason: '职责未划转。' } as const
const when = (change: Partial<DecideTransfer> = {}, events: readonly ProposalEvent[] = pending) =>
  given(decideTransfer, events).when({ ...consent, ...change })
const merger = (merged: string, into: string): DirectoryEvent => ({
  type: 'DepartmentsMerged',
  data: { merged: [merged], into, from: '2026-01-01', reason: '改革' },
})
const permitted = [{ role: 'coordinator', of: 'coordinating-office' }] as const

describe('a transfer that is proposed', () => {
  it('is consented to by the coordinating office', () => {
    when().events(transferred())
  })

  it('is refused with a reason, and the department answers itself', () => {
    when({ decision: refuse }).events(transferRefused)
    when({ decision: { ...refuse, reason: '' } }).refused({ code: 'reason-missing' })
    const { transfers } = fold(proposal, [...pending, transferRefused])
    expect(transfers).toMatchObject([{ outcome: 'refused', refusal: '职责未划转。', decidedBy: 'zhou' }])
  })

  it('is decided by nobody else, and not by whoever proposed it', () => {
    for (const by of [policeHead, educationHead, actor('fan', 'civil', 'department-head')]) {
      when({ actor: by }).refused({
        code: 'not-permitted',
        command: 'decide-transfer',
        role: by.role,
        organisation: by.organisation,
        permitted,
      })
    }
    when({ actor: actor('han', 'office', 'coordinator') }).refused({
      code: 'maker-is-checker',
      command: 'decide-transfer',
      person: 'han',
    })
  })

  it('goes to the department that the named one went into meanwhile', () => {
    when({ directory: fold(directory, [...districtEvents, merger('civil', 'education')]) }).events(
      transferred({ organisationId: 'education', name: '区教育局' }),
    )
    when({ directory: fold(directory, [...districtEvents, merger('civil', 'police')]) }).refused({
      code: 'transfer-to-oneself',
    })
  })

  it('does not go to the department that took the proposal over meanwhile', () => {
    const taken: ProposalEvent = {
      type: 'ProposerMoved',
      data: { proposalId: 'proposal', to: { organisationId: 'civil', name: '区民政局' } },
    }
    when({}, [...pending, taken]).refused({ code: 'transfer-to-proposer', name: '区民政局' })
  })

  it('moves no duty, whatever was proposed', () => {
    const receiving = inSignOff.map((event) =>
      event.type === 'SignOffsRequested'
        ? {
            ...event,
            data: {
              ...event.data,
              requests: event.data.requests.map((request) => ({
                ...request,
                concerns: request.concerns.map((one) => ({ ...one, effect: 'receives-duty' as const })),
              })),
            },
          }
        : event,
    )
    when({}, [...receiving, transferProposed()]).refused({
      code: 'transfer-of-duty',
      items: [{ itemName: '校园周边秩序', effect: 'receives-duty' }],
    })
  })
})

describe('no transfer', () => {
  it('waits when none was proposed, it was decided, or the proposal is elsewhere', () => {
    when({}, inSignOff).refused({ code: 'no-transfer-pending' })
    when({}, [...pending, transferred()]).refused({ code: 'no-transfer-pending' })
    when({}, [...pending, transferRefused]).refused({ code: 'no-transfer-pending' })
    when({}, draft).refused({ code: 'wrong-status', status: 'draft', possibleIn: ['in-sign-off'] })
    when({}, []).refused({ code: 'proposal-not-found' })
    when({ directory: absentDirectory }).refused({ code: 'district-not-found' })
  })
})
