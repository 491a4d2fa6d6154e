import {
  acceptImport,
  correctImport,
  type DraftImport,
  draftImport,
  importStream,
  listStream,
  openList,
  recordImportOutcome,
  replaceBaseline,
  withdrawImport,
} from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import { acting, coordinator, education, id, office, program, town } from './cast.ts'
import { districtId, openedDistrict } from './opening.ts'

/** A fictional story that records every event type of version 2: a draft corrected, accepted, returned, withdrawn; a baseline replaced. */
export const tell = async (repository: Repository): Promise<void> => {
  const story = acting(repository)
  const { issue, mustBe } = story
  const listId = id('list')
  const coordinatingOffice = office.organisationId
  const title = '云杉镇履行职责事项清单'
  const district = await openedDistrict(repository, story, [town, education])
  const known = await district.known()

  const items: DraftImport['items'] = [
    {
      itemId: id('b1'),
      no: 1,
      line: 5,
      sector: '党的建设',
      content: { category: 'basic', name: '党建工作' },
    },
    {
      itemId: id('c1'),
      no: 1,
      line: 9,
      sector: '民生服务',
      content: {
        category: 'cooperative',
        name: '托管机构管理',
        legalBasis: '《示例条例》第三条',
        departments: ['区教育局'],
        leadDepartment: '区教育局',
        departmentDuties: '1.审批。2.检查。',
        townshipDuties: '开展巡查😀。',
      },
    },
  ]
  const draft = async (name: string, changes: Partial<DraftImport> = {}): Promise<string> => {
    const importId = id(name)
    const command: DraftImport = {
      type: 'draft-import',
      importId,
      districtId,
      coordinatingOffice,
      title,
      source: { sha256: 'c0ffee', name: '清单.docx' },
      items,
      findings: [
        {
          code: 'declared-count-differs',
          severity: 'error',
          line: 4,
          category: 'basic',
          message: { zh: '标明 2 项，实际 1 项。', en: 'Declared 2, found 1.' },
          suggestion: { zh: '请核对。', en: 'Check.' },
        },
      ],
      actor: coordinator,
      ...changes,
    }
    mustBe(await issue(draftImport, importStream(importId), command), undefined)
    return importStream(importId)
  }
  const by = { coordinatingOffice, actor: coordinator }

  const first = await draft('first import')
  const corrections = [
    { kind: 'name-township', name: '云杉镇' },
    { kind: 'settle-finding', finding: 0, note: '标题数字有误' },
    {
      kind: 'set-item',
      itemId: id('c1'),
      fields: { support: '提供培训。', legalBasis: null },
      sector: '平安法治',
    },
    {
      kind: 'add-item',
      itemId: id('b2'),
      sector: '党的建设',
      content: { category: 'basic', name: '党员教育' },
      after: id('b1'),
    },
    { kind: 'remove-item', itemId: id('b1'), reason: '重复' },
  ] as const
  mustBe(await issue(correctImport, first, { type: 'correct-import', corrections, ...by }), undefined)
  const acceptance = { type: 'accept-import', purpose: 'open-list', ...by } as const
  mustBe(await issue(acceptImport, first, acceptance), undefined)
  const outcome = { actor: program } as const
  const returned = { type: 'return-import', reason: { code: 'list-already-open' }, ...outcome } as const
  mustBe(await issue(recordImportOutcome, first, returned), undefined)
  mustBe(await issue(acceptImport, first, acceptance), undefined)
  const baseline = { directory: known, title, items: items.map(({ no: _no, line: _line, ...item }) => item) }
  const opened = { type: 'open-list', listId, townshipId: town.organisationId, ...baseline } as const
  mustBe(await issue(openList, listStream(listId), { ...opened, actor: coordinator }), undefined)
  const completed = { type: 'complete-import', result: { listId }, ...outcome } as const
  mustBe(await issue(recordImportOutcome, first, completed), undefined)

  const second = await draft('second import', {
    forList: { listId, townshipId: town.organisationId },
    township: '云杉镇',
  })
  const withdrawal = { type: 'withdraw-import', reason: '文件有误', ...by } as const
  mustBe(await issue(withdrawImport, second, withdrawal), undefined)
  const replacement = {
    type: 'replace-baseline',
    ...baseline,
    source: { sha256: 'beef' },
    items: [{ itemId: id('b3'), sector: '党的建设', content: { category: 'basic', name: '便民服务' } }],
    actor: coordinator,
  } as const
  mustBe(await issue(replaceBaseline, listStream(listId), replacement), undefined)
}
