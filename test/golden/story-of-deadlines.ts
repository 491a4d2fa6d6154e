import {
  adjudicateProposal,
  calendarBook,
  calendarInForce,
  calendarStream,
  type Change,
  changeCalendar,
  defaultRoutingRules,
  directory,
  directoryStream,
  dutyList,
  giveVerdict,
  listStream,
  type Opening,
  openDistrict,
  openList,
  proposalStream,
  proposeRevision,
  registerOrganisations,
  remindAndEscalate,
  requestSignOffs,
  setDeadlines,
  submitProposal,
} from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import {
  acting,
  administrator,
  coordinator,
  editor,
  education,
  educationHead,
  head,
  id,
  office,
  police,
  program,
  town,
} from './cast.ts'

/** A fictional story that records every event type of version 7: one department answers, the other one is silent for too long. */
export const tell = async (repository: Repository): Promise<void> => {
  const { issue, mustBe } = acting(repository)
  const districtId = id('district')
  const listId = id('list')
  const stream = directoryStream(districtId)
  const opening = { districtId, name: '望舒区', coordinatingOffice: office, actor: administrator }
  mustBe(await issue(openDistrict, stream, { type: 'open-district', ...opening }), undefined)
  const organisations = [town, education, police]
  const registration = { type: 'register-organisations', organisations, actor: coordinator } as const
  mustBe(await issue(registerOrganisations, stream, registration), undefined)
  const known = () => repository.load(directory, stream).then(({ state }) => state)
  const current = () => repository.load(dutyList, listStream(listId)).then(({ state }) => state)
  const content = {
    category: 'cooperative',
    name: '托管机构管理',
    departments: ['区教育局', '区公安分局'],
    departmentDuties: '1.审批。2.检查。',
    townshipDuties: '开展巡查😀。',
  } as const
  const list = { type: 'open-list', listId, townshipId: town.organisationId, title: '云杉镇清单' } as const
  const items = [{ itemId: id('c1'), sector: '民生服务', content }]
  const opened = { ...list, items, directory: await known(), actor: coordinator }
  mustBe(await issue(openList, listStream(listId), opened), undefined)

  const calendars = calendarStream(districtId)
  const holidays = [{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }]
  const years = [{ year: 2027, holidays, makeUpDays: [{ name: '元旦', day: '2027-01-03' }] }]
  const changing = { basedOn: 1, years, reason: '节假日安排已经公布', actor: coordinator }
  const change = { type: 'change-calendar', directory: await known(), ...changing } as const
  mustBe(await issue(changeCalendar, calendars, change), undefined)
  mustBe(await issue(changeCalendar, calendars, change), 'calendar-changed-meanwhile')
  const { state: book } = await repository.load(calendarBook, calendars)

  const proposalId = id('收回')
  const proposal = proposalStream(proposalId)
  const reclaim: Change = {
    kind: 'reclaim',
    itemId: id('c1'),
    receivingDepartments: ['区教育局'],
    workMethod: '由区教育局监管。',
  }
  const { revision: baseRevision } = await current()
  const draft = { proposalId, list: await current(), baseRevision, title: '收回', reason: '减负。' }
  const proposing = { type: 'propose-revision', ...draft, changes: [reclaim], actor: editor } as const
  mustBe(await issue(proposeRevision, proposal, proposing), undefined)
  mustBe(await issue(submitProposal, proposal, { type: 'submit-proposal', actor: head }), undefined)
  const facts = { list: await current(), directory: await known(), rules: defaultRoutingRules, actor: program }
  mustBe(await issue(requestSignOffs, proposal, { type: 'request-sign-offs', ...facts }), undefined)

  const schedule = async (...openings: readonly Opening[]) => {
    const counting = { calendar: calendarInForce(book), rules: defaultRoutingRules }
    const desks = { coordinatingOffice: office.organisationId, actor: program }
    mustBe(
      await issue(setDeadlines, proposal, { type: 'set-deadlines', openings, ...counting, ...desks }),
      undefined,
    )
  }
  const remind = async (at: string, refused?: string) =>
    mustBe(
      await issue(remindAndEscalate, proposal, { type: 'remind-and-escalate', at, actor: program }),
      refused,
    )
  const asked = '2026-12-28T01:00:00.000Z'
  await schedule(
    { act: 'sign-off', organisationId: education.organisationId, at: asked },
    { act: 'sign-off', organisationId: police.organisationId, at: asked },
  )
  await remind('2026-12-29T00:00:00.000Z', 'deadline-not-reached')
  await remind('2026-12-31T00:00:00.000Z')
  const giving = { organisationId: education.organisationId, verdict: { verdict: 'approve' } } as const
  const signing = { type: 'give-verdict', ...giving, actor: educationHead } as const
  mustBe(await issue(giveVerdict, proposal, signing), undefined)
  await remind('2027-01-05T16:00:00.000Z')
  const ruling = async (word: 'accept' | 'return') => {
    const ruled = { ruling: word, grounds: '催办后仍未答复。' }
    const command = { coordinatingOffice: office.organisationId, ruling: ruled, actor: coordinator }
    return issue(adjudicateProposal, proposal, { type: 'adjudicate-proposal', ...command })
  }
  mustBe(await ruling('accept'), 'still-in-time')
  await remind('2027-02-01T00:00:00.000Z')
  mustBe(await ruling('return'), undefined)
  await schedule({ act: 'amend', at: '2027-02-01T01:00:00.000Z' })
  await remind('2027-12-31T00:00:00.000Z')
}
