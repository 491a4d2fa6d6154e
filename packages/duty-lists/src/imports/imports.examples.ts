import { basic, cooperative, coordinator } from '../duty-lists.examples.ts'
import type { DraftImport } from './draft-import.ts'
import type { ImportedItem, ImportEvent, ImportFinding } from './import-draft.ts'

const itemRead = (
  itemId: string,
  no: number,
  sector: string,
  content: ImportedItem['content'],
): ImportedItem => ({ itemId, no, line: no + 10, sector, content })

export const countDiffers: ImportFinding = { code: 'declared-count-differs', severity: 'error', line: 9 }
const spellingVaries: ImportFinding = {
  code: 'department-spelling-variants',
  severity: 'warning',
  line: 12,
}

/** A document of two items with one error and one warning. */
export const draftCommand: DraftImport = {
  type: 'draft-import',
  importId: 'import',
  districtId: 'district',
  coordinatingOffice: 'office',
  township: '柳桥街道',
  title: '柳桥街道履行职责事项清单',
  source: { sha256: 'ab', name: '清单.docx' },
  items: [
    itemRead('b1', 1, '党的建设', basic('基层党组织建设')),
    itemRead('c1', 1, '民生服务', cooperative('校外托管机构管理', '区教育局')),
  ],
  findings: [countDiffers, spellingVaries],
  actor: coordinator,
}

export const drafted: readonly ImportEvent[] = [
  {
    type: 'ImportDrafted',
    data: {
      importId: 'import',
      districtId: 'district',
      township: '柳桥街道',
      title: '柳桥街道履行职责事项清单',
      source: { sha256: 'ab', name: '清单.docx' },
      draftedBy: 'zhou',
    },
  },
  ...draftCommand.items.map((data): ImportEvent => ({ type: 'ImportItemRead', data })),
  { type: 'ImportFindingMade', data: { finding: countDiffers } },
  { type: 'ImportFindingMade', data: { finding: spellingVaries } },
  { type: 'ImportRead', data: { items: 2, findings: 2 } },
]

export const settled: readonly ImportEvent[] = [
  ...drafted,
  {
    type: 'ImportCorrected',
    data: { corrections: [{ kind: 'settle-finding', finding: 0, note: '标题数字有误' }] },
  },
]

export const accepted: readonly ImportEvent[] = [
  ...settled,
  { type: 'ImportAccepted', data: { purpose: 'open-list', acceptedBy: 'zhou' } },
]

/** The same document, brought in by the township for its own list. */
export const draftedForList: readonly ImportEvent[] = [
  {
    type: 'ImportDrafted',
    data: {
      importId: 'import',
      districtId: 'district',
      listId: 'list',
      townshipId: 'town',
      township: '柳桥街道',
      title: '柳桥街道履行职责事项清单',
      source: { sha256: 'ab' },
      draftedBy: 'lin',
    },
  },
  ...draftCommand.items.map((data): ImportEvent => ({ type: 'ImportItemRead', data })),
  { type: 'ImportRead', data: { items: 2, findings: 0 } },
]
