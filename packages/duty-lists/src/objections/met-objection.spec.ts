import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import {
  coordinator,
  district,
  editor,
  educationHead,
  list,
  policeHead,
  reclaimC1,
  reclaimC2,
} from '../duty-lists.examples.ts'
import { amendProposal } from '../proposals/amend-proposal.ts'
import type { ProposalEvent } from '../proposals/proposal.ts'
import { proposeRevision, type ProposeRevision } from '../proposals/propose-revision.ts'
import { objection } from './objection.ts'
import { civilHead, lives, stateOf } from './objections.examples.ts'
import { mayReadObjection } from './met-objection.ts'

const propose: ProposeRevision = {
  type: 'propose-revision',
  proposalId: 'proposal',
  list,
  baseRevision: list.revision,
  title: '收回校园周边秩序',
  reason: '异议成立。',
  objection: stateOf(lives.sustained),
  changes: [reclaimC2],
  directory: district,
  actor: editor,
}
const nothing = given(proposeRevision, [])
const drafted = (): readonly ProposalEvent[] => {
  const decision = proposeRevision.decide(propose, proposeRevision.initial)
  if (!decision.accepted) throw new Error(decision.refusal.code)
  return decision.events
}

describe('a proposal that meets an objection', () => {
  it('says which, of the township or of a department that was asked', () => {
    for (const actor of [editor, educationHead, policeHead, coordinator]) {
      const decision = proposeRevision.decide({ ...propose, actor }, proposeRevision.initial)
      const [event] = decision.accepted ? decision.events : []
      expect(event?.type === 'ProposalDrafted' && event.data.objection).toEqual({
        objectionId: 'objection',
        itemId: 'c2',
      })
    }
  })

  it('changes the duty that was objected to, also when it is amended', () => {
    nothing.when({ ...propose, changes: [reclaimC1] }).refused({ code: 'objection-not-met', itemId: 'c2' })
    given(amendProposal, drafted())
      .when({
        type: 'amend-proposal',
        list,
        baseRevision: list.revision,
        changes: [reclaimC1],
        actor: editor,
      })
      .refused({ code: 'objection-not-met', itemId: 'c2' })
  })

  it.each(['awaiting-responses', 'awaiting-decision', 'dismissed', 'withdrawn'] as const)(
    'waits until it is sustained (%s)',
    (status) => {
      nothing
        .when({ ...propose, objection: stateOf(lives[status]) })
        .refused({ code: 'objection-wrong-status', status, possibleIn: ['sustained'] })
    },
  )

  it('knows of objections to this list only, and of those it has part in', () => {
    const refusal = { code: 'objection-not-found' } as const
    nothing.when({ ...propose, objection: objection.initial }).refused(refusal)
    nothing.when({ ...propose, objection: { ...stateOf(lives.sustained), listId: 'other' } }).refused(refusal)
    nothing.when({ ...propose, actor: civilHead }).refused(refusal)
  })
})

describe('an objection is read', () => {
  it('by its parties, the coordinating office and the auditor', () => {
    const parties = ['town', 'education', 'police']
    const readers = [
      { organisation: 'town', role: 'township-editor' },
      { organisation: 'police', role: 'department-reviewer' },
      { organisation: 'office', role: 'coordinator' },
      { organisation: 'audit', role: 'auditor' },
      { organisation: 'civil', role: 'department-head' },
      { organisation: 'other-town', role: 'township-head' },
      { organisation: 'platform', role: 'administrator' },
    ]
    expect(readers.map((reader) => mayReadObjection(reader, parties))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
