import { directory, directoryStream, subjectId, subscribeWebhook, webhooksStream } from '@dutybook/duty-lists'
import { describe, expect, it } from 'vitest'
import { objecting } from '../objections/objections.examples.ts'
import { at } from '../sample-district.examples.ts'
import { deliveryIdOf } from './keep-notifications.ts'

/** A sustained objection, and its township's webhook. */
const sustained = () => {
  const district = objecting()
  const { recorder, town, raise, respond, decide } = district
  const stream = webhooksStream('qingshui')
  recorder.play(subscribeWebhook, stream, {
    type: 'subscribe-webhook',
    webhookId: '5f5b2c86-6f5e-4b37-9a0a-1f1f4f6e0a11',
    organisationId: town.id('town'),
    url: 'https://town.example/',
    events: ['ProposalWithdrawn'],
    directory: recorder.state(directory, directoryStream('qingshui')),
    actor: at('coordinator', town.id('office')),
  })
  raise('o1', 'c1')
  respond('o1', 'education')
  respond('o1', 'market', 'maintain')
  decide('o1', 'sustained')
  return district
}
type District = ReturnType<typeof sustained>

/** What the township was told of the last event. */
const lastTold = ({ recorder, read, town }: District) => {
  const readModel = read()
  const { position = '' } = recorder.events.at(-1) ?? {}
  const told = readModel.notifications(town.id('town'), '', 100).filter((one) => one.position === position)
  readModel.close()
  return told
}

describe('a proposal that is withdrawn', () => {
  it('and was the only one to meet an objection is told of twice: as itself, and as what the objection waits for now', () => {
    const district = sustained()
    district.meet('p1', 'o1', 'c1')
    district.town.withdraw('p1')
    const [own, ofObjection, ...more] = lastTold(district)
    expect([own && subjectId(own), own?.due, own?.moved]).toEqual(['p1', [], true])
    expect(ofObjection).toMatchObject({
      objectionId: 'o1',
      title: '校外培训机构管理',
      township: '柳溪镇',
      type: 'ProposalWithdrawn',
      status: 'sustained',
      due: ['follow-up'],
      moved: false,
    })
    expect(more).toEqual([])
  })

  it('is owed to a webhook as two deliveries, and none is lost between pages', () => {
    const district = sustained()
    district.meet('p1', 'o1', 'c1')
    district.town.withdraw('p1')
    const readModel = district.read()
    const owed = readModel.pendingDeliveries(10, 10)
    expect(owed.map((one) => subjectId(one))).toEqual(['p1', 'o1'])
    const [{ webhookId, eventId } = { webhookId: '', eventId: '' }] = owed
    expect(owed.map(({ deliveryId }) => deliveryId)).toEqual(
      [{ proposalId: 'p1' }, { objectionId: 'o1', through: 'p1' }].map((subject) =>
        deliveryIdOf(webhookId, eventId, subject),
      ),
    )
    const first = readModel.deliveries(webhookId, {}, { limit: 1 })
    const second = readModel.deliveries(webhookId, {}, { limit: 1, after: first.next ?? '' })
    expect([...first.items, ...second.items].map((one) => subjectId(one))).toEqual(['o1', 'p1'])
    const [told] = readModel.notifications(district.town.id('town'), '', 100).slice(-2)
    const later = readModel.notifications(district.town.id('town'), told?.key ?? '', 100)
    expect(later.map((one) => subjectId(one))).toEqual(['o1'])
    readModel.close()
  })

  it('while another one meets the objection asks for nothing', () => {
    const district = sustained()
    district.meet('p1', 'o1', 'c1')
    district.meet('p2', 'o1', 'c1')
    district.town.withdraw('p1')
    expect(lastTold(district).map((one) => subjectId(one))).toEqual(['p1'])
    district.town.withdraw('p2')
    expect(lastTold(district).map((one) => subjectId(one))).toEqual(['p2', 'o1'])
  })
})
