import { describe, expect, it } from 'vitest'
import { timekeeping } from '../deadlines.examples.ts'
import { readModelOf } from '../rendered-list.examples.ts'
import { sampleLog } from '../sample-log.examples.ts'

const due = '2026-03-06T15:59:59.999Z'
const atOffice = '2026-03-11T15:59:59.999Z'

describe('a request with a deadline', () => {
  const log = sampleLog()
  const { recorder, town } = log
  const time = timekeeping(log)
  town.propose('p1', 'in-sign-off', { kind: 'retire', itemId: 'c4', reason: '依据废止' })
  time.schedule('p1')
  const asked =
    town.proposalNow('p1').requests.find(({ kind }) => kind === 'department')?.organisationId ?? ''
  const office = town.id('office')
  const read = () => {
    const readModel = readModelOf(recorder)
    const inbox = (organisationId: string) => readModel.inbox(organisationId, { limit: 9 }).items
    const found = { document: readModel.proposal('p1'), asked: inbox(asked), office: inbox(office) }
    readModel.close()
    return found
  }
  const signOff = () => read().document?.signOffs.find(({ organisationId }) => organisationId === asked)

  it('shows it to whoever signs, and to all who read the proposal', () => {
    expect(read().asked).toMatchObject([{ act: 'sign-off', due }])
    expect(read().asked[0]).not.toHaveProperty('overdueSince')
    expect(signOff()?.deadline).toEqual({
      since: '2026-03-01T08:00:22.000Z',
      days: 5,
      remindAt: '2026-03-03T15:59:59.999Z',
      due,
      toOfficeAt: atOffice,
    })
    expect(read().document?.next).toContainEqual(
      expect.objectContaining({ act: 'sign-off', organisationId: asked, due }),
    )
  })

  it('shows the reminder, and from the due day on that it is overdue', () => {
    time.remind('p1', '2026-03-04T00:00:00.000Z')
    expect(read().asked).toMatchObject([{ remindedAt: '2026-03-04T00:00:00.000Z' }])
    time.remind('p1', due)
    expect(read().asked).toMatchObject([{ act: 'sign-off', due, overdueSince: due }])
    expect(signOff()?.deadline).toMatchObject({ overdueSince: due })
    expect(read().office.map(({ act }) => act)).toEqual(['sign-off'])
    expect(read().document?.timeline.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['DeadlinesSet', 'SignOffReminded', 'SignOffEscalated']),
    )
  })

  it('stands before the coordinating office in the end, and before the department still', () => {
    time.remind('p1', atOffice)
    const name = signOff()?.name
    expect(read().office).toMatchObject([
      { act: 'sign-off' },
      {
        act: 'adjudicate-overdue',
        opinions: [],
        silent: [{ organisationId: asked, name, due, withOfficeSince: atOffice }],
      },
    ])
    expect(read().asked).toMatchObject([{ act: 'sign-off', overdueSince: due }])
    expect(read().document?.next.map(({ act }) => act)).toEqual([
      'sign-off',
      'sign-off',
      'adjudicate-overdue',
    ])
  })

  it('leaves the desk when it is answered after all', () => {
    town.sign('p1', asked, { verdict: 'approve' })
    expect(read().office.map(({ act }) => act)).toEqual(['sign-off'])
    expect(signOff()).not.toHaveProperty('deadline')
  })
})

describe('a desk with a deadline', () => {
  const log = sampleLog()
  const { recorder, town } = log
  const time = timekeeping(log)

  it('shows it to the township, and since when it is overdue', () => {
    town.propose('p1', 'in-sign-off', { kind: 'retire', itemId: 'c4', reason: '依据废止' })
    town.sign('p1', town.id('office'), { verdict: 'return', reason: '不明' })
    time.schedule('p1')
    time.remind('p1', '2027-01-01T00:00:00.000Z')
    const readModel = readModelOf(recorder)
    const waiting = { due: '2026-03-20T15:59:59.999Z', overdueSince: '2027-01-01T00:00:00.000Z' }
    expect(readModel.inbox(town.id('town'), { limit: 9 }).items).toMatchObject([{ act: 'amend', ...waiting }])
    expect(readModel.proposal('p1')?.next).toMatchObject([{ act: 'amend', ...waiting }])
    readModel.close()
  })
})
