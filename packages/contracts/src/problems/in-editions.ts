import type { Explanations } from './explanation.ts'
import type { EditionReadingRefusal } from './refusals.ts'
import { say, statusWords } from './words.ts'

/** Editions: what cannot be published, and what cannot be compared or shown. */
export const inEditions: Explanations<
  | 'list-changed-meanwhile'
  | 'nothing-to-publish'
  | 'edition-not-found'
  | 'edition-already-corrected'
  | 'decided-in-future'
  | 'effective-before-decided'
  | EditionReadingRefusal['code']
> = {
  'list-changed-meanwhile': {
    title: say('清单已有变化', 'The list has changed meanwhile'),
    detail: ({ seen, revision }) =>
      say(
        `您看到的是修订号 ${seen}，清单现为 ${revision}。请核对 GET /v1/lists/{listId}/changes?from=revision:${seen}&to=now 后，再以新的修订号公布。`,
        `You saw revision ${seen}, and the list is at ${revision}. Look at GET /v1/lists/{listId}/changes?from=revision:${seen}&to=now, then publish with the new revision.`,
      ),
  },
  'nothing-to-publish': {
    title: say('没有可公布的变化', 'Nothing to publish'),
    detail: ({ number }) =>
      say(
        `自第 ${number} 版公布以来清单没有变化。如该版有误，请用 corrects 指明更正第 ${number} 版及理由。`,
        `The list has not changed since edition ${number}. If that edition is wrong, say with corrects that this one corrects edition ${number}, and why.`,
      ),
  },
  'edition-not-found': {
    title: say('版本不存在', 'Edition not found'),
    detail: ({ number }) =>
      say(
        `清单没有第 ${number} 版。可用 GET /v1/lists/{listId}/editions 查询。`,
        `The list has no edition ${number}. GET /v1/lists/{listId}/editions shows those it has.`,
      ),
  },
  'edition-already-corrected': {
    title: say('该版已被更正', 'Edition already corrected'),
    detail: ({ number, by }) =>
      say(
        `第 ${number} 版已由第 ${by} 版更正。如仍有误，请更正第 ${by} 版。`,
        `Edition ${number} was corrected by edition ${by}. If that is wrong too, correct edition ${by}.`,
      ),
  },
  'decided-in-future': {
    title: say('审定日期在未来', 'Decided in the future'),
    detail: ({ decidedOn, today }) =>
      say(
        `审定日期 ${decidedOn} 晚于今天（北京时间 ${today}）。审定之后才能公布；施行日期可以在未来。`,
        `The day of decision, ${decidedOn}, is after today (${today} in China). An edition is published once it was decided; its effect may lie in the future.`,
      ),
  },
  'effective-before-decided': {
    title: say('施行日期早于审定日期', 'Effective before it was decided'),
    detail: ({ decidedOn, effectiveOn }) =>
      say(
        `施行日期 ${effectiveOn} 早于审定日期 ${decidedOn}。只有更正（corrects）可以追溯施行。`,
        `The effect, ${effectiveOn}, lies before the decision, ${decidedOn}. Only a correction (corrects) may have effect from an earlier day.`,
      ),
  },
  'moments-reversed': {
    title: say('起止次序颠倒', 'Later before earlier'),
    detail: ({ from, to }) =>
      say(
        `from 是修订号 ${from}，晚于 to 的修订号 ${to}。请对调 from 与 to。`,
        `from is revision ${from}, later than to, revision ${to}. Exchange from and to.`,
      ),
  },
  'no-edition-in-force': {
    title: say('尚无现行版本', 'No edition in force'),
    detail: ({ day }) =>
      say(
        `${day} 没有已施行的版本。可用 GET /v1/lists/{listId}/editions 查看已公布、待施行的版本。`,
        `On ${day} no edition is in force. GET /v1/lists/{listId}/editions shows those that are published and awaited.`,
      ),
  },
  'preview-of-closed-proposal': {
    title: say('提案已办结', 'The proposal is closed'),
    detail: ({ status }) =>
      say(
        `提案现为“${statusWords[status].zh}”，没有可预览的变化。已生效的变化见 GET /v1/lists/{listId}/changes。`,
        `The proposal is ${statusWords[status].en}; there is nothing to preview. What was applied is in GET /v1/lists/{listId}/changes.`,
      ),
  },
}
