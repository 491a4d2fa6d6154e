import { describe, expect, it } from 'vitest'
import { readModelOf } from '../rendered-list.examples.ts'
import { sampleLog } from '../sample-log.examples.ts'

const retire = (itemId: string) => ({ kind: 'retire', itemId, reason: '依据废止' }) as const
const documentAfter = (act: (town: ReturnType<typeof sampleLog>['town']) => void) => {
  const { recorder, town } = sampleLog()
  act(town)
  return readModelOf(recorder).proposal('p1')
}

describe('a proposal', () => {
  it('that is a draft waits for its township', () => {
    const document = documentAfter((town) => town.propose('p1', 'draft', retire('c3')))
    expect(document).toMatchObject({
      status: 'draft',
      revision: 0,
      baseRevision: 11,
      reason: '理由 p1',
      township: '柳溪镇',
      signOffs: [],
      differences: [{ kind: 'retire', before: [{ itemId: 'c3', number: 3 }], after: [] }],
      next: [{ act: 'submit', organisationId: 'qingshui-town', organisation: '柳溪镇' }],
      createdAt: '2026-03-01T08:00:20.000Z',
    })
  })

  it('that was submitted waits for routing', () => {
    expect(documentAfter((town) => town.propose('p1', 'submitted', retire('c3')))?.next).toEqual([
      { act: 'route' },
    ])
  })

  it('in sign-off waits for those who have not signed', () => {
    const document = documentAfter((town) => {
      town.propose('p1', 'in-sign-off', retire('c3'))
      town.sign('p1', town.id('water'), { verdict: 'approve', comment: '同意' })
    })
    expect(document?.next).toEqual([
      { act: 'sign-off', organisationId: 'qingshui-office', organisation: '区委编办' },
    ])
    expect(document?.signOffs).toMatchObject([
      {
        organisationId: 'qingshui-water',
        verdict: 'approve',
        comment: '同意',
        signedBy: { role: 'department-head' },
        signedAt: document?.updatedAt,
      },
      { organisationId: 'qingshui-office', concerns: [{ effect: 'oversees' }] },
    ])
    expect(document?.signOffs[1]).not.toHaveProperty('verdict')
  })

  it('that was accepted waits to be applied', () => {
    expect(documentAfter((town) => town.propose('p1', 'accepted', retire('c3')))?.next).toEqual([
      { act: 'apply' },
    ])
  })

  it('that was applied tells at which revision, and its whole way', () => {
    const document = documentAfter((town) => town.propose('p1', 'applied', retire('c3')))
    expect(document).toMatchObject({ status: 'applied', appliedAt: 13, next: [], revision: 6 })
    expect(document?.timeline.map(({ type, organisationId }) => [type, organisationId])).toEqual([
      ['ProposalDrafted', undefined],
      ['ProposalSubmitted', undefined],
      ['SignOffsRequested', undefined],
      ['VerdictGiven', 'qingshui-water'],
      ['VerdictGiven', 'qingshui-office'],
      ['ProposalAccepted', undefined],
      ['ProposalApplied', undefined],
    ])
  })

  it('that was rejected tells by whom and why; refused attempts are on its timeline', () => {
    const document = documentAfter((town) => {
      town.propose('p1', 'in-sign-off', retire('c3'))
      town.sign('p1', town.id('education'), { verdict: 'approve' })
      town.sign('p1', town.id('water'), { verdict: 'reject', reason: '不应废止' })
      town.sign('p1', town.id('office'), { verdict: 'reject', reason: '仍有依据' })
    })
    const rejection = { organisationId: 'qingshui-office', reason: '仍有依据' }
    expect(document).toMatchObject({ status: 'rejected', rejection, next: [] })
    expect(document?.timeline).toContainEqual(
      expect.objectContaining({ type: 'SignOffRefused', organisationId: 'qingshui-education' }),
    )
  })

  it('that became stale tells which items and fields changed and by which proposal, and waits for its township', () => {
    const document = documentAfter((town) => {
      town.propose('p1', 'accepted', retire('c3'))
      town.propose('p2', 'applied', { kind: 'amend', itemId: 'c3', fields: { name: '河湖巡查' } })
      town.steps.applied('p1')
    })
    expect(document).toMatchObject({
      status: 'stale',
      staleness: { code: 'stale-items', items: [{ itemId: 'c3' }] },
      changedSince: [
        {
          itemId: 'c3',
          fields: ['name'],
          proposalId: 'p2',
          revision: 12,
          before: { category: 'cooperative' },
          after: { name: '河湖巡查' },
        },
      ],
      next: [{ act: 'rebase', organisation: '柳溪镇' }],
    })
  })

  it('that was withdrawn tells why', () => {
    const document = documentAfter((town) => {
      town.propose('p1', 'submitted', retire('c3'))
      town.withdraw('p1')
    })
    expect(document).toMatchObject({ status: 'withdrawn', withdrawal: '情况有变', next: [] })
  })

  it('that never was is unknown', () => {
    expect(documentAfter(() => undefined)).toBeUndefined()
  })
})
