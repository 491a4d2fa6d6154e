import {
  type Change,
  defaultRoutingRules,
  directory,
  directoryStream,
  dutyList,
  endDelegation,
  giveVerdict,
  grantDelegation,
  listStream,
  openDistrict,
  openList,
  proposalStream,
  proposeRevision,
  registerOrganisations,
  requestSignOffs,
  submitProposal,
} from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import {
  acting,
  administrator,
  coordinator,
  editor,
  education,
  educationHead,
  head,
  id,
  office,
  police,
  program,
  town,
} from './cast.ts'

/** A fictional story that records every event type of version 6: verdicts on behalf of a head who is away. */
export const tell = async (repository: Repository): Promise<void> => {
  const { issue, mustBe } = acting(repository)
  const districtId = id('district')
  const listId = id('list')
  const stream = directoryStream(districtId)
  const opening = { districtId, name: '望舒区', coordinatingOffice: office, actor: administrator }
  mustBe(await issue(openDistrict, stream, { type: 'open-district', ...opening }), undefined)
  const organisations = [town, education, police]
  const registration = { type: 'register-organisations', organisations, actor: coordinator } as const
  mustBe(await issue(registerOrganisations, stream, registration), undefined)
  const known = () => repository.load(directory, stream).then(({ state }) => state)
  const current = () => repository.load(dutyList, listStream(listId)).then(({ state }) => state)
  const content = {
    category: 'cooperative',
    name: '托管机构管理',
    departments: ['区教育局', '区公安分局'],
    departmentDuties: '1.审批。2.检查。',
    townshipDuties: '开展巡查😀。',
  } as const
  const list = { type: 'open-list', listId, townshipId: town.organisationId, title: '云杉镇清单' } as const
  const items = [{ itemId: id('c1'), sector: '民生服务', content }]
  const opened = { ...list, items, directory: await known(), actor: coordinator }
  mustBe(await issue(openList, listStream(listId), opened), undefined)

  const proposalId = id('收回')
  const proposal = proposalStream(proposalId)
  const reclaim: Change = {
    kind: 'reclaim',
    itemId: id('c1'),
    receivingDepartments: ['区教育局'],
    workMethod: '由区教育局监管。',
  }
  const { revision: baseRevision } = await current()
  const draft = { proposalId, list: await current(), baseRevision, title: '收回', reason: '减负。' }
  const proposing = { type: 'propose-revision', ...draft, changes: [reclaim], actor: editor } as const
  mustBe(await issue(proposeRevision, proposal, proposing), undefined)
  mustBe(await issue(submitProposal, proposal, { type: 'submit-proposal', actor: head }), undefined)
  const facts = { list: await current(), directory: await known(), rules: defaultRoutingRules, actor: program }
  mustBe(await issue(requestSignOffs, proposal, { type: 'request-sign-offs', ...facts }), undefined)

  const period = { from: '2026-11-02T00:00:00.000Z', until: '2026-11-09T00:00:00.000Z' }
  const at = '2026-11-02T00:40:00.000Z'
  const grant = async (by: typeof education, delegator: string, delegate: string, actor = coordinator) => {
    const persons = { delegationId: id(delegate), organisationId: by.organisationId, delegator, delegate }
    const granting = { ...persons, ...period, reason: '外出培训', at, actor }
    mustBe(await issue(grantDelegation, stream, { type: 'grant-delegation', ...granting }), undefined)
  }
  await grant(education, 'shen', 'wu', educationHead)
  await grant(police, 'han', 'qin')
  const sign = async (by: typeof education, person: string, verdict: 'approve' | 'return') => {
    const { organisationId } = by
    const delegations = [...(await known()).delegations.values()]
    const actor = { id: person, organisation: organisationId, role: 'department-reviewer' }
    const answer = verdict === 'return' ? { verdict, reason: '方式不明' } : { verdict }
    const signing = { type: 'give-verdict', organisationId, verdict: answer, at, delegations, actor } as const
    return issue(giveVerdict, proposal, signing)
  }
  mustBe(await sign(education, 'wu', 'approve'), undefined)
  const end = { type: 'end-delegation', delegationId: id('wu'), at, actor: coordinator } as const
  mustBe(await issue(endDelegation, stream, end), undefined)
  mustBe(await sign(education, 'wu', 'return'), 'not-permitted')
  mustBe(await sign(police, 'qin', 'return'), undefined)
}
