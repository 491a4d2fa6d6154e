import { describe, expect, it } from 'vitest'
import { explain, problems } from './problems.ts'
import { refusalExamples } from './refusals.examples.ts'
import type { ApiRefusal } from './refusals.ts'

const every: readonly ApiRefusal[] = Object.values(refusalExamples)
const chinese = /\p{Script=Han}/u

describe('the catalogue of problems', () => {
  it('explains every refusal and nothing else', () => {
    expect(Object.keys(problems).sort()).toEqual(Object.keys(refusalExamples).sort())
  })

  it.each(every)('says $code in both languages, with a stable type', (refusal) => {
    const { type, titles, details, facts } = explain(refusal)
    expect(type).toBe(`urn:dutybook:problem:${refusal.code}`)
    expect(titles.zh).toMatch(chinese)
    expect(details.zh).toMatch(chinese)
    expect(`${titles.en} ${details.en}`).toMatch(/^[A-Z][^]*[.)>]$/u)
    expect(JSON.stringify({ titles, details })).not.toMatch(/undefined|\[object|NaN/u)
    expect({ code: refusal.code, ...facts }).toEqual(refusal)
  })

  it('says where a change is wrong and what would be right', () => {
    const { details } = explain(refusalExamples['wrong-category'])
    expect(details.zh).toBe(
      '第 1 处变更（changes[0]）：事项 0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11 属于基本履职，不能交还。此变更只适用于上级部门收回事项。',
    )
    expect(details.en).toContain('changes[0]')
    expect(details.en).toContain('It takes reclaimed items here.')
  })

  it('names who may, when somebody may not', () => {
    const { details } = explain(refusalExamples['not-permitted'])
    expect(details.zh).toContain('被要求会签的机构的部门负责人')
    expect(details.en).toContain('the department head of an organisation that was asked to sign')
  })
})
