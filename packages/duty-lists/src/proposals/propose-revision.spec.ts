import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import {
  coordinator,
  district,
  editor,
  eventsOf,
  list,
  otherTownHead,
  policeHead,
  proposalEvents,
  reclaimC1,
  reclaimC2,
} from '../duty-lists.examples.ts'
import { absentList } from '../lists/duty-list.ts'
import { differences } from '../lists/difference.ts'
import { proposal, proposerOf } from './proposal.ts'
import { type ProposeRevision, proposeRevision } from './propose-revision.ts'

const command: ProposeRevision = {
  type: 'propose-revision',
  proposalId: 'proposal',
  list,
  baseRevision: 4,
  title: '收回校园周边秩序',
  reason: '街道无执法权。',
  changes: [reclaimC2],
  actor: editor,
}

/** The organisation that proposes once the command is accepted. */
const proposerAfter = (accepted: ProposeRevision): string | undefined => {
  const decision = proposeRevision.decide(accepted, proposeRevision.initial)
  return decision.accepted ? proposerOf(fold(proposal, decision.events)) : undefined
}

describe('no proposal yet', () => {
  const nothing = given(proposeRevision, [])

  it('the township drafts one, with what it changes, against the list as it is now', () => {
    nothing.when(command).refused({
      code: 'stale-items',
      baseRevision: 4,
      revision: 9,
      items: [{ itemId: 'c2', name: '校园周边秩序', changedAt: 5 }],
    })
    nothing.when({ ...command, baseRevision: 7 }).events({
      type: 'ProposalDrafted',
      data: {
        proposalId: 'proposal',
        listId: 'list',
        districtId: 'district',
        townshipId: 'town',
        baseRevision: 9,
        title: '收回校园周边秩序',
        reason: '街道无执法权。',
        changes: [reclaimC2],
        differences: differences(list, eventsOf(reclaimC2)),
        draftedBy: 'lin',
      },
    })
  })

  it('another township does not', () => {
    nothing.when({ ...command, directory: district, actor: otherTownHead }).refused({
      code: 'not-permitted',
      command: 'propose-revision',
      role: 'township-head',
      organisation: 'other-town',
      permitted: [
        { role: 'township-editor', of: 'township' },
        { role: 'township-head', of: 'township' },
        { role: 'department-reviewer', of: 'proposer' },
        { role: 'department-head', of: 'proposer' },
        { role: 'coordinator', of: 'proposer' },
      ],
    })
  })

  it('a department drafts one about duties that name it, before or after, by whatever name', () => {
    const byPolice = { ...command, baseRevision: 9, directory: district, actor: policeHead }
    expect(proposerAfter(byPolice)).toBe('police')
    const renamed = { ...reclaimC2, itemId: 'c1', receivingDepartments: ['市公安局云溪分局'] }
    expect(proposerAfter({ ...byPolice, changes: [renamed] })).toBe('police')
  })

  it('but not about duties of others, which it is told by their index', () => {
    const actor = policeHead
    const changes = [reclaimC2, reclaimC1]
    nothing
      .when({ ...command, baseRevision: 9, directory: district, changes, actor })
      .refused({ code: 'not-concerned', changes: [1] })
    nothing.when({ ...command, baseRevision: 9, actor }).refused({ code: 'not-concerned', changes: [0] })
  })

  it('the coordinating office drafts one about any', () => {
    expect(proposerAfter({ ...command, baseRevision: 9, changes: [reclaimC1], actor: coordinator })).toBe(
      'office',
    )
  })

  it('a reason is needed', () => {
    nothing.when({ ...command, baseRevision: 9, reason: ' ' }).refused({ code: 'reason-missing' })
  })

  it('the list must exist', () => {
    nothing.when({ ...command, list: absentList }).refused({ code: 'list-not-found' })
  })

  it('the list must be able to take the changes', () => {
    nothing
      .when({ ...command, baseRevision: 9, changes: [{ kind: 'retire', itemId: 'zz', reason: 'x' }] })
      .refused({ code: 'unknown-item', change: 0, itemId: 'zz' })
  })
})

describe('a proposal of that id', () => {
  it('is not drafted twice', () => {
    given(proposeRevision, proposalEvents().draft).when(command).refused({ code: 'proposal-exists' })
  })
})
