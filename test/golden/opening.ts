import {
  type Change,
  defaultRoutingRules,
  type Directory,
  type DutyList,
  directory,
  directoryStream,
  dutyList,
  listStream,
  type OpenList,
  openDistrict,
  openList,
  type Organisation,
  proposalStream,
  proposeRevision,
  registerOrganisations,
  requestSignOffs,
  type RoutingRules,
  submitProposal,
} from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import {
  type Acting,
  administrator,
  coordinator,
  editor,
  education,
  head,
  id,
  office,
  program,
  town,
} from './cast.ts'

/** The district that every story is set in. */
export const districtId = id('district')

interface OpenedDistrict {
  readonly stream: string
  /** The directory as it is now. */
  readonly known: () => Promise<Directory>
}

/** The district is opened, and these organisations are registered. */
export const openedDistrict = async (
  repository: Repository,
  { issue, mustBe }: Acting,
  organisations: readonly Organisation[],
): Promise<OpenedDistrict> => {
  const stream = directoryStream(districtId)
  const opening = { districtId, name: '望舒区', coordinatingOffice: office, actor: administrator }
  mustBe(await issue(openDistrict, stream, { type: 'open-district', ...opening }), undefined)
  const registration = { type: 'register-organisations', organisations, actor: coordinator } as const
  mustBe(await issue(registerOrganisations, stream, registration), undefined)
  return { stream, known: () => repository.load(directory, stream).then(({ state }) => state) }
}

const afterSchoolCare = {
  category: 'cooperative',
  name: '托管机构管理',
  departments: ['区教育局', '区公安分局'],
  departmentDuties: '1.审批。2.检查。',
  townshipDuties: '开展巡查😀。',
} as const

interface OpenedList extends OpenedDistrict {
  readonly listId: string
  /** The list as it is now. */
  readonly current: () => Promise<DutyList>
}

/** The district, and in it the list of 云杉镇, by itself with one duty of two departments. */
export const openedList = async (
  repository: Repository,
  acting: Acting,
  organisations: readonly Organisation[],
  items: OpenList['items'] = [{ itemId: id('c1'), sector: '民生服务', content: afterSchoolCare }],
): Promise<OpenedList> => {
  const district = await openedDistrict(repository, acting, organisations)
  const listId = id('list')
  const list = { type: 'open-list', listId, townshipId: town.organisationId, title: '云杉镇清单' } as const
  const opened = { ...list, items, directory: await district.known(), actor: coordinator }
  acting.mustBe(await acting.issue(openList, listStream(listId), opened), undefined)
  const current = () => repository.load(dutyList, listStream(listId)).then(({ state }) => state)
  return { ...district, listId, current }
}

/** 云杉镇 proposes that a department takes the duty back, and everybody concerned is asked to sign. Answers the proposal's stream. */
export const reclaimInSignOff = async (
  { issue, mustBe }: Acting,
  { known, current }: Pick<OpenedList, 'known' | 'current'>,
  receiver = education.name,
  rules: RoutingRules = defaultRoutingRules,
): Promise<string> => {
  const proposalId = id('收回')
  const stream = proposalStream(proposalId)
  const reclaim: Change = {
    kind: 'reclaim',
    itemId: id('c1'),
    receivingDepartments: [receiver],
    workMethod: `由${receiver}监管。`,
  }
  const { revision: baseRevision } = await current()
  const draft = { proposalId, list: await current(), baseRevision, title: '收回', reason: '减负。' }
  const proposing = { type: 'propose-revision', ...draft, changes: [reclaim], actor: editor } as const
  mustBe(await issue(proposeRevision, stream, proposing), undefined)
  mustBe(await issue(submitProposal, stream, { type: 'submit-proposal', actor: head }), undefined)
  const facts = { list: await current(), directory: await known(), rules, actor: program }
  mustBe(await issue(requestSignOffs, stream, { type: 'request-sign-offs', ...facts }), undefined)
  return stream
}
