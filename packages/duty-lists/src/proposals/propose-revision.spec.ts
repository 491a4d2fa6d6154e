import { given } from '@dutybook/kernel/given-when-then'
import { describe, it } from 'vitest'
import { editor, educationHead, eventsOf, list, proposalEvents, reclaimC2 } from '../duty-lists.examples.ts'
import { absentList } from '../lists/duty-list.ts'
import { differences } from './difference.ts'
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

  it('nobody else does', () => {
    nothing.when({ ...command, actor: educationHead }).refused({
      code: 'not-permitted',
      command: 'propose-revision',
      role: 'department-head',
      organisation: 'education',
      permitted: [
        { role: 'township-editor', of: 'township' },
        { role: 'township-head', of: 'township' },
      ],
    })
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
