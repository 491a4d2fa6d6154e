import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import {
  actor,
  coordinator,
  districtEvents,
  educationHead,
  educationReviewer,
  policeHead,
} from '../duty-lists.examples.ts'
import { type Delegation, delegatorsOf } from './delegations.ts'
import { type DirectoryEvent, directory } from './directory.ts'
import { type EndDelegation, endDelegation } from './end-delegation.ts'
import { type GrantDelegation, grantDelegation } from './grant-delegation.ts'

const delegation: Delegation = {
  delegationId: 'd1',
  organisationId: 'education',
  delegator: 'shen',
  delegate: 'wu',
  from: '2026-11-23T00:00:00.000Z',
  until: '2026-11-28T00:00:00.000Z',
  reason: '外出培训',
  grantedBy: 'shen',
}
const at = '2026-11-22T00:00:00.000Z'
const { grantedBy: _, ...terms } = delegation
const grant: GrantDelegation = { type: 'grant-delegation', ...terms, at, actor: educationHead }
const granted = (change: Partial<Delegation> = {}): DirectoryEvent => ({
  type: 'DelegationGranted',
  data: { ...delegation, ...change },
})
const when = (change: Partial<GrantDelegation>, ...before: readonly DirectoryEvent[]) =>
  given(grantDelegation, [...districtEvents, ...before]).when({ ...grant, ...change })
const permitted = [
  { role: 'department-head', of: 'organisation' },
  { role: 'township-head', of: 'organisation' },
  { role: 'coordinator', of: 'coordinating-office' },
] as const

describe('a delegation', () => {
  it('is granted by the head, and by the coordinating office or another head for one who is absent', () => {
    when({}).events(granted())
    when({ actor: coordinator }).events(granted({ grantedBy: 'zhou' }))
    const deputy = actor('lu', 'education', 'department-head')
    when({ actor: deputy }).events(granted({ grantedBy: 'lu' }))
  })

  it('repeated is the one that is there', () => {
    when({}, granted()).events()
  })

  it('may overlap with others', () => {
    when({ delegationId: 'd2', delegate: 'xu' }, granted()).events(
      granted({ delegationId: 'd2', delegate: 'xu' }),
    )
  })

  it('is not granted without a district, or for an organisation that is not there', () => {
    given(grantDelegation, []).when(grant).refused({ code: 'district-not-found' })
    when({ organisationId: 'nobody' }).refused({ code: 'organisation-not-found', organisationId: 'nobody' })
    when(
      {},
      {
        type: 'DepartmentsMerged',
        data: { merged: ['education'], into: 'civil', from: '2026-11-01', reason: '机构改革' },
      },
    ).refused({ code: 'organisation-merged', name: '区教育局', into: '区民政局' })
  })

  it('is not granted by others', () => {
    const refused = { code: 'not-permitted', command: 'grant-delegation', permitted } as const
    when({ actor: policeHead }).refused({ ...refused, role: 'department-head', organisation: 'police' })
    when({ actor: educationReviewer }).refused({
      ...refused,
      role: 'department-reviewer',
      organisation: 'education',
    })
  })

  it('is not granted in the coordinating office, to oneself, without reason or duration, or when over', () => {
    when({ organisationId: 'office', actor: coordinator }).refused({ code: 'nothing-to-delegate' })
    when({ delegator: 'zhou', actor: coordinator }).refused({ code: 'nothing-to-delegate' })
    when({ delegate: 'shen' }).refused({ code: 'delegation-to-oneself' })
    when({ reason: ' ' }).refused({ code: 'delegation-reason-missing' })
    const { from } = delegation
    when({ until: from }).refused({ code: 'delegation-without-duration', from, until: from })
    when({ at: delegation.until }).refused({ code: 'delegation-over', since: delegation.until })
  })
})

describe('delegations do not chain', () => {
  const onward = { delegationId: 'd2', delegator: 'wu', delegate: 'xu' } as const

  it('nobody is arranged to lend what he only holds on loan, whichever is entered first', () => {
    when({ ...onward, actor: coordinator }, granted()).refused({ code: 'delegation-chained', person: 'wu' })
    when({}, granted({ ...onward, grantedBy: 'zhou' })).refused({ code: 'delegation-chained', person: 'wu' })
  })

  it('a head who holds one lends his own authority; at other times it is free', () => {
    const wu = actor('wu', 'education', 'department-head')
    when({ ...onward, actor: wu }, granted()).events(granted({ ...onward, grantedBy: 'wu' }))
    const later = { ...onward, from: delegation.until, until: '2026-12-01T00:00:00.000Z' }
    when({ ...later, actor: coordinator }, granted()).events(granted({ ...later, grantedBy: 'zhou' }))
  })

  it('a third person acts on behalf of the lender, never of the lender’s lender', () => {
    const known = fold(directory, [...districtEvents, granted(), granted({ ...onward, grantedBy: 'wu' })])
    const xu = { id: 'xu', organisation: 'education' }
    expect(delegatorsOf([...known.delegations.values()], xu, delegation.from)).toEqual(['wu'])
  })
})

describe('the end of a delegation', () => {
  const now = '2026-11-24T00:00:00.000Z'
  const end: EndDelegation = { type: 'end-delegation', delegationId: 'd1', at: now, actor: educationHead }
  const ended: DirectoryEvent = {
    type: 'DelegationEnded',
    data: { delegationId: 'd1', endedAt: now, endedBy: 'shen' },
  }
  const ending = (change: Partial<EndDelegation>, ...before: readonly DirectoryEvent[]) =>
    given(endDelegation, [...districtEvents, ...before]).when({ ...end, ...change })

  it('comes early, by a head or the coordinating office', () => {
    ending({}, granted()).events(ended)
    const data = { delegationId: 'd1', endedAt: now, endedBy: 'zhou' }
    ending({ actor: coordinator }, granted()).events({ type: 'DelegationEnded', data })
  })

  it('comes once, and not after its time', () => {
    ending({}, granted(), ended).refused({ code: 'delegation-over', since: now })
    const { until } = delegation
    ending({ at: until }, granted()).refused({ code: 'delegation-over', since: until })
  })

  it('is of a delegation that is there', () => {
    given(endDelegation, []).when(end).refused({ code: 'district-not-found' })
    ending({}).refused({ code: 'delegation-not-found', delegationId: 'd1' })
  })

  it('is not for others', () => {
    ending({ actor: policeHead }, granted()).refused({
      code: 'not-permitted',
      command: 'end-delegation',
      role: 'department-head',
      organisation: 'police',
      permitted,
    })
  })

  it('ends what the delegate may do', () => {
    const wu = { id: 'wu', organisation: 'education' }
    const delegators = (instant: string, ...events: readonly DirectoryEvent[]) =>
      delegatorsOf([...fold(directory, [...districtEvents, ...events]).delegations.values()], wu, instant)
    expect(delegators(now, granted())).toEqual(['shen'])
    expect(delegators(now, granted(), ended)).toEqual([])
    expect(delegators(at, granted())).toEqual([])
    expect(delegators(delegation.until, granted())).toEqual([])
  })
})
