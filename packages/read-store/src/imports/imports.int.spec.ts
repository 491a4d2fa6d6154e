import {
  acceptImport,
  correctImport,
  type DraftImport,
  draftImport,
  importStream,
  withdrawImport,
} from '@dutybook/duty-lists'
import { describe, expect, it } from 'vitest'
import { createRecorder } from '../recorder.examples.ts'
import { readModelOf } from '../rendered-list.examples.ts'
import { at, openSampleDistrict } from '../sample-district.examples.ts'

const recorder = createRecorder()
const district = openSampleDistrict(recorder)
openSampleDistrict(recorder, 'baishi')
const office = district.id('office')
const coordinator = at('coordinator', office)

const draft = (importId: string, changes: Partial<DraftImport> = {}) =>
  recorder.play(draftImport, importStream(importId), {
    type: 'draft-import',
    importId,
    districtId: district.districtId,
    coordinatingOffice: office,
    title: '柳溪镇履职事项清单',
    source: { sha256: 'ab', name: `${importId}.docx` },
    items: [
      { itemId: 'a', no: 1, line: 3, sector: '党的建设', content: { category: 'basic', name: '党员教育' } },
    ],
    findings: [{ code: 'empty-cell', severity: 'warning', line: 4 }],
    actor: coordinator,
    ...changes,
  })

draft('first')
draft('second', { township: '柳溪镇' })
draft('of-town', { forList: { listId: 'list', townshipId: district.id('town') }, township: '柳溪镇' })
recorder.play(correctImport, importStream('first'), {
  type: 'correct-import',
  coordinatingOffice: office,
  corrections: [{ kind: 'name-township', name: '东桥街道' }],
  actor: coordinator,
})
recorder.play(acceptImport, importStream('second'), {
  type: 'accept-import',
  coordinatingOffice: office,
  purpose: 'open-list',
  actor: coordinator,
})
recorder.play(withdrawImport, importStream('of-town'), {
  type: 'withdraw-import',
  coordinatingOffice: office,
  reason: '文件有误',
  actor: coordinator,
})
const readModel = readModelOf(recorder)
const imports = (
  visibleTo: Parameters<typeof readModel.imports>[1] = 'all',
  filter: Parameters<typeof readModel.imports>[2] = {},
) => readModel.imports('qingshui', visibleTo, filter, { limit: 9 }).items

describe('the imports of a district', () => {
  it('come latest first, with where they stand and what was read', () => {
    expect(imports().map(({ importId, status }) => [importId, status])).toEqual([
      ['of-town', 'withdrawn'],
      ['second', 'accepted'],
      ['first', 'draft'],
    ])
    expect(imports()[2]).toMatchObject({
      township: '东桥街道',
      fileName: 'first.docx',
      counts: { basic: 1, cooperative: 0, reclaimed: 0 },
      findings: 1,
    })
  })

  it('are those of a status, of a township, of no other district', () => {
    expect(imports('all', { status: 'draft' }).map(({ importId }) => importId)).toEqual(['first'])
    const town = { organisationId: district.id('town') }
    expect(imports(town).map(({ importId }) => importId)).toEqual(['of-town'])
    expect(readModel.imports('baishi', 'all', {}, { limit: 9 }).items).toEqual([])
  })

  it('come in pages', () => {
    const first = readModel.imports('qingshui', 'all', {}, { limit: 2 })
    const second = readModel.imports('qingshui', 'all', {}, { limit: 2, after: first.next as string })
    expect(second.items.map(({ importId }) => importId)).toEqual(['first'])
    expect(second.next).toBeUndefined()
  })
})
