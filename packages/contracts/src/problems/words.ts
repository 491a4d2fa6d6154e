import type {
  CampaignStatus,
  Category,
  ChangeKind,
  CommandType,
  ContentDefect,
  EndedItem,
  ImportStatus,
  ObjectionStatus,
  Power,
  ProposalStatus,
  Role,
} from '@dutybook/duty-lists'

/** The same thing in Chinese and in English. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

export const say = (zh: string, en: string): Bilingual => ({ zh, en })

type Words<K extends string> = Readonly<Record<K, Bilingual>>

export const categoryWords: Words<Category> = {
  basic: say('基本履职', 'basic'),
  cooperative: say('配合履职', 'cooperative'),
  reclaimed: say('上级部门收回', 'reclaimed'),
}

export const changeWords: Words<ChangeKind> = {
  add: say('新增', 'add'),
  amend: say('修改', 'amend'),
  reclassify: say('调整类别', 'reclassify'),
  reclaim: say('收回', 'reclaim'),
  return: say('交还', 'return'),
  merge: say('合并', 'merge'),
  split: say('拆分', 'split'),
  move: say('移动', 'move'),
  retire: say('废止', 'retire'),
}

export const powerWords: Words<Power> = {
  penalty: say('行政处罚', 'penalties'),
  licensing: say('行政许可', 'licensing'),
  enforcement: say('行政强制或其他执法', 'coercion or other enforcement'),
}

export const endWords: Words<EndedItem['how']> = {
  merged: say('被合并', 'merged'),
  split: say('被拆分', 'split'),
  retired: say('废止', 'retired'),
  withdrawn: say('随基线更换而撤下', 'withdrawn with the former baseline'),
}

export const importStatusWords: Words<ImportStatus> = {
  absent: say('不存在', 'absent'),
  draft: say('为草稿', 'a draft'),
  accepted: say('已确认', 'accepted'),
  completed: say('已完成', 'completed'),
  withdrawn: say('已撤回', 'withdrawn'),
}

export const statusWords: Words<ProposalStatus> = {
  absent: say('不存在', 'absent'),
  draft: say('起草', 'draft'),
  submitted: say('已提交', 'submitted'),
  'in-sign-off': say('会签中', 'in sign-off'),
  returned: say('退回修改', 'returned for amendment'),
  'in-adjudication': say('待裁定', 'in adjudication'),
  accepted: say('会签通过', 'accepted'),
  applied: say('已生效', 'applied'),
  rejected: say('不同意', 'rejected'),
  stale: say('已过期', 'stale'),
  withdrawn: say('已撤回', 'withdrawn'),
}

export const campaignStatusWords: Words<CampaignStatus> = {
  absent: say('不存在', 'absent'),
  review: say('核对中', 'in review'),
  started: say('进行中', 'started'),
  released: say('已放行', 'released'),
  publishing: say('公布中', 'being published'),
  published: say('已公布', 'published'),
  cancelled: say('已取消', 'cancelled'),
}

export const objectionStatusWords: Words<ObjectionStatus> = {
  absent: say('不存在', 'absent'),
  'awaiting-responses': say('待答复', 'awaiting responses'),
  'awaiting-decision': say('待裁定', 'awaiting a decision'),
  sustained: say('异议成立', 'sustained'),
  dismissed: say('异议不成立', 'dismissed'),
  withdrawn: say('已撤回', 'withdrawn'),
}

export const roleWords: Words<Role> = {
  administrator: say('系统管理员', 'administrator'),
  coordinator: say('编办', 'coordinator'),
  'township-editor': say('乡镇（街道）经办人', 'township editor'),
  'township-head': say('乡镇（街道）负责人', 'township head'),
  'department-reviewer': say('部门经办人', 'department reviewer'),
  'department-head': say('部门负责人', 'department head'),
  auditor: say('审计员', 'auditor'),
  system: say('系统', 'the program itself'),
}

export const organisationWords: Words<
  'coordinating-office' | 'township' | 'proposer' | 'signatory' | 'organisation' | 'consulted'
> = {
  'coordinating-office': say('本区编办', "the district's coordinating office"),
  township: say('该清单所属乡镇（街道）', 'the township of the list'),
  proposer: say('提出提案的机构', 'the organisation that proposes'),
  signatory: say('被要求会签的机构', 'an organisation that was asked to sign'),
  consulted: say('被征求意见的机构', 'an organisation that was consulted'),
  organisation: say('所涉机构', 'the organisation that it is about'),
}

export const commandWords: Words<CommandType> = {
  'open-district': say('开通区县', 'open a district'),
  'register-organisations': say('登记机构', 'register organisations'),
  'add-aliases': say('登记别名', 'add aliases'),
  'remove-alias': say('撤销别名', 'remove an alias'),
  'rename-organisation': say('更改机构名称', 'rename an organisation'),
  'merge-departments': say('合并部门', 'merge departments'),
  'grant-delegation': say('授权', 'delegate'),
  'end-delegation': say('终止授权', 'end a delegation'),
  'subscribe-webhook': say('订阅通知', 'subscribe a webhook'),
  'change-webhook': say('变更订阅', 'change a webhook'),
  'renew-webhook-secret': say('更换订阅密钥', "renew a webhook's secret"),
  'end-webhook': say('终止订阅', 'end a webhook'),
  'redeliver-notification': say('重新投递', 'redeliver a notification'),
  'record-delivery': say('登记送达', 'record a delivery'),
  'change-routing-rules': say('调整会签规则', 'change the routing rules'),
  'change-calendar': say('调整工作日历', 'change the working calendar'),
  'open-list': say('导入清单', 'import a list'),
  'draft-import': say('导入文件', 'bring in a document'),
  'correct-import': say('更正导入草稿', 'correct a draft import'),
  'withdraw-import': say('撤回导入', 'withdraw an import'),
  'propose-revision': say('起草提案', 'draft a proposal'),
  'propose-admission': say('提出准入', 'propose an admission'),
  'submit-proposal': say('提交提案', 'submit a proposal'),
  'withdraw-proposal': say('撤回提案', 'withdraw a proposal'),
  'amend-proposal': say('修改提案', 'amend a proposal'),
  'rebase-proposal': say('更新提案', 'rebase a proposal'),
  'prepare-verdict': say('拟办会签意见', 'prepare a verdict'),
  'adjudicate-proposal': say('裁定', 'adjudicate'),
  'comment-on-proposal': say('发表意见', 'comment on a proposal'),
  'request-consultation': say('征求意见', 'consult an organisation'),
  'give-opinion': say('答复征求意见', 'answer a consultation'),
  'propose-transfer': say('提请转办', 'propose a transfer'),
  'decide-transfer': say('决定转办', 'decide on a transfer'),
  'give-verdict': say('会签', 'sign'),
  'publish-edition': say('公布版本', 'publish an edition'),
  'raise-objection': say('提出异议', 'raise an objection'),
  'withdraw-objection': say('撤回异议', 'withdraw an objection'),
  'respond-to-objection': say('答复异议', 'respond to an objection'),
  'decide-objection': say('裁定异议', 'decide an objection'),
  'redirect-objection': say('改送异议', 'redirect an objection'),
  'record-objection-overdue': say('登记异议逾期未答复', 'record that an objection is overdue'),
  'request-sign-offs': say('发起会签', 'request sign-offs'),
  'redirect-sign-offs': say('改送会签', 'redirect sign-offs'),
  'set-deadlines': say('定办理期限', 'set deadlines'),
  'remind-and-escalate': say('催办和超期上报', 'remind and escalate'),
  'apply-revision': say('应用提案', 'apply a proposal'),
  'record-application': say('登记生效', 'record an application'),
  'record-staleness': say('登记过期', 'record staleness'),
  'open-campaign': say('发起专项调整', 'open a campaign'),
  'match-campaign': say('重新查找', 'search the lists again'),
  'confirm-items': say('确认事项', 'confirm items'),
  'exclude-list': say('排除清单', 'exclude a list'),
  'start-campaign': say('启动专项调整', 'start a campaign'),
  'cancel-campaign': say('取消专项调整', 'cancel a campaign'),
  'publish-campaign': say('公布专项调整', 'publish a campaign'),
  'record-campaign-proposal': say('登记专项提案', 'record a proposal of a campaign'),
  'release-campaign': say('放行专项调整', 'release a campaign'),
  'record-publication': say('登记公布', 'record a publication'),
  'withdraw-from-campaign': say('随专项调整撤回', 'withdraw with its campaign'),
  'prepare-edition': say('预备版本', 'prepare an edition'),
  'settle-edition': say('结清预备版本', 'settle a prepared edition'),
}

export const defectWords: Words<ContentDefect> = {
  'name-missing': say('缺事项名称（name）', '`name` is missing'),
  'department-missing': say('缺对应上级部门（departments）', '`departments` is missing'),
  'lead-not-among-departments': say(
    '牵头部门（leadDepartment）不在对应上级部门之中',
    '`leadDepartment` is not one of `departments`',
  ),
  'department-duties-missing': say('缺上级部门职责（departmentDuties）', '`departmentDuties` is missing'),
  'township-duties-missing': say('缺配合职责（townshipDuties）', '`townshipDuties` is missing'),
  'receiver-missing': say(
    '缺承接部门（receivingDepartments）；收回并取消的事项请设 cancelled: true',
    '`receivingDepartments` is missing; for a cancelled duty set cancelled: true',
  ),
  'work-method-missing': say('缺工作方式（workMethod）', '`workMethod` is missing'),
}

/** Joins the words for several things, in each language its own way. */
export const enumerate = (things: readonly Bilingual[], or = false): Bilingual => ({
  zh: things.map(({ zh }) => zh).join(or ? '或' : '、'),
  en: things.map(({ en }) => en).join(or ? ' or ' : ', '),
})

/** Names the words of keys that may come from outside the program's own lists. */
export const wordOf = (words: Readonly<Record<string, Bilingual>>, key: string): Bilingual =>
  words[key] ?? say(key, key)
