import { given } from '@dutybook/kernel/given-when-then'
import { describe, it } from 'vitest'
import { eventsOf, head, list, listEvents, program, reclaimC1 } from '../duty-lists.examples.ts'
import { type ApplyRevision, applyRevision } from './apply-revision.ts'
import type { DutyListEvent } from './duty-list-events.ts'

const command: ApplyRevision = {
  type: 'apply-revision',
  proposalId: 'proposal',
  baseRevision: list.revision,
  changes: [reclaimC1],
  reason: '街道无执法权。',
  actor: program,
}
const applied: DutyListEvent = {
  type: 'RevisionApplied',
  data: { proposalId: 'proposal', baseRevision: 9, reason: '街道无执法权。', changes: ['reclaim'] },
}

describe('an open list', () => {
  const open = given(applyRevision, listEvents)

  it('takes all changes at once', () => {
    open.when(command).events(...eventsOf(reclaimC1), applied)
  })

  it('takes none when one cannot be made, and records that it said so', () => {
    const refusal = { code: 'unknown-item', change: 1, itemId: 'zz' } as const
    open
      .when({ ...command, changes: [reclaimC1, { kind: 'retire', itemId: 'zz', reason: 'x' }] })
      .refused(refusal, { type: 'RevisionRefused', data: { proposalId: 'proposal', refusal } })
  })

  it('takes them from the program only', () => {
    open.when({ ...command, actor: head }).refused({
      code: 'not-permitted',
      command: 'apply-revision',
      role: 'township-head',
      organisation: 'town',
      permitted: [{ role: 'system' }],
    })
  })
})

describe('a list that has taken the proposal', () => {
  it('does not take it twice', () => {
    given(applyRevision, [...listEvents, ...eventsOf(reclaimC1), applied])
      .when(command)
      .events()
  })
})

describe('no list', () => {
  it('takes nothing', () => {
    given(applyRevision, []).when(command).refused({ code: 'list-not-found' })
  })
})
