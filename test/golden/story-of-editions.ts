import {
  applyRevision,
  dutyList,
  editionsStream,
  listStream,
  openList,
  type PublishEdition,
  publishEdition,
} from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import { acting, coordinator, education, id, program, town } from './cast.ts'
import { openedDistrict } from './opening.ts'

/** A fictional story that records every event type of version 4: a list published, revised, published for a later day, corrected. */
export const tell = async (repository: Repository): Promise<void> => {
  const story = acting(repository)
  const { issue, mustBe } = story
  const listId = id('list')
  const district = await openedDistrict(repository, story, [town, education])
  const known = await district.known()
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
