import type { Explanations } from './explanation.ts'
import { say } from './words.ts'

/** What stands in the way of somebody who is asked later, consulted, or wants to pass a request on. */
export const inStages: Explanations<
  | 'stage-not-open'
  | 'transfer-of-duty'
  | 'transfer-pending'
  | 'transfer-refused'
  | 'transfer-to-oneself'
  | 'transfer-to-proposer'
  | 'no-transfer-pending'
  | 'takes-part-already'
  | 'already-consulted'
  | 'opinion-given'
> = {
  'stage-not-open': {
    title: say('会签阶段未到', 'The stage is not open'),
    detail: ({ stage, open, waitingFor }) =>
      say(
        `该机构在第 ${stage} 阶段会签，现为第 ${open} 阶段，尚待${waitingFor.join('、')}会签。本阶段全部同意后，系统自动送达下一阶段。`,
        `This organisation signs in stage ${stage}; stage ${open} is open and waits for ${waitingFor.join(', ')}. When all of them have approved, the next stage is asked by itself.`,
      ),
  },
  'transfer-of-duty': {
    title: say('随职责会签，不能转办', 'The signature goes with the duty'),
    detail: ({ items }) => {
      const names = [...new Set(items.map(({ itemName }) => itemName))]
      return say(
        `“${names.join('”“')}”的职责将由贵单位承担。转办只改变由谁会签，不改变由谁承担职责。如应由其他部门承担，请退回修改，由乡镇（街道）改提；如名录中的名称有误，请编办更正名录。`,
        `${names.map((name) => `"${name}"`).join(', ')} would become your duty. A transfer moves who signs, never who gets the duty. If another department should get it, return the text for an amendment; if the directory has the name wrong, the coordinating office corrects it there.`,
      )
    },
  },
  'transfer-pending': {
    title: say('转办待决定', 'A transfer is pending'),
    detail: ({ to }) =>
      say(
        `已提请转办给${to}，待编办决定。决定之前仍可自行会签，会签后转办即失效。`,
        `A transfer to ${to} waits for the coordinating office. Until it decides you may still sign; then the transfer lapses.`,
      ),
  },
  'transfer-refused': {
    title: say('转办已被拒绝', 'The transfer was refused'),
    detail: ({ to, reason }) =>
      say(
        `编办不同意转办给${to}：${reason}。本轮会签请自行答复。`,
        `The coordinating office did not consent to a transfer to ${to}: ${reason}. Answer yourselves in this round.`,
      ),
  },
  'transfer-to-oneself': {
    title: say('不能转办给本单位', 'Transferred to itself'),
    detail: () =>
      say(
        '要求会签的正是这个部门（或其合并后的部门）。请另选部门，或自行会签。',
        'It is this very department that is asked, or the one it went into. Name another, or sign.',
      ),
  },
  'transfer-to-proposer': {
    title: say('不能转办给提案机构', 'Transferred to the proposer'),
    detail: ({ name }) =>
      say(
        `${name}是提出提案的机构，不会签自己的提案。请另选部门，或自行会签。`,
        `${name} proposes; it does not sign its own proposal. Name another department, or sign.`,
      ),
  },
  'no-transfer-pending': {
    title: say('没有待决定的转办', 'No transfer is pending'),
    detail: () =>
      say(
        '该部门没有待决定的转办：未曾提请、已作决定，或该部门已自行会签。',
        'This department has no transfer that waits: none was proposed, it was decided, or the department has signed itself.',
      ),
  },
  'takes-part-already': {
    title: say('该机构已参与', 'Takes part already'),
    detail: ({ name }) =>
      say(
        `${name}是提案、会签或征求意见的一方，不必再征求其意见。`,
        `${name} proposes, signs or asks already; it needs no consultation to speak.`,
      ),
  },
  'already-consulted': {
    title: say('已征求过意见', 'Already consulted'),
    detail: ({ name }) =>
      say(
        `本轮已征求过${name}的意见，或上一次征求尚未答复。`,
        `${name} was consulted in this round, or has not answered an earlier question yet.`,
      ),
  },
  'opinion-given': {
    title: say('已答复', 'Opinion given'),
    detail: () =>
      say('该机构已就此答复，意见不可更改。', 'The organisation has answered; an opinion is given once.'),
  },
}
