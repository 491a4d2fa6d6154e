import type { Explanations } from './explanation.ts'
import { campaignStatusWords, enumerate, say } from './words.ts'

/** Campaigns: one change over many lists. */
export const inCampaigns: Explanations<
  | 'campaign-not-found'
  | 'campaign-exists'
  | 'campaign-wrong-status'
  | 'nothing-looked-for'
  | 'department-unknown'
  | 'candidates-close'
  | 'list-under-way'
  | 'lists-undecided'
  | 'nothing-confirmed'
  | 'campaign-in-effect'
  | 'campaign-not-applied'
  | 'campaign-unpublished'
  | 'edition-prepared'
> = {
  'campaign-not-found': {
    title: say('专项调整不存在', 'Campaign not found'),
    detail: () =>
      say(
        '没有您可以查看的这项专项调整。可用 GET /v1/campaigns 查询。',
        'There is no such campaign that you may see. GET /v1/campaigns shows those you may.',
      ),
  },
  'campaign-exists': {
    title: say('专项调整已存在', 'Campaign exists already'),
    detail: () =>
      say(
        '该专项调整已经发起。请换一个 Idempotency-Key。',
        'It was opened before. Use another Idempotency-Key.',
      ),
  },
  'campaign-wrong-status': {
    title: say('当前状态不允许此操作', 'Not possible in this status'),
    detail: ({ status, possibleIn }) => {
      const possible = enumerate(
        possibleIn.map((one) => campaignStatusWords[one]),
        true,
      )
      return say(
        `专项调整现为“${campaignStatusWords[status].zh}”，此操作只能在${possible.zh}时进行。`,
        `The campaign is ${campaignStatusWords[status].en}; this is possible only when it is ${possible.en}.`,
      )
    },
  },
  'nothing-looked-for': {
    title: say('未说明查找内容', 'Nothing to look for'),
    detail: () =>
      say(
        '请在 search 中至少写明事项名称（name）、设定依据（legalBasis）或部门（department）之一。',
        'Give at least one of name, legalBasis and department in search.',
      ),
  },
  'department-unknown': {
    title: say('部门不在机构名录中', 'Department unknown'),
    detail: ({ name }) =>
      say(
        `机构名录中没有部门“${name}”。请使用名录中的名称，或先由编办登记别名。`,
        `The directory knows no department ${name}. Use a name that it knows, or have the coordinating office add an alias.`,
      ),
  },
  'candidates-close': {
    title: say('须指明事项', 'Say which items are meant'),
    detail: ({ candidates }) =>
      candidates.length === 0
        ? say(
            '该清单没有查找到的事项。请在 itemIds 中指明，或将该清单排除。',
            'No item of this list was found. Name those that are meant in itemIds, or exclude the list.',
          )
        : say(
            `有 ${candidates.length} 个事项相近：${candidates.map(({ name }) => name).join('、')}。请在 itemIds 中指明。`,
            `${candidates.length} items are close to one another: ${candidates.map(({ name }) => name).join(', ')}. Name those that are meant in itemIds.`,
          ),
  },
  'list-under-way': {
    title: say('该清单的提案正在办理', 'The list is under way'),
    detail: ({ proposalId }) =>
      say(
        `提案 ${proposalId} 正在办理。请先排除该清单，或待其办结。`,
        `Proposal ${proposalId} is on its way. Exclude the list first, or wait until the proposal is closed.`,
      ),
  },
  'lists-undecided': {
    title: say('尚有清单未核对', 'Lists are not decided'),
    detail: ({ listIds }) =>
      say(
        `还有 ${listIds.length} 张清单既未确认也未排除：${listIds.join('、')}。`,
        `${listIds.length} lists are neither confirmed nor excluded: ${listIds.join(', ')}.`,
      ),
  },
  'nothing-confirmed': {
    title: say('没有待启动的清单', 'Nothing confirmed'),
    detail: () =>
      say(
        '没有已确认而未启动的清单。请先确认事项。',
        'No list is confirmed and not started yet. Confirm its items first.',
      ),
  },
  'campaign-in-effect': {
    title: say('调整已经生效', 'The change is in effect'),
    detail: ({ listIds }) =>
      say(
        `调整已在 ${listIds.length} 张清单上生效或即将生效，不能排除或取消。如有错误，请另行提案更正。`,
        `The change is or will be in effect on ${listIds.length} lists and cannot be taken out of the campaign. If it is wrong, propose another one.`,
      ),
  },
  'campaign-not-applied': {
    title: say('尚未全部生效', 'Not all lists are changed'),
    detail: ({ listIds }) =>
      say(
        `还有 ${listIds.length} 张清单的提案未生效。各清单同时公布，请待全部生效，或先处置、排除。`,
        `The proposals of ${listIds.length} lists are not applied. All lists are published together: wait for them, or settle or exclude them.`,
      ),
  },
  'campaign-unpublished': {
    title: say('须与专项调整一并公布', 'To be published with its campaign'),
    detail: ({ campaignId }) =>
      say(
        `清单含有专项调整 ${campaignId} 的变化，须与该调整的其他清单一并公布：POST /v1/campaigns/${campaignId}/publication。`,
        `The list holds a change of campaign ${campaignId}, whose lists are published together: POST /v1/campaigns/${campaignId}/publication.`,
      ),
  },
  'edition-prepared': {
    title: say('下一版正随专项调整公布', 'The next edition is being published'),
    detail: ({ campaignId, number }) =>
      say(
        `第 ${number} 版正随专项调整 ${campaignId} 一并公布。请稍后再试。`,
        `Edition ${number} is being published with campaign ${campaignId}. Try again in a moment.`,
      ),
  },
}
