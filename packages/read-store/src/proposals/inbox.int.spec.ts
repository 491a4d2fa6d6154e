import { type Change, directoryStream, mergeDepartments, registerOrganisations } from '@dutybook/duty-lists'
import { describe, expect, it } from 'vitest'
import { createRecorder } from '../recorder.examples.ts'
import { readModelOf } from '../rendered-list.examples.ts'
import { baseline } from '../baseline.examples.ts'
import { at, openSampleDistrict } from '../sample-district.examples.ts'
import { openSampleList, sampleLog } from '../sample-log.examples.ts'

const retire = (itemId: string): Change => ({ kind: 'retire', itemId, reason: '依据废止' })
const rename = (itemId: string): Change => ({ kind: 'amend', itemId, fields: { name: `新名称 ${itemId}` } })

const given = (...changes: readonly Change[]) => {
  const { recorder, town } = sampleLog()
  town.propose('p1', 'draft', ...changes)
  const waiting = () => {
    const readModel = readModelOf(recorder)
    const organisations = ['town', 'street', 'office', 'education', 'water', 'market']
    const found = organisations.flatMap((name) =>
      readModel.inbox(town.id(name), { limit: 9 }).items.map(({ act }) => `${name} ${act}`),
    )
    readModel.close()
    return found
  }
  return { recorder, town, waiting }
}

describe('the inbox while a proposal is a draft', () => {
  const { recorder, town, waiting } = given(rename('c3'), rename('c1'))

  it('asks the township to submit, with all differences', () => {
    expect(waiting()).toEqual(['town submit'])
    expect(readModelOf(recorder).inbox(town.id('town'), { limit: 1 }).items[0]).toMatchObject({
      act: 'submit',
      proposalId: 'p1',
      listId: 'qingshui-town',
      township: '柳溪镇',
      title: '提案 p1',
      reason: '理由 p1',
      since: '2026-03-01T08:00:20.000Z',
      differences: [{ before: [{ itemId: 'c3' }] }, { before: [{ itemId: 'c1' }] }],
    })
  })

  it('forgets a draft that was withdrawn', () => {
    town.withdraw('p1')
    expect(waiting()).toEqual([])
  })
})

describe('the inbox while a proposal is in sign-off', () => {
  const { recorder, town, waiting } = given(rename('c3'), rename('c1'))
  town.steps.submitted('p1')
  const submitted = waiting()
  town.steps['in-sign-off']('p1')
  const routed = waiting()

  it('is empty between submission and routing', () => {
    expect(submitted).toEqual([])
  })

  it('asks everybody in the footprint and nobody else', () => {
    expect(routed).toEqual(['education sign-off', 'water sign-off', 'market sign-off'])
  })

  it('shows an organisation only what concerns it', () => {
    const [entry] = readModelOf(recorder).inbox(town.id('education'), { limit: 1 }).items
    expect(entry?.request).toMatchObject({
      name: '区教育局',
      concerns: [{ change: 1, effect: 'duties-change' }],
    })
    expect(entry?.differences).toMatchObject([{ kind: 'amend', before: [{ itemId: 'c1', number: 1 }] }])
  })

  it('loses the entry of an organisation that has signed, but not for a refused attempt', () => {
    town.sign('p1', town.id('street'), { verdict: 'approve' })
    town.sign('p1', town.id('water'), { verdict: 'approve' })
    expect(waiting()).toEqual(['education sign-off', 'market sign-off'])
  })

  it('still asks the others when somebody has rejected', () => {
    town.sign('p1', town.id('education'), { verdict: 'reject', reason: '职责不清' })
    expect(waiting()).toEqual(['market sign-off'])
  })

  it('goes to the coordinating office when the verdicts are mixed, with what was said', () => {
    town.sign('p1', town.id('market'), { verdict: 'approve', comment: '同意' })
    expect(waiting()).toEqual(['office adjudicate'])
    const [entry] = readModelOf(recorder).inbox(town.id('office'), { limit: 1 }).items
    expect(entry?.opinions).toEqual([
      { organisationId: town.id('water'), name: '区水利局', verdict: 'approve' },
      { organisationId: town.id('education'), name: '区教育局', verdict: 'reject', reason: '职责不清' },
      { organisationId: town.id('market'), name: '区市场监督管理局', verdict: 'approve', comment: '同意' },
    ])
    expect(entry?.differences).toHaveLength(2)
  })

  it('is empty once the office has decided', () => {
    town.adjudicate('p1', { ruling: 'reject', grounds: '职责不清，另行研究。' })
    expect(waiting()).toEqual([])
  })
})

describe('the inbox of a department with several entries', () => {
  const recorder = createRecorder()
  const district = openSampleDistrict(recorder)
  const town = openSampleList(recorder, district)
  const street = openSampleList(recorder, district, {
    listId: 'street',
    township: 'street',
    items: baseline('y'),
  })
  town.propose('p1', 'in-sign-off', retire('c3'))
  street.propose('p2', 'in-sign-off', retire('yc4'))
  town.propose('p3', 'in-sign-off', retire('c4'))
  const readModel = readModelOf(recorder)

  it('comes in pages, longest waiting first', () => {
    const first = readModel.inbox(district.id('water'), { limit: 2 })
    const second = readModel.inbox(district.id('water'), { limit: 2, after: first.next as string })
    expect(first.items.map(({ proposalId, township }) => [proposalId, township])).toEqual([
      ['p1', '柳溪镇'],
      ['p2', '东桥街道'],
    ])
    expect(second.items.map(({ proposalId }) => proposalId)).toEqual(['p3'])
    expect(second.next).toBeUndefined()
  })
})

describe('the inbox while the directory changes', () => {
  const { recorder, town, waiting } = given(
    { kind: 'amend', itemId: 'c1', fields: { departments: ['区教育局', '区林业局'] } },
    { kind: 'amend', itemId: 'c3', fields: { name: '河湖巡查' } },
  )
  for (const step of ['submitted', 'in-sign-off'] as const) town.steps[step]('p1')
  const stream = directoryStream('qingshui')
  const actor = at('coordinator', town.id('office'))
  const inboxOf = (name: string) => readModelOf(recorder).inbox(town.id(name), { limit: 9 }).items

  it('has the name that nobody knows on the desk of the coordinating office', () => {
    expect(waiting()).toEqual([
      'office resolve-department',
      'education sign-off',
      'water sign-off',
      'market sign-off',
    ])
    expect(inboxOf('office')[0]?.request?.concerns).toMatchObject([
      { effect: 'department-unresolved', namedAs: '区林业局' },
    ])
    const readModel = readModelOf(recorder)
    expect(readModel.unresolvedNames('qingshui')).toEqual(['区林业局'])
    expect(readModel.unresolvedNames('baishi')).toEqual([])
    expect(readModel.proposal('p1')?.next).toContainEqual({
      act: 'resolve-department',
      organisationId: town.id('office'),
      organisation: '区委编办',
      names: ['区林业局'],
    })
  })

  it('has it with the department as soon as it is known', () => {
    recorder.play(registerOrganisations, stream, {
      type: 'register-organisations',
      organisations: [{ organisationId: 'forest', kind: 'department', name: '区林业局', aliases: [] }],
      actor,
    })
    town.steps.redirected('p1')
    expect(waiting()).toEqual(['education sign-off', 'water sign-off', 'market sign-off'])
    expect(readModelOf(recorder).inbox('forest', { limit: 9 }).items).toMatchObject([
      { act: 'sign-off', request: { concerns: [{ effect: 'duties-change', namedAs: '区林业局' }] } },
    ])
  })

  it('has the requests of merged departments with their successor, as one', () => {
    recorder.play(mergeDepartments, stream, {
      type: 'merge-departments',
      merged: [town.id('water'), 'forest'],
      into: { organisationId: town.id('education') },
      from: '2026-01-01',
      reason: '机构改革',
      at: '2026-11-21T00:00:00.000Z',
      actor,
    })
    town.steps.redirected('p1')
    expect(waiting()).toEqual(['education sign-off', 'market sign-off'])
    const concerns = inboxOf('education')[0]?.request?.concerns.map(({ namedAs }) => namedAs)
    expect(concerns).toEqual(['区教育局', '区水利局', '区林业局'])
    const document = readModelOf(recorder).proposal('p1')
    expect(document?.signOffs).toContainEqual(
      expect.objectContaining({
        organisationId: 'forest',
        movedTo: { organisationId: town.id('education'), name: '区教育局' },
      }),
    )
    expect(document?.timeline.map(({ type }) => type)).toContain('SignOffsMoved')
  })

  it('is empty for the successor once it has answered all of them', () => {
    town.sign('p1', town.id('education'), { verdict: 'approve' })
    expect(waiting()).toEqual(['market sign-off'])
  })
})
