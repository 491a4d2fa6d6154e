import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import {
  basic,
  coordinator,
  educationHead,
  editor,
  head,
  list,
  policeHead,
  reclaimC1,
  reclaimC2,
} from '../duty-lists.examples.ts'
import type { Change } from '../lists/change.ts'
import { amendProposal } from '../proposals/amend-proposal.ts'
import { proposeRevision, type ProposeRevision } from '../proposals/propose-revision.ts'
import { unflaggedPowers } from '../guards/unflagged-powers.ts'
import { admit, drafted, escort, policeReviewer } from './admission.examples.ts'
import { laneNeeded } from './lane.ts'

const nothing = given(proposeRevision, [])
const { lane: _, ...adjust } = admit
const enforcing: Change = { ...escort, content: { ...escort.content, powers: ['penalty', 'enforcement'] } }
const unsupported: Change = { ...escort, content: { ...escort.content, support: ' ' } }
const own: Change = {
  ...escort,
  content: { ...basic('护学岗值守'), support: '每岗每年经费两万元。' },
}
const laneAfter = (command: ProposeRevision) => {
  const [event] = drafted(command)
  return event?.type === 'ProposalDrafted' ? [event.data.proposer, event.data.lane] : []
}

describe('no proposal: an admission', () => {
  it('is drafted by a department, for a duty that names it', () => {
    expect(laneAfter(admit)).toEqual(['police', 'admission'])
    expect(laneAfter({ ...admit, actor: educationHead })).toEqual(['education', 'admission'])
    const actor = { ...policeReviewer, organisation: 'civil' }
    nothing.when({ ...admit, actor }).refused({ code: 'not-concerned', changes: [0] })
  })

  it('is drafted by the coordinating office, and a basic duty names nobody', () => {
    expect(laneAfter({ ...admit, actor: coordinator })).toEqual(['office', 'admission'])
    expect(laneAfter({ ...admit, changes: [own] })).toEqual(['police', 'admission'])
  })

  it.each([editor, head])('is not drafted by the township ($role)', (actor) => {
    nothing.when({ ...admit, actor }).refused({
      code: 'not-permitted',
      command: 'propose-admission',
      role: actor.role,
      organisation: 'town',
      permitted: [
        { role: 'department-reviewer', of: 'proposer' },
        { role: 'department-head', of: 'proposer' },
        { role: 'coordinator', of: 'proposer' },
      ],
    })
  })

  it('adds, and nothing else', () => {
    nothing
      .when({ ...admit, changes: [escort, reclaimC2] })
      .refused({ code: 'not-an-admission', changes: [1] })
    const gone: Change = {
      ...escort,
      content: {
        category: 'reclaimed',
        name: '护学岗',
        receivingDepartments: ['区公安分局'],
        workMethod: '自办',
        cancelled: false,
      },
    }
    nothing.when({ ...admit, changes: [gone] }).refused({ code: 'not-an-admission', changes: [0] })
  })

  it('says with which resources, also for a basic duty', () => {
    const bare: Change = { ...escort, itemId: 'bare', content: basic('护学宣传') }
    nothing
      .when({ ...admit, changes: [escort, unsupported, bare] })
      .refused({ code: 'admission-without-support', changes: [1, 2] })
  })

  it('of a duty of enforcement is refused, with the powers', () => {
    nothing.when({ ...admit, changes: [enforcing] }).refused({
      code: 'admission-of-enforcement',
      duties: [{ change: 0, name: '护学岗值守', powers: ['penalty', 'enforcement'] }],
    })
  })

  it('whose words tell of enforcement raises the alarm', () => {
    const content = { ...escort.content, name: '校园周边违停罚款' }
    const [event] = drafted({ ...admit, changes: [{ ...escort, content }] })
    if (event?.type !== 'ProposalDrafted') throw new Error('nothing was drafted')
    expect(unflaggedPowers(event.data.differences)).toMatchObject([{ power: 'penalty', words: '罚款' }])
  })
})

describe('no proposal: an adjustment', () => {
  it('adds to the list of somebody else only by admission', () => {
    const changes = [reclaimC2, escort]
    nothing.when({ ...adjust, baseRevision: 9, changes }).refused({ code: 'admission-needed', changes: [1] })
    nothing
      .when({ ...adjust, baseRevision: 9, changes, lane: 'adjustment', actor: coordinator })
      .refused({ code: 'admission-needed', changes: [1] })
  })

  it('of the township adds to its own list, also a flagged duty', () => {
    expect(laneAfter({ ...adjust, changes: [enforcing], actor: editor })).toEqual([undefined, undefined])
  })
})

describe('the lane that changes need', () => {
  it('follows from who proposes and whether something is added', () => {
    const [town, police] = ['town', 'police'].map((proposer) => ({ townshipId: 'town', proposer }))
    if (town === undefined || police === undefined) throw new Error('there are two')
    expect(laneNeeded([escort], police)).toBe('admission')
    expect(laneNeeded([escort], town)).toBe('adjustment')
    expect(laneNeeded([reclaimC2], police)).toBe('adjustment')
  })
})

describe('a draft admission', () => {
  const amend = { type: 'amend-proposal', list, baseRevision: list.revision, actor: policeReviewer } as const
  const draft = given(amendProposal, drafted())

  it('is amended within its lane', () => {
    const changes = [{ ...escort, content: { ...escort.content, support: '每岗三万元。' } }]
    const decision = amendProposal.decide(
      { ...amend, changes },
      drafted().reduce(amendProposal.evolve, amendProposal.initial),
    )
    expect(decision).toMatchObject({ accepted: true, events: [{ type: 'ProposalAmended' }] })
    draft.when({ ...amend, changes: [reclaimC1] }).refused({ code: 'not-an-admission', changes: [0] })
    draft.when({ ...amend, changes: [enforcing] }).refused({
      code: 'admission-of-enforcement',
      duties: [{ change: 0, name: '护学岗值守', powers: ['penalty', 'enforcement'] }],
    })
  })
})

describe('a draft adjustment of a department', () => {
  it('is not amended into an admission', () => {
    const adjustment = drafted({ ...adjust, changes: [reclaimC2], actor: policeHead })
    given(amendProposal, adjustment)
      .when({
        type: 'amend-proposal',
        list,
        baseRevision: list.revision,
        changes: [escort],
        actor: policeReviewer,
      })
      .refused({ code: 'admission-needed', changes: [0] })
  })
})
