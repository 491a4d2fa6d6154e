import type { Explanations } from './explanation.ts'
import { say } from './words.ts'

/** What stands in the way of somebody who is asked later, consulted, or wants to pass a request on. */
export const inStages: Explanations<'stage-not-open'> = {
  'stage-not-open': {
    title: say('会签阶段未到', 'The stage is not open'),
    detail: ({ stage, open, waitingFor }) =>
      say(
        `该机构在第 ${stage} 阶段会签，现为第 ${open} 阶段，尚待${waitingFor.join('、')}会签。本阶段全部同意后，系统自动送达下一阶段。`,
        `This organisation signs in stage ${stage}; stage ${open} is open and waits for ${waitingFor.join(', ')}. When all of them have approved, the next stage is asked by itself.`,
      ),
  },
}
