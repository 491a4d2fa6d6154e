import {
  addAliases,
  directory,
  directoryStream,
  mergeDepartments,
  subscribeWebhook,
  webhooksStream,
} from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import { baseline } from '../baseline.examples.ts'
import { createRecorder } from '../recorder.examples.ts'
import { at, openSampleDistrict } from '../sample-district.examples.ts'
import { openSampleList } from '../sample-log.examples.ts'

/**
 * Two lists, and proposals in every state, interleaved; the directory changes under those that are open, and the office
 * subscribes in the midst of it.
 */
export const busyLog = (): readonly RecordedEvent[] => {
  const recorder = createRecorder()
  const district = openSampleDistrict(recorder)
  const town = openSampleList(recorder, district)
  const street = openSampleList(recorder, district, {
    listId: 'street',
    township: 'street',
    items: baseline('y'),
  })
  const retire = (itemId: string) => ({ kind: 'retire', itemId, reason: '依据废止' }) as const
  town.propose('p1', 'accepted', retire('c3'))
  street.propose('p2', 'applied', retire('yc3'), { kind: 'move', itemId: 'yb1', place: { after: 'yb2' } })
  town.propose('p3', 'applied', {
    kind: 'merge',
    itemIds: ['c3', 'c4'],
    into: { itemId: 'm', content: contentOf('c3') },
  })
  town.steps.applied('p1')
  street.propose('p4', 'in-sign-off', retire('yc1'))
  street.sign('p4', district.id('education'), { verdict: 'reject', reason: '不应废止' })
  const actor = at('coordinator', district.id('office'))
  recorder.play(subscribeWebhook, webhooksStream('qingshui'), {
    type: 'subscribe-webhook',
    webhookId: '5f5b2c86-6f5e-4b37-9a0a-1f1f4f6e0a11',
    organisationId: district.id('office'),
    url: 'https://office.example/',
    events: [],
    directory: recorder.state(directory, directoryStream('qingshui')),
    actor,
  })
  town.propose('p5', 'in-sign-off', retire('c1'))
  town.sign('p5', district.id('market'), { verdict: 'approve' })
  street.propose('p6', 'submitted', retire('yb4'))
  street.withdraw('p6')
  town.propose('p7', 'submitted', retire('b1'))
  const named = { kind: 'amend', itemId: 'c2', fields: { departments: ['区教委'] } } as const
  town.propose('p8', 'in-sign-off', named)
  street.propose('p9', 'in-sign-off', retire('yc4'))
  const alias = { organisationId: district.id('market'), aliases: ['区教委'], actor }
  recorder.play(addAliases, directoryStream('qingshui'), { type: 'add-aliases', ...alias })
  town.steps.redirected('p8')
  recorder.play(mergeDepartments, directoryStream('qingshui'), {
    type: 'merge-departments',
    merged: [district.id('water'), district.id('market')],
    into: { organisationId: district.id('education') },
    from: '2026-01-01',
    reason: '机构改革',
    at: '2026-11-21T00:00:00.000Z',
    actor,
  })
  street.steps.redirected('p9')
  town.sign('p8', district.id('education'), { verdict: 'approve' })
  return recorder.events
}

const contentOf = (itemId: string) =>
  (baseline().find((item) => item.itemId === itemId) as ReturnType<typeof baseline>[number]).content
