import {
  applyRevision,
  directory,
  directoryStream,
  dutyList,
  editionsStream,
  listStream,
  openDistrict,
  openList,
  type PublishEdition,
  publishEdition,
  registerOrganisations,
} from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import { acting, administrator, coordinator, education, id, office, program, town } from './cast.ts'

/** A fictional story that records every event type of version 4: a list published, revised, published for a later day, corrected. */
export const tell = async (repository: Repository): Promise<void> => {
  const { issue, mustBe } = acting(repository)
  const districtId = id('district')
  const listId = id('list')
  const directoryOf = directoryStream(districtId)
  const opening = { districtId, name: '望舒区', coordinatingOffice: office, actor: administrator }
  mustBe(await issue(openDistrict, directoryOf, { type: 'open-district', ...opening }), undefined)
  const organisations = [town, education]
  const registration = { type: 'register-organisations', organisations, actor: coordinator } as const
  mustBe(await issue(registerOrganisations, directoryOf, registration), undefined)
  const known = (await repository.load(directory, directoryOf)).state
  const opened = {
    type: 'open-list',
    listId,
    directory: known,
    townshipId: town.organisationId,
    title: '云杉镇履行职责事项清单',
    items: [{ itemId: id('b1'), sector: '民生服务', content: { category: 'basic', name: '便民服务' } }],
    actor: coordinator,
  } as const
  mustBe(await issue(openList, listStream(listId), opened), undefined)

  const publish = async (changes: Partial<PublishEdition>, refusal?: string): Promise<void> => {
    const list = (await repository.load(dutyList, listStream(listId))).state
    const command: PublishEdition = {
      type: 'publish-edition',
      directory: known,
      list,
      revision: list.revision,
      decidedOn: '2026-11-01',
      effectiveOn: '2026-11-02',
      note: '首次公布',
      drafters: [],
      at: '2026-11-02T01:00:00.000Z',
      actor: coordinator,
      ...changes,
    }
    mustBe(await issue(publishEdition, editionsStream(listId), command), refusal)
  }
  await publish({})
  await publish({}, 'nothing-to-publish')
  const revision = {
    type: 'apply-revision',
    proposalId: id('proposal'),
    baseRevision: opened.items.length + 1,
    reason: '规范名称',
    changes: [{ kind: 'amend', itemId: id('b1'), fields: { name: '便民服务办理' } }],
    actor: program,
  } as const
  mustBe(await issue(applyRevision, listStream(listId), revision), undefined)
  await publish({ effectiveOn: '2027-01-01', note: '' })
  const corrects = { number: 2, reason: '施行日期有误😀' }
  await publish({ effectiveOn: '2027-02-01', note: '更正', corrects, at: '2026-11-03T01:00:00.000Z' })
}
