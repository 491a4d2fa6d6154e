import { describe, expect, it } from 'vitest'
import { actor, coordinator, editor, educationHead, head, otherTownHead } from './duty-lists.examples.ts'
import { forbid, mayReadLog, mayReadProposal, policy, roles } from './policy.ts'

const auditor = actor('he', 'audit', 'auditor')

describe('the policy', () => {
  it('denies whatever it does not name: a role that is nowhere in the table may do nothing', () => {
    for (const command of Object.keys(policy) as (keyof typeof policy)[]) {
      expect(
        forbid(command, actor('x', 'town', 'visitor'), { township: 'town', coordinatingOffice: 'town' }),
      ).toMatchObject({ code: 'not-permitted', command })
    }
  })

  it('names known roles only, and leaves the auditor out of every command', () => {
    const named = Object.values(policy).flatMap((rules) => rules.map((rule): string => rule.role))
    expect(named.every((role) => (roles as readonly string[]).includes(role))).toBe(true)
    expect(named).not.toContain('auditor')
  })

  it('lets a role act only for its own organisation', () => {
    expect(forbid('propose-revision', editor, { township: 'town' })).toBeUndefined()
    expect(forbid('propose-revision', editor, { township: 'other-town' })).toMatchObject({
      code: 'not-permitted',
    })
  })

  it('does not let a maker check', () => {
    expect(forbid('submit-proposal', head, { proposer: 'town', makers: ['gao'] })).toEqual({
      code: 'maker-is-checker',
      command: 'submit-proposal',
      person: 'gao',
    })
  })
})

describe('reading', () => {
  const parties = { proposer: 'town', asked: ['education'] }

  it('a proposal: who proposes, who was asked, the coordinating office and the auditor', () => {
    for (const reader of [editor, head, educationHead, coordinator, auditor]) {
      expect(mayReadProposal(reader, parties)).toBe(true)
    }
    for (const stranger of [otherTownHead, actor('han', 'police', 'department-head')]) {
      expect(mayReadProposal(stranger, parties)).toBe(false)
    }
  })

  it('the log: the auditor', () => {
    expect(roles.filter((role) => mayReadLog({ role }))).toEqual(['auditor'])
  })
})
