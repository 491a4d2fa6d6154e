import {
  adjudicateProposal,
  calendarBook,
  calendarInForce,
  calendarStream,
  changeCalendar,
  defaultRoutingRules,
  giveVerdict,
  type Opening,
  remindAndEscalate,
  setDeadlines,
} from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import { acting, coordinator, education, educationHead, office, police, program, town } from './cast.ts'
import { districtId, openedList, reclaimInSignOff } from './opening.ts'

/** A fictional story that records every event type of version 7: one department answers, the other one is silent for too long. */
export const tell = async (repository: Repository): Promise<void> => {
  const story = acting(repository)
  const { issue, mustBe } = story
  const opened = await openedList(repository, story, [town, education, police])
  const { known } = opened

  const calendars = calendarStream(districtId)
  const holidays = [{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }]
  const years = [{ year: 2027, holidays, makeUpDays: [{ name: '元旦', day: '2027-01-03' }] }]
  const changing = { basedOn: 1, years, reason: '节假日安排已经公布', actor: coordinator }
  const change = { type: 'change-calendar', directory: await known(), ...changing } as const
  mustBe(await issue(changeCalendar, calendars, change), undefined)
  mustBe(await issue(changeCalendar, calendars, change), 'calendar-changed-meanwhile')
  const { state: book } = await repository.load(calendarBook, calendars)

  const proposal = await reclaimInSignOff(story, opened)

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
