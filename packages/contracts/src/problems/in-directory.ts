import type { ExpectedAsking } from '@dutybook/duty-lists'
import type { Explanations } from './explanation.ts'
import { type Bilingual, changeWords, enumerate, say } from './words.ts'

/** Names, renamings and mergers of organisations. */
export const inDirectory: Explanations<
  | 'organisation-not-found'
  | 'organisation-merged'
  | 'alias-unknown'
  | 'not-a-department'
  | 'merged-into-itself'
  | 'merger-not-in-force'
  | 'merger-reason-missing'
> = {
  'organisation-not-found': {
    title: say('机构不存在', 'Organisation not found'),
    detail: ({ organisationId }) =>
      say(
        `本区机构名录中没有机构 ${organisationId}。可用 GET /v1/directory 查询。`,
        `The directory of your district has no organisation ${organisationId}. GET /v1/directory shows those it has.`,
      ),
  },
  'organisation-merged': {
    title: say('机构已并入其他机构', 'Organisation merged'),
    detail: ({ name, into }) =>
      say(
        `“${name}”已并入“${into}”。请对“${into}”办理。`,
        `"${name}" went into "${into}". Do it for "${into}".`,
      ),
  },
  'alias-unknown': {
    title: say('没有这个别名', 'No such alias'),
    detail: ({ alias, name }) =>
      say(
        `“${name}”没有别名“${alias}”。可用 GET /v1/directory 查询。`,
        `"${name}" has no alias "${alias}". GET /v1/directory shows those it has.`,
      ),
  },
  'not-a-department': {
    title: say('不是部门', 'Not a department'),
    detail: ({ name }) =>
      say(
        `“${name}”不是部门。只有部门可以合并，也只能并入部门；转办也只能转给部门。`,
        `"${name}" is no department. Only departments are merged, and only into a department; only a department is transferred to.`,
      ),
  },
  'merged-into-itself': {
    title: say('不能并入自身', 'Merged into itself'),
    detail: ({ name }) =>
      say(
        `“${name}”既是被合并的部门，又是承接的部门。请从 merged 中去掉它。`,
        `"${name}" is both merged and the one merged into. Leave it out of merged.`,
      ),
  },
  'merger-not-in-force': {
    title: say('合并尚未生效', 'Merger not in force yet'),
    detail: ({ from }) =>
      say(
        `合并自 ${from} 起生效，此前仍由原部门会签。请在当日或之后登记。`,
        `The merger is in force from ${from}; until then the departments sign themselves. Enter it on that day or later.`,
      ),
  },
  'merger-reason-missing': {
    title: say('缺合并依据', 'Reason of the merger missing'),
    detail: () => say('reason 为空。请写明合并的依据。', 'reason is blank. Say what the merger is based on.'),
  },
}

/** What is wrong with a new table of routing rules. */
export const inRoutingRules: Explanations<
  | 'rules-reason-missing'
  | 'rules-changed-meanwhile'
  | 'changes-without-rule'
  | 'changes-without-example'
  | 'departments-left-unasked'
  | 'rules-break-examples'
  | 'rules-version-unknown'
> = {
  'rules-reason-missing': {
    title: say('缺调整理由', 'Reason missing'),
    detail: () => say('reason 为空。请写明为何调整规则。', 'reason is blank. Say why the rules are changed.'),
  },
  'rules-changed-meanwhile': {
    title: say('规则已被他人调整', 'Rules changed meanwhile'),
    detail: ({ basedOn, version }) =>
      say(
        `您依据的是第 ${basedOn} 版规则，现行的是第 ${version} 版。请重新读取后再试。`,
        `Your table was made from version ${basedOn}, but version ${version} is in force. Read it again, then decide.`,
      ),
  },
  'changes-without-rule': {
    title: say('有变更没有规则', 'Changes without a rule'),
    detail: ({ kinds }) => {
      const words = enumerate(kinds.map((kind) => changeWords[kind]))
      return say(
        `规则表中没有关于“${words.zh}”的规则。九种变更都须有规则。`,
        `No rule is about: ${words.en}. Each of the nine changes needs one.`,
      )
    },
  },
  'changes-without-example': {
    title: say('有变更没有示例', 'Changes without an example'),
    detail: ({ kinds }) => {
      const words = enumerate(kinds.map((kind) => changeWords[kind]))
      return say(
        `示例中没有“${words.zh}”。九种变更都须有示例。`,
        `No example shows: ${words.en}. Each of the nine changes needs one.`,
      )
    },
  },
  'departments-left-unasked': {
    title: say('会有部门未经会签而承担职责', 'Departments left unasked'),
    detail: ({ kinds }) => {
      const words = enumerate(kinds.map((kind) => changeWords[kind]))
      return say(
        `按此规则，“${words.zh}”时新承担职责的部门无须会签。任何部门都不得未经会签而承担职责。`,
        `Under these rules a department that gains a duty would not be asked on: ${words.en}. No duty may land on a department unasked.`,
      )
    },
  },
  'rules-break-examples': {
    title: say('规则与示例不符', 'Rules break their examples'),
    detail: ({ examples }) => {
      const shown = examples.slice(0, 5).map(({ title, expected, actual }) => {
        const [wanted, found] = [askedWords(expected), askedWords(actual)]
        return say(
          `“${title}”应为：${wanted.zh}，实为：${found.zh}`,
          `"${title}" should ask ${wanted.en}, but asks ${found.en}`,
        )
      })
      return say(
        `有 ${examples.length} 个示例不符，规则未调整。${shown.map(({ zh }) => zh).join('；')}。`,
        `${examples.length} example(s) do not come out; nothing was changed. ${shown.map(({ en }) => en).join('; ')}.`,
      )
    },
  },
  'rules-version-unknown': {
    title: say('没有这一版规则', 'No such version of the rules'),
    detail: ({ version, latest }) =>
      say(
        `没有第 ${version} 版规则，现有第 1 至 ${latest} 版。`,
        `There is no version ${version}; there are versions 1 to ${latest}.`,
      ),
  },
}

const partyWords = {
  'coordinating-office': say('编办', 'the coordinating office'),
  township: say('乡镇（街道）', 'the township'),
}

const askedWords = (asked: readonly ExpectedAsking[]): Bilingual =>
  asked.length === 0
    ? say('无', 'nobody')
    : enumerate(
        asked.map(({ party, department = '', effect, stage }) => {
          const who = party === 'department' ? say(department, department) : partyWords[party]
          const when = stage === undefined ? say('', '') : say(`，第 ${stage} 阶段`, `, stage ${stage}`)
          return say(`${who.zh}（${effect}${when.zh}）`, `${who.en} (${effect}${when.en})`)
        }),
      )
