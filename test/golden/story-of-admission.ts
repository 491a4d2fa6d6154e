import {
  adjudicateProposal,
  calendarBook,
  calendarInForce,
  type Change,
  decideObjection,
  defaultRoutingRules,
  giveVerdict,
  mergeDepartments,
  objection,
  objectionStream,
  type Organisation,
  proposalStream,
  proposeRevision,
  raiseObjection,
  recordObjectionOverdue,
  redirectObjection,
  requestSignOffs,
  respondToObjection,
  submitProposal,
  withdrawObjection,
} from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import type { Actor } from '@dutybook/kernel'
import {
  acting,
  coordinator,
  editor,
  education,
  educationHead,
  head,
  id,
  office,
  police,
  policeHead,
  program,
  town,
} from './cast.ts'
import { openedList } from './opening.ts'

const civil: Organisation = {
  organisationId: id('civil'),
  kind: 'department',
  name: '区民政局',
  aliases: [],
}
const civilHead: Actor = { id: 'qin', organisation: civil.organisationId, role: 'department-head' }
const policeReviewer: Actor = {
  id: 'tan',
  organisation: police.organisationId,
  role: 'department-reviewer',
}
const cooperative = (name: string, ...departments: readonly string[]) =>
  ({
    category: 'cooperative',
    name,
    departments,
    departmentDuties: '1.审批。2.检查。',
    support: '每年经费两万元。',
    townshipDuties: '开展巡查😀。',
  }) as const
const place = { sector: '民生服务' }

/** A fictional story that records every event type of version 8: an admission over an objection, and objections to duties on the list. */
export const tell = async (repository: Repository): Promise<void> => {
  const story = acting(repository)
  const { issue, mustBe } = story
  const content = cooperative('托管机构管理', '区教育局', '区公安分局')
  const items = [
    { itemId: id('c1'), ...place, content },
    { itemId: id('b1'), ...place, content: { category: 'basic', name: '开展就业服务' } as const },
  ]
  const organisations = [town, education, police, civil]
  const { stream, known, current } = await openedList(repository, story, organisations, items)

  const propose = async (title: string, actor: Actor, change: Change, more: object, refused?: string) => {
    const now = await current()
    const proposing = { type: 'propose-revision', proposalId: id(title), list: now, title } as const
    const facts = { baseRevision: now.revision, reason: `${title}。`, directory: await known(), actor }
    const command = { ...proposing, ...facts, changes: [change], ...more }
    mustBe(await issue(proposeRevision, proposalStream(id(title)), command), refused)
  }
  const escort: Change = {
    kind: 'add',
    itemId: id('c2'),
    content: cooperative('护学岗', '区公安分局'),
    place,
  }
  const flagged: Change = { ...escort, content: { ...escort.content, powers: ['penalty'] } }
  const lane = { lane: 'admission' }
  await propose('护学岗', policeReviewer, escort, {}, 'admission-needed')
  await propose('护学岗', policeReviewer, flagged, lane, 'admission-of-enforcement')
  await propose('护学岗', policeReviewer, escort, lane)
  const admission = proposalStream(id('护学岗'))
  mustBe(await issue(submitProposal, admission, { type: 'submit-proposal', actor: policeHead }), undefined)
  const facts = {
    list: await current(),
    directory: await known(),
    rules: defaultRoutingRules,
    actor: program,
  }
  mustBe(await issue(requestSignOffs, admission, { type: 'request-sign-offs', ...facts }), undefined)
  const hearing = { organisationId: town.organisationId, actor: head }
  const no = { verdict: 'reject', reason: '志愿者不足。' } as const
  const silent = { type: 'give-verdict', ...hearing, verdict: { verdict: 'approve' } } as const
  mustBe(await issue(giveVerdict, admission, silent), 'reason-missing')
  mustBe(await issue(giveVerdict, admission, { type: 'give-verdict', ...hearing, verdict: no }), undefined)
  const ruling = { ruling: 'accept', grounds: '先设一个岗。' } as const
  const desk = { coordinatingOffice: office.organisationId, actor: coordinator }
  const adjudicating = { type: 'adjudicate-proposal', ruling, ...desk } as const
  mustBe(await issue(adjudicateProposal, admission, adjudicating), undefined)

  const raisedAt = '2026-11-20T02:00:00.000Z'
  const late = '2026-12-07T00:00:00.000Z'
  const object = async (name: string, itemId: string) => {
    const now = { list: await current(), directory: await known(), at: raisedAt }
    const calendar = calendarInForce(calendarBook.initial)
    const raising = { objectionId: id(name), itemId, grounds: '镇里没有执法权。', calendar, actor: head }
    mustBe(
      await issue(raiseObjection, objectionStream(id(name)), { type: 'raise-objection', ...now, ...raising }),
      undefined,
    )
  }
  const respond = async (
    actor: Actor,
    organisationId: string,
    response: 'uphold' | 'maintain',
    refused?: string,
  ) => {
    const answer = { organisationId, response, reason: '按职责分工。', actor }
    const command = { type: 'respond-to-objection', ...answer } as const
    mustBe(await issue(respondToObjection, objectionStream(id('异议')), command), refused)
  }
  const decide = async (name: string, word: 'sustained' | 'dismissed', at: string, refused?: string) => {
    const deciding = { ruling: word, grounds: '按三定方案。', at, ...desk }
    const command = { type: 'decide-objection', ...deciding } as const
    mustBe(await issue(decideObjection, objectionStream(id(name)), command), refused)
  }
  await object('异议', id('c1'))
  await respond(educationHead, education.organisationId, 'uphold')
  await respond(educationHead, education.organisationId, 'maintain', 'objection-answered')
  const merged = { merged: [police.organisationId], into: { organisationId: civil.organisationId } }
  const merging = { type: 'merge-departments', ...merged, from: '2026-11-01', reason: '机构改革' } as const
  mustBe(await issue(mergeDepartments, stream, { ...merging, at: raisedAt, actor: coordinator }), undefined)
  const moving = { type: 'redirect-objection', directory: await known(), actor: program } as const
  mustBe(await issue(redirectObjection, objectionStream(id('异议')), moving), undefined)
  await decide('异议', 'sustained', raisedAt, 'responses-outstanding')
  await respond(civilHead, civil.organisationId, 'maintain')
  await decide('异议', 'sustained', raisedAt)
  const met = (await repository.load(objection, objectionStream(id('异议')))).state
  const reclaim: Change = {
    kind: 'reclaim',
    itemId: id('c1'),
    receivingDepartments: ['区教育局'],
    workMethod: '由区教育局监管。',
  }
  await propose('收回', editor, reclaim, { objection: met })

  await object('再次异议', id('c1'))
  const expiring = { type: 'record-objection-overdue', at: late, actor: program } as const
  mustBe(await issue(recordObjectionOverdue, objectionStream(id('再次异议')), expiring), undefined)
  await decide('再次异议', 'dismissed', late)

  await object('就业', id('b1'))
  const withdrawing = { type: 'withdraw-objection', reason: '已协商。', actor: head } as const
  mustBe(await issue(withdrawObjection, objectionStream(id('就业')), withdrawing), undefined)
}
