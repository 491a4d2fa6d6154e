import type { Explanations } from './explanation.ts'
import { commandWords, enumerate, organisationWords, roleWords, say, statusWords, wordOf } from './words.ts'
import { onlyInStatus } from './wrong-status.ts'

/** Who may not, and what a proposal's status does not allow. */
export const inProposals: Explanations<
  | 'not-permitted'
  | 'not-concerned'
  | 'maker-is-checker'
  | 'wrong-status'
  | 'already-signed'
  | 'departments-unresolved'
  | 'reason-missing'
  | 'proposal-exists'
  | 'proposal-not-found'
> = {
  'not-permitted': {
    title: say('无权操作', 'Not permitted'),
    detail: ({ command, role, organisation, permitted }) => {
      const places = [...new Set(permitted.map(({ of }) => of))].map((of) => {
        const people = permitted.filter((one) => one.of === of).map((one) => roleWords[one.role])
        const who = enumerate(people, true)
        if (of === undefined) return who
        const place = wordOf(organisationWords, of)
        return say(`${place.zh}的${who.zh}`, `the ${who.en} of ${place.en}`)
      })
      const who = enumerate(places, true)
      const own = wordOf(roleWords, role)
      return say(
        `您是${own.zh}（机构 ${organisation}），不能在此${commandWords[command].zh}。可以操作的是：${who.zh}。`,
        `As ${own.en} of organisation ${organisation} you may not ${commandWords[command].en} here. Those who may: ${who.en}.`,
      )
    },
  },
  'not-concerned': {
    title: say('与本部门无关', 'Not a duty of this department'),
    detail: ({ changes }) => {
      const places = changes.map((change) => `changes[${change}]`).join(', ')
      return say(
        `${places}：变更前后都没有写明您的部门。部门只能对写有本部门的事项提出提案；其他变更请由乡镇（街道）或编办提出。`,
        `${places}: your department is named neither before nor after. A department proposes only for duties that name it; the township or the coordinating office may propose others.`,
      )
    },
  },
  'maker-is-checker': {
    title: say('经办与审批不能为同一人', 'Maker is never checker'),
    detail: ({ command, person }) =>
      say(
        `${person} 已起草、提交、拟办或会签过这份提案，不能再${commandWords[command].zh}。请由同一机构的另一人办理。`,
        `${person} drafted, submitted, prepared or signed this proposal and may not ${commandWords[command].en} too. Another person of the organisation must do it.`,
      ),
  },
  'wrong-status': {
    title: say('提案状态不允许', "Not possible in the proposal's status"),
    detail: onlyInStatus(say('提案', 'proposal'), statusWords),
  },
  'already-signed': {
    title: say('已经会签', 'Already signed'),
    detail: () =>
      say(
        '该机构已对此提案会签，会签不可更改。如情况有变，请另行提案。',
        'The organisation has signed this proposal; a verdict stands. If things have changed, make another proposal.',
      ),
  },
  'departments-unresolved': {
    title: say('部门名称尚未确认', 'Departments not resolved'),
    detail: ({ names }) =>
      say(
        `机构名录中还没有“${names.join('”“')}”，不能代其同意。请登记该机构，或将其登记为某机构的别名，系统随即自动改送。`,
        `Nobody in the directory is called ${names.join(', ')}; you cannot agree in their place. Register the organisation or the alias, and the request is redirected by itself.`,
      ),
  },
  'reason-missing': {
    title: say('缺理由', 'Reason missing'),
    detail: () =>
      say(
        '理由为空。提案、不同意、退回、裁定和每条批注都须写明理由或意见。',
        'The reason is blank. A proposal, a rejection, a return, a ruling and every comment need words.',
      ),
  },
  'proposal-exists': {
    title: say('提案已存在', 'Proposal exists'),
    detail: () =>
      say(
        '这个编号的提案已存在。请换用新的 Idempotency-Key。',
        'A proposal with this id exists. Use a new Idempotency-Key.',
      ),
  },
  'proposal-not-found': {
    title: say('提案不存在', 'Proposal not found'),
    detail: () =>
      say(
        '没有这份提案，或您无权查看。可用 GET /v1/proposals 查询。',
        'There is no such proposal, or none that you may see. GET /v1/proposals lists them.',
      ),
  },
}
