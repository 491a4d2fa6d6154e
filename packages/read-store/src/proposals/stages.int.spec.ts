import { defaultRoutingRules, type RoutingRules } from '@dutybook/duty-lists'
import { describe, expect, it } from 'vitest'
import { createRecorder } from '../recorder.examples.ts'
import { readModelOf } from '../rendered-list.examples.ts'
import { openSampleDistrict } from '../sample-district.examples.ts'
import { openSampleList } from '../sample-log.examples.ts'

/** Who loses a duty is asked first, the coordinating office after that. */
const rules: RoutingRules = {
  ...defaultRoutingRules,
  rules: defaultRoutingRules.rules.map((rule) =>
    rule.change === 'retire'
      ? { ...rule, ask: rule.ask.map((one, index) => ({ ...one, stage: index + 1 })) }
      : rule,
  ),
}

const given = () => {
  const recorder = createRecorder()
  const district = openSampleDistrict(recorder)
  const town = openSampleList(recorder, district, { rules })
  town.propose('p1', 'in-sign-off', { kind: 'retire', itemId: 'c3', reason: '依据废止' })
  const acts = (name: string) => {
    const readModel = readModelOf(recorder)
    const found = readModel.inbox(town.id(name), { limit: 9 }).items.map(({ act }) => act)
    readModel.close()
    return found
  }
  return { recorder, town, acts }
}

describe('a proposal that is signed in stages', () => {
  it('stands in the inbox of the open stage only, and says who is asked when', () => {
    const { recorder, town, acts } = given()
    expect([acts('water'), acts('office')]).toEqual([['sign-off'], []])
    const before = readModelOf(recorder).proposal('p1')
    expect(before?.signOffs.map(({ name, stage }) => [name, stage])).toEqual([
      ['区水利局', undefined],
      ['区委编办', 2],
    ])
    expect(before?.next.map(({ organisation }) => organisation)).toEqual(['区水利局'])
    town.sign('p1', town.id('water'), { verdict: 'approve' })
    expect([acts('water'), acts('office')]).toEqual([[], ['sign-off']])
    const after = readModelOf(recorder).proposal('p1')
    expect(after?.next.map(({ organisation }) => organisation)).toEqual(['区委编办'])
    expect(after?.timeline.map(({ type }) => type).slice(-2)).toEqual(['VerdictGiven', 'StageOpened'])
  })

  it('asks nobody of a later stage when one ends with a rejection', () => {
    const { recorder, town, acts } = given()
    town.sign('p1', town.id('water'), { verdict: 'reject', reason: '汛期仍需街道配合' })
    expect([acts('water'), acts('office')]).toEqual([[], []])
    expect(readModelOf(recorder).proposal('p1')?.status).toBe('rejected')
  })
})
