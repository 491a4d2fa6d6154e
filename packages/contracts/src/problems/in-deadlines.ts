import type { Explanations } from './explanation.ts'
import { say } from './words.ts'

/** Deadlines that are not over. */
export const inDeadlines: Explanations<'still-in-time' | 'deadline-not-reached'> = {
  'still-in-time': {
    title: say('会签期限未到', 'Sign-offs still in time'),
    detail: ({ organisations }) => {
      const names = organisations.map(({ name }) => name)
      return say(
        `${names.join('、')}尚在会签期限之内。经催办、上报负责人仍未答复的，才由编办裁定；尚有机构在期限之内的，不得裁定通过。`,
        `The time of ${names.join(', ')} is not over. The office rules over silence only after reminder and head had their time, and never in favour while somebody has time left.`,
      )
    },
  },
  'deadline-not-reached': {
    title: say('期限未到', 'Deadline not reached'),
    detail: ({ at, next }) =>
      say(
        `现在是 ${at}，下一个期限是 ${next}。此前无须催办。`,
        `It is ${at}, and the next deadline is ${next}. There is nothing to remind of before.`,
      ),
  },
}
