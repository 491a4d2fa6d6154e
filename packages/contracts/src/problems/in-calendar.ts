import type { Explanations } from './explanation.ts'
import { say } from './words.ts'

/** What is wrong with a new working calendar. */
export const inCalendar: Explanations<
  | 'calendar-reason-missing'
  | 'calendar-changed-meanwhile'
  | 'calendar-years-repeated'
  | 'calendar-days-misplaced'
  | 'calendar-days-repeated'
  | 'calendar-version-unknown'
> = {
  'calendar-reason-missing': {
    title: say('缺调整依据', 'Reason missing'),
    detail: () =>
      say('reason 为空。请写明依据的通知。', 'reason is blank. Say which notice the calendar follows.'),
  },
  'calendar-changed-meanwhile': {
    title: say('日历已被他人调整', 'Calendar changed meanwhile'),
    detail: ({ basedOn, version }) =>
      say(
        `您依据的是第 ${basedOn} 版日历，现行的是第 ${version} 版。请重新读取后再试。`,
        `Your calendar was made from version ${basedOn}, but version ${version} is in force. Read it again, then decide.`,
      ),
  },
  'calendar-years-repeated': {
    title: say('年份重复', 'Years repeated'),
    detail: ({ years }) =>
      say(
        `${years.join('、')} 年出现了不止一次。每年只写一处。`,
        `These years stand there more than once: ${years.join(', ')}. Write each year once.`,
      ),
  },
  'calendar-days-misplaced': {
    title: say('日期有误', 'Days misplaced'),
    detail: ({ days }) =>
      say(
        `日期有误：${days.join('、')}。日期须真实存在，属于该年或上一年十二月，止日不得早于起日。`,
        `Wrong days: ${days.join(', ')}. A day must exist, lie in its year or the December before, and not end before it begins.`,
      ),
  },
  'calendar-days-repeated': {
    title: say('日期重复', 'Days repeated'),
    detail: ({ days }) =>
      say(
        `${days.join('、')} 出现了不止一次。一天要么放假，要么上班。`,
        `These days stand there more than once: ${days.join(', ')}. A day is either off or a day of work.`,
      ),
  },
  'calendar-version-unknown': {
    title: say('没有这一版日历', 'No such version of the calendar'),
    detail: ({ version, latest }) =>
      say(
        `没有第 ${version} 版日历，现行的是第 ${latest} 版。`,
        `There is no version ${version} of the calendar. Version ${latest} is in force.`,
      ),
  },
}
