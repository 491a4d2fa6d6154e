import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { absentDirectory } from '../directory/directory.ts'
import { basic, coordinator, cooperative, district, head, listEvents } from '../duty-lists.examples.ts'
import { countItems } from './duty-list.ts'
import type { DutyListEvent } from './duty-list-events.ts'
import { dutyList } from './evolve-duty-list.ts'
import { type ReplaceBaseline, replaceBaseline } from './replace-baseline.ts'

const command: ReplaceBaseline = {
  type: 'replace-baseline',
  directory: district,
  title: '柳桥街道履职事项清单',
  source: { sha256: 'cd' },
  items: [{ itemId: 'n1', sector: '党的建设', content: basic('基层党组织建设') }],
  actor: coordinator,
}

describe('a list as it was opened', () => {
  const opened = given(replaceBaseline, listEvents)

  it('takes a corrected document in place of the first: what stood is withdrawn', () => {
    const decision = replaceBaseline.decide(command, fold(dutyList, listEvents))
    const events: readonly DutyListEvent[] = decision.accepted ? decision.events : []
    expect(events[0]).toEqual({
      type: 'BaselineReplaced',
      data: { title: '柳桥街道履职事项清单', source: { sha256: 'cd' } },
    })
    const list = fold(dutyList, [...listEvents, ...events])
    expect(countItems(list)).toEqual({ basic: 1, cooperative: 0, reclaimed: 0 })
    expect([...list.items.keys()]).toEqual(['n1'])
    expect(list.title).toBe('柳桥街道履职事项清单')
    expect(list.ended.get('b1')).toMatchObject({ how: 'withdrawn', successors: [] })
    expect(list.ended.size).toBe(fold(dutyList, listEvents).items.size)
  })

  it('takes no incomplete document', () => {
    const items = [{ itemId: 'n1', sector: '民生服务', content: cooperative('无部门事项') }]
    opened.when({ ...command, items }).refused({
      code: 'baseline-incomplete',
      items: [{ index: 0, name: '无部门事项', defects: ['department-missing'] }],
    })
  })

  it('nobody but the coordinating office replaces it', () => {
    opened.when({ ...command, actor: head }).refused({
      code: 'not-permitted',
      command: 'open-list',
      role: 'township-head',
      organisation: 'town',
      permitted: [{ role: 'coordinator', of: 'coordinating-office' }],
    })
    opened.when({ ...command, directory: absentDirectory }).refused({ code: 'district-not-found' })
  })
})

describe('a list that was revised', () => {
  it('is changed by proposals only', () => {
    const revised: DutyListEvent = {
      type: 'RevisionApplied',
      data: { proposalId: 'p1', baseRevision: 9, reason: '调整', changes: ['retire'] },
    }
    given(replaceBaseline, [...listEvents, revised])
      .when(command)
      .refused({ code: 'list-already-revised', revisions: 1 })
  })
})

describe('no list', () => {
  it('has nothing to replace', () => {
    given(replaceBaseline, []).when(command).refused({ code: 'list-not-found' })
  })
})
