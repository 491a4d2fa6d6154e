import { randomUUID } from 'node:crypto'
import { webhookMessage } from '@dutybook/contracts'
import {
  calendarBook,
  calendarInForce,
  directory,
  directoryStream,
  objection,
  objectionStream,
  proposalStream,
  proposeRevision,
  decideObjection,
  raiseObjection,
  respondToObjection,
  withdrawProposal,
} from '@dutybook/duty-lists'
import type { Actor, Decider, DomainEvent, Refusal } from '@dutybook/kernel'
import { type MailServer, openMailServer, openReceiver, type Receiver } from '@dutybook/outbound/examples'
import {
  districtId,
  education,
  type ExampleLog,
  itemId,
  officeId,
  openExampleLog,
  reclaim,
  townshipId,
} from '@dutybook/routing-worker/examples'
import { campaignId, campaignOver, proposalOf } from '@dutybook/routing-worker/examples/campaigns'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type ExampleRedis,
  type ExampleRouting,
  openExampleRedis,
  startRouting,
  until,
} from '../routing/routing.examples.ts'
import { makeFolder, removeFolder, startTelling, subscribe, type Telling } from './telling.examples.ts'

const head: Actor = { id: 'head', organisation: townshipId, role: 'township-head' }
const editor: Actor = { id: 'editor', organisation: townshipId, role: 'township-editor' }
const chief: Actor = { id: 'chief', organisation: education.organisationId, role: 'department-head' }
const colleague: Actor = { ...chief, id: 'colleague' }
const zhou: Actor = { id: 'zhou', organisation: officeId, role: 'coordinator' }
const objectionId = '3f0c6f50-8a0c-4a53-b3c6-6d1f2b7a9e01'

let log: ExampleLog
let redis: ExampleRedis
let server: MailServer
let receiver: Receiver
let folder: string
let telling: Telling
let routing: ExampleRouting

beforeEach(async () => {
  log = await openExampleLog()
  for (const listId of ['a', 'b']) await log.list(listId, 3)
  redis = await openExampleRedis()
  server = await openMailServer()
  receiver = await openReceiver()
  folder = await makeFolder()
  routing = await startRouting(log, redis.url, { sweepEvery: 50 })
  telling = await startTelling(log, redis.url, folder, { smtp: server.url })
  for (const { id: personId, organisation: organisationId, role } of [head, editor, chief, colleague, zhou])
    await telling.recipients.set(
      { personId, name: personId, organisationId, districtId, role },
      { email: `${personId}@x.example`, when: 'each' },
      '',
      new Date().toISOString(),
    )
})
afterEach(async () => {
  await telling.stop()
  await routing.stop()
  await receiver.close()
  await server.close()
  await redis.stop()
  await log.close()
  await removeFolder(folder)
})

const issue = async <S, C extends { readonly actor: Actor }, E extends DomainEvent, R extends Refusal>(
  decider: Decider<S, C, E, R>,
  stream: string,
  command: C,
): Promise<void> => {
  const id = randomUUID()
  const by = { actor: command.actor, correlationId: id, causationId: id }
  const outcome = await log.repository.execute(decider, stream, { id, hash: id, command }, by)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
}
const messages = () =>
  receiver.received.map(
    ({ body }) => JSON.parse(body) as { type: string; subject: string; id: string; data: Data },
  )
interface Data {
  readonly due: readonly string[]
  readonly title: string
}
const mailsTo = ({ id }: Actor) => server.mails.filter(({ to }) => to.includes(`${id}@x.example`))
const subjectsTo = (person: Actor) => mailsTo(person).map(({ subject }) => subject)
const asked = (act: string) => messages().filter(({ data }) => data.due.includes(act))

const stream = objectionStream(objectionId)
const object = async () =>
  issue(raiseObjection, stream, {
    type: 'raise-objection',
    objectionId,
    list: await log.listNow('a'),
    directory: (await log.repository.load(directory, directoryStream(districtId))).state,
    calendar: calendarInForce(calendarBook.initial),
    itemId: itemId('a', 1),
    grounds: '没有执法权。',
    at: new Date().toISOString(),
    actor: head,
  })
const sustain = async () => {
  const organisationId = education.organisationId
  const answer = { response: 'uphold', reason: '按职责分工。', actor: chief } as const
  await issue(respondToObjection, stream, { type: 'respond-to-objection', organisationId, ...answer })
  const at = new Date().toISOString()
  const ruling = { ruling: 'sustained', grounds: '按规定。', coordinatingOffice: officeId, at } as const
  await issue(decideObjection, stream, { type: 'decide-objection', ...ruling, actor: zhou })
}

describe('an objection', () => {
  it('reaches the webhook of the department and the mail of its head, and then those who act next', async () => {
    await subscribe(log, education.organisationId, receiver.url)
    await object()
    await until(() => receiver.received.length === 1 && mailsTo(chief).length === 1)
    const [raised] = await log.eventsOf(stream, 'ObjectionRaised')
    const [{ respondBy, itemName }] = [raised?.data as { respondBy: string; itemName: string }]
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toEqual({
      specversion: '1.0',
      id: raised?.id,
      source: `/districts/${districtId}`,
      type: 'dutybook.ObjectionRaised',
      subject: objectionId,
      time: raised?.recordedAt,
      datacontenttype: 'application/json',
      data: {
        position: raised?.position,
        objectionId,
        listId: 'a',
        township: '示例街道',
        title: itemName,
        happened: 'ObjectionRaised',
        actedBy: '示例街道',
        status: 'awaiting-responses',
        due: ['respond-to-objection'],
        dueAt: respondBy,
        within: 'everybody',
        next: [
          { organisationId: education.organisationId, organisation: '区教育局', act: 'respond-to-objection' },
        ],
      },
    })
    expect(subjectsTo(chief)).toEqual([`【履职清单】待答复异议：${itemName}`])
    expect(mailsTo(chief)[0]?.text).toContain(`异议：${itemName}（示例街道）`)
    expect(mailsTo(chief)[0]?.text).toContain(`https://dutybook.example/v1/objections/${objectionId}`)
    await sustain()
    await until(() => mailsTo(zhou).length === 1 && subjectsTo(editor).at(-1)?.includes('落实') === true)
    expect(subjectsTo(zhou)).toEqual([`【履职清单】待裁定异议：${itemName}`])
    expect(subjectsTo(editor).at(-1)).toBe(`【履职清单】待落实异议：${itemName}`)
  })

  it('whose proposal is withdrawn is back with the township, by webhook and by mail', async () => {
    await subscribe(log, townshipId, receiver.url, ['ProposalWithdrawn'])
    await object()
    await sustain()
    const proposals = proposalStream('meeting')
    const list = await log.listNow('a')
    await issue(proposeRevision, proposals, {
      type: 'propose-revision',
      proposalId: 'meeting',
      list,
      baseRevision: list.revision,
      title: '收回',
      reason: '异议成立。',
      changes: [reclaim(itemId('a', 1))],
      objection: (await log.repository.load(objection, stream)).state,
      actor: editor,
    })
    await issue(withdrawProposal, proposals, {
      type: 'withdraw-proposal',
      reason: '另行研究。',
      actor: editor,
    })
    await until(() => receiver.received.length === 2 && subjectsTo(head).at(-1)?.includes('落实') === true)
    expect(messages().map(({ subject, data }) => [subject, data.due])).toEqual(
      expect.arrayContaining([
        ['meeting', []],
        [objectionId, ['follow-up']],
      ]),
    )
    expect(new Set(messages().map(({ id }) => id)).size).toBe(2)
    expect(JSON.stringify(asked('follow-up'))).not.toContain('"meeting"')
    expect(mailsTo(head).at(-1)?.text).toContain(`https://dutybook.example/v1/objections/${objectionId}`)
  })
})

describe('a campaign', () => {
  const lists = ['a', 'b'] as const
  const approve = () => Promise.all(lists.map((listId) => log.approve(proposalOf(listId))))
  const signing = async (listId: string) =>
    (await log.proposalNow(proposalOf(listId))).status === 'in-sign-off'

  it('reaches webhooks and mails of its initiator and the office, up to its publication', async () => {
    await subscribe(log, education.organisationId, receiver.url, ['CampaignOpened', 'CampaignReleased'])
    await subscribe(log, officeId, receiver.url, ['ProposalApplied', 'CampaignPublished'])
    const people = campaignOver(log, lists)
    await people.start()
    await until(async () => (await signing('a')) && (await signing('b')))
    await approve()
    const orders = () => mailsTo(zhou).filter(({ subject }) => subject.includes('待公布专项调整：收回事项1'))
    await until(() => asked('publish-campaign').length === 1 && orders().length === 1)
    const [publish] = asked('publish-campaign')
    expect(publish).toMatchObject({
      type: 'dutybook.ProposalApplied',
      subject: campaignId,
      data: { campaignId, initiator: '区教育局', title: '收回事项1', status: 'released' },
    })
    expect(publish?.data).not.toHaveProperty('proposalId')
    const flaws = webhookMessage.safeParse(publish).error?.issues ?? []
    expect(flaws.filter((one) => !('format' in one) || one.format !== 'uuid')).toEqual([])
    expect(orders()[0]?.text).toContain(`https://dutybook.example/v1/campaigns/${campaignId}`)
    await until(() => subjectsTo(chief).includes('【履职清单】待启动专项调整：收回事项1'))
    await people.publish()
    await until(() => messages().some(({ type }) => type === 'dutybook.CampaignPublished'))
    await until(() => subjectsTo(head).includes('【履职清单】已公布：收回事项1'))
    const types = messages().map(({ type }) => type)
    expect(types).toEqual(expect.arrayContaining(['dutybook.CampaignOpened', 'dutybook.CampaignReleased']))
  })

  it('of which one proposal is withdrawn asks initiator and office to settle it', async () => {
    await subscribe(log, officeId, receiver.url)
    await campaignOver(log, lists).start()
    await until(async () => (await signing('a')) && (await signing('b')))
    const withdrawal = { type: 'withdraw-proposal', reason: '另行研究。', actor: chief } as const
    await issue(withdrawProposal, proposalStream(proposalOf('a')), withdrawal)
    await until(() => asked('settle-campaign').length === 1)
    await until(() => subjectsTo(colleague).includes('【履职清单】待处置专项调整：收回事项1'))
    expect(asked('settle-campaign')[0]).toMatchObject({ subject: campaignId })
  })
})
