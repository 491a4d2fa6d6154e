import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { absentDirectory } from '../directory/directory.ts'
import {
  district,
  editor,
  list,
  otherTownHead,
  policeHead,
  after,
  cooperative,
} from '../duty-lists.examples.ts'
import { absentList } from '../lists/duty-list.ts'
import { eventsOfRaising, lives, putToOffice, raise, respondBy, stateOf } from './objections.examples.ts'
import { raiseObjection } from './raise-objection.ts'

const nothing = given(raiseObjection, [])

describe('no objection', () => {
  it('is raised by the head of the township, addressed to the departments named, with a last instant to answer', () => {
    nothing.when(raise).events({
      type: 'ObjectionRaised',
      data: {
        objectionId: 'objection',
        listId: 'list',
        districtId: 'district',
        townshipId: 'town',
        itemId: 'c2',
        itemName: '校园周边秩序',
        listRevision: list.revision,
        grounds: '街道没有执法权。',
        addressees: [
          { organisationId: 'education', kind: 'department', name: '区教育局' },
          { organisationId: 'police', kind: 'department', name: '区公安分局' },
        ],
        respondBy,
        calendarVersion: 1,
        raisedBy: 'gao',
      },
    })
  })

  it('holidays do not count as time to answer', () => {
    const [event] = eventsOfRaising({ ...raise, at: '2026-09-30T02:00:00.000Z' })
    expect(event?.type === 'ObjectionRaised' && event.data.respondBy).toBe('2026-10-20T15:59:59.999Z')
  })

  it('to a basic duty goes to the coordinating office at once', () => {
    const events = eventsOfRaising({ ...raise, itemId: 'b3' })
    expect(events.map(({ type }) => type)).toEqual(['ObjectionRaised', 'ObjectionPutToOffice'])
    const { status, addressees } = stateOf(events)
    expect(status).toBe('awaiting-decision')
    expect(addressees).toEqual([{ organisationId: 'office', kind: 'coordinating-office', name: '区委编办' }])
  })

  it('the coordinating office stands in for a name that nobody knows', () => {
    const content = cooperative('绿地养护', '区园林局', '市公安局云溪分局')
    const changed = after({ kind: 'add', itemId: 'n', content, place: { sector: '民生服务' } })
    const { addressees, status } = stateOf(eventsOfRaising({ ...raise, list: changed, itemId: 'n' }))
    expect(addressees).toEqual([
      { organisationId: 'office', kind: 'coordinating-office', name: '区委编办', namedAs: '区园林局' },
      { organisationId: 'police', kind: 'department', name: '区公安分局' },
    ])
    expect(status).toBe('awaiting-responses')
    const alone = after({
      kind: 'add',
      itemId: 'n',
      content: cooperative('绿地养护', '区园林局'),
      place: { sector: '民生服务' },
    })
    expect(eventsOfRaising({ ...raise, list: alone, itemId: 'n' }).at(-1)).toEqual(putToOffice)
  })

  it.each([editor, otherTownHead, policeHead])(
    'is raised by nobody else ($role of $organisation)',
    (actor) => {
      nothing.when({ ...raise, actor }).refused({
        code: 'not-permitted',
        command: 'raise-objection',
        role: actor.role,
        organisation: actor.organisation,
        permitted: [{ role: 'township-head', of: 'township' }],
      })
    },
  )

  it('needs grounds, a list, a directory and a duty that is the township’s', () => {
    nothing.when({ ...raise, grounds: ' ' }).refused({ code: 'reason-missing' })
    nothing.when({ ...raise, list: absentList }).refused({ code: 'list-not-found' })
    nothing.when({ ...raise, directory: absentDirectory }).refused({ code: 'district-not-found' })
    nothing.when({ ...raise, itemId: 'zz' }).refused({ code: 'item-not-found', itemId: 'zz' })
    nothing
      .when({ ...raise, itemId: 'r1' })
      .refused({ code: 'objection-to-reclaimed', itemId: 'r1', itemName: '老年人补贴发放' })
    expect(district.status).toBe('open')
  })
})

describe('an objection of that id', () => {
  it('is not raised twice', () => {
    given(raiseObjection, lives['awaiting-responses']).when(raise).refused({ code: 'objection-exists' })
  })
})
