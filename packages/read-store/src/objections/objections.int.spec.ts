import { describe, expect, it } from 'vitest'
import { openReadModel } from '../open-read-model.ts'
import { late, objecting, respondBy } from './objections.examples.ts'

describe('an objection to a duty that names two departments', () => {
  const { recorder, raise, respond, expire, decide, inbox, read, owed, town } = objecting()
  const document = () => read().objection('o1')

  it('waits for both, with the last instant to answer and the grounds', () => {
    raise('o1', 'c1')
    expect(inbox()).toEqual(['education respond-to-objection', 'market respond-to-objection'])
    expect(read().inbox(town.id('market'), { limit: 1 }).items[0]).toMatchObject({
      objectionId: 'o1',
      listId: town.listId,
      township: '柳溪镇',
      title: '校外培训机构管理',
      reason: '镇里没有执法权。',
      due: respondBy,
      objection: { itemId: 'c1', addressees: [{ name: '区教育局' }, { name: '区市场监督管理局' }] },
      differences: [],
    })
    expect(document()).toMatchObject({
      status: 'awaiting-responses',
      township: '柳溪镇',
      itemName: '校外培训机构管理',
      respondBy,
      duty: { category: 'cooperative', name: '校外培训机构管理' },
      next: [
        { act: 'respond-to-objection', organisation: '区教育局', due: respondBy },
        { act: 'respond-to-objection', organisation: '区市场监督管理局', due: respondBy },
      ],
    })
  })

  it('owes nothing before the clock has run out, and then one step', () => {
    expect([owed(), owed('2026-03-13T15:59:59.998Z'), owed(respondBy)]).toEqual([
      [],
      [],
      ['objection-overdue o1'],
    ])
  })

  it('that one has answered and one has not stands before the office; the late one may still answer', () => {
    respond('o1', 'education', 'maintain')
    expect(inbox()).toEqual(['market respond-to-objection'])
    expire('o1')
    const overdueSince = recorder.events.at(-1)?.recordedAt
    expect(owed(late)).toEqual([])
    expect(inbox()).toEqual(['office decide-objection', 'market respond-to-objection'])
    expect(document()).toMatchObject({
      status: 'awaiting-decision',
      overdueSince,
      addressees: [{ response: 'maintain', reason: '按职责分工。' }, { late: true }],
    })
    expect(document()?.addressees[1]).not.toHaveProperty('response')
    expect(read().inbox(town.id('market'), { limit: 1 }).items[0]).toMatchObject({ overdueSince })
    const [desk] = read().inbox(town.id('office'), { limit: 1 }).items
    expect(desk).toMatchObject({
      act: 'decide-objection',
      objection: { addressees: [{ response: 'maintain' }, { late: true }] },
    })
  })

  it('is over when it was dismissed', () => {
    decide('o1', 'dismissed')
    expect([inbox(), owed(late)]).toEqual([[], []])
    expect(document()).toMatchObject({
      status: 'dismissed',
      decision: { ruling: 'dismissed', grounds: '按三定方案。' },
      next: [],
    })
    expect(document()?.timeline.map(({ type }) => type)).toEqual([
      'ObjectionRaised',
      'ObjectionAnswered',
      'ObjectionOverdue',
      'ObjectionDecided',
    ])
  })
})

describe('an objection that was sustained', () => {
  const { raise, respond, decide, meet, withdraw, town, inbox, read } = objecting()
  raise('o1', 'c2')
  respond('o1', 'education')
  decide('o1', 'sustained')

  it('waits for the township to follow up', () => {
    expect(inbox()).toEqual(['town follow-up'])
    expect(read().objection('o1')?.next).toMatchObject([{ act: 'follow-up', organisation: '柳溪镇' }])
  })

  it('is met by a proposal, and each shows the other', () => {
    meet('p1', 'o1', 'c2')
    expect(inbox()).toEqual(['town submit'])
    expect(read().objection('o1')).toMatchObject({
      proposals: [{ proposalId: 'p1', title: '提案 p1', status: 'draft' }],
      next: [],
    })
    expect(read().proposal('p1')?.objection).toEqual({ objectionId: 'o1', itemId: 'c2' })
  })

  it('comes back to the township when the proposal fails', () => {
    town.withdraw('p1')
    expect(inbox()).toEqual(['town follow-up'])
  })

  it('shows that the duty is gone when a second one was applied', () => {
    meet('p2', 'o1', 'c2')
    for (const step of ['submitted', 'in-sign-off', 'accepted', 'applied'] as const) town.steps[step]('p2')
    expect(inbox()).toEqual([])
    expect(read().objection('o1')).toMatchObject({
      proposals: [{ status: 'withdrawn' }, { status: 'applied' }],
      duty: { category: 'reclaimed' },
    })
  })

  it('is let rest when the township withdraws it', () => {
    raise('o2', 'c3')
    respond('o2', 'water')
    decide('o2', 'sustained')
    expect(inbox()).toEqual(['town follow-up'])
    withdraw('o2')
    expect(inbox()).toEqual([])
    expect(read().objection('o2')).toMatchObject({ withdrawal: { reason: '已协商。' } })
  })
})

describe('an objection to a basic duty', () => {
  it('is on the desk of the coordinating office at once', () => {
    const { raise, inbox, owed } = objecting()
    raise('o1', 'b3')
    expect([inbox(), owed(late)]).toEqual([['office decide-objection'], []])
  })
})

describe('a merger', () => {
  const { raise, respond, redirect, merge, inbox, owed, read, town } = objecting()
  raise('o1', 'c1')
  raise('o2', 'c3')
  respond('o2', 'water')

  it('is owed to what the merged department has not answered', () => {
    merge('water', 'market')
    expect(owed()).toEqual(['redirect-objection o1'])
    redirect('o1')
    expect(owed()).toEqual([])
    expect(inbox()).toEqual([
      'office decide-objection',
      'education respond-to-objection',
      'water respond-to-objection',
    ])
    expect(read().objection('o1')?.addressees[1]).toMatchObject({ movedTo: { name: '区水利局' } })
  })

  it('lets the successor read what the merged one could', () => {
    const seenBy = (name: string) =>
      read()
        .objections('qingshui', { organisationId: town.id(name) }, {}, { limit: 9 })
        .items.map(({ objectionId }) => objectionId)
    expect(seenBy('water')).toEqual(['o2', 'o1'])
    expect(seenBy('market')).toEqual(['o1'])
    expect(seenBy('education')).toEqual(['o1'])
  })
})

describe('the objections of a district', () => {
  const { raise, decide, read, town } = objecting()
  raise('o1', 'c2')
  raise('o2', 'b1')
  raise('o3', 'b1')
  decide('o2', 'dismissed')
  const listed = (reader: string, filter: object = {}, limit = 9) => {
    const visibleTo = reader === 'all' ? reader : { organisationId: town.id(reader) }
    return read()
      .objections('qingshui', visibleTo, filter, { limit })
      .items.map(({ objectionId }) => objectionId)
  }

  it('are read by those who have part in them, latest first', () => {
    expect(listed('all')).toEqual(['o3', 'o2', 'o1'])
    expect(listed('town')).toEqual(['o3', 'o2', 'o1'])
    expect(listed('education')).toEqual(['o1'])
    expect([listed('water'), listed('street')]).toEqual([[], []])
    expect(read().objections('elsewhere', 'all', {}, { limit: 9 }).items).toEqual([])
  })

  it('are found by duty, list and status, page by page', () => {
    expect(listed('all', { itemId: 'b1', listId: town.listId })).toEqual(['o3', 'o2'])
    expect(listed('all', { status: 'dismissed' })).toEqual(['o2'])
    expect(listed('all', { listId: 'other' })).toEqual([])
    const { next = '' } = read().objections('qingshui', 'all', {}, { limit: 2 })
    expect(
      read()
        .objections('qingshui', 'all', {}, { limit: 2, after: next })
        .items.map((one) => one.objectionId),
    ).toEqual(['o1'])
  })

  it('share the inbox and its pages with proposals, longest waiting first', () => {
    town.propose('p1', 'in-sign-off', { kind: 'retire', itemId: 'c2', reason: '依据废止' })
    raise('o4', 'c2')
    const first = read().inbox(town.id('education'), { limit: 2 })
    expect(first.items.map(({ act }) => act)).toEqual(['respond-to-objection', 'sign-off'])
    const second = read().inbox(town.id('education'), { limit: 2, after: first.next as string })
    expect(second.items.map(({ objectionId }) => objectionId)).toEqual(['o4'])
    expect(second.next).toBeUndefined()
  })
})

describe('however the log is cut', () => {
  it('the rows are the same', () => {
    const { recorder, raise, respond, merge, owed, inbox } = objecting()
    raise('o1', 'c1')
    respond('o1', 'education')
    merge('water', 'market')
    const one = openReadModel({ path: ':memory:' })
    for (const event of recorder.events) one.apply([event], event.position)
    const steps = one.pendingSteps(9, late).map(({ kind, subjectId }) => `${kind} ${subjectId}`)
    expect(steps).toEqual(owed(late))
    expect(steps).toEqual(['redirect-objection o1', 'objection-overdue o1'])
    expect(inbox()).toEqual(['market respond-to-objection'])
  })
})

describe('an event that cannot be right', () => {
  it('stops the read model', () => {
    const { recorder, raise } = objecting()
    raise('o1', 'c1')
    const last = recorder.events.at(-1)
    if (last === undefined) throw new Error('there is one')
    const { addressees: _, ...data } = last.data as { addressees: unknown }
    const readModel = openReadModel({ path: ':memory:' })
    const events = [...recorder.events.slice(0, -1), { ...last, data }]
    expect(() => readModel.apply(events, last.position)).toThrow('addressees')
  })
})
