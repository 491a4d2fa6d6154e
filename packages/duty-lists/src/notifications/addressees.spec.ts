import { describe, expect, it } from 'vitest'
import { objectionActs } from '../objections/objection-waits.ts'
import { roles } from '../policy.ts'
import { acts } from '../proposals/waiting.ts'
import { concernsRole, worthMail } from './addressees.ts'

const rolesFor = (act: (typeof acts)[number] | (typeof objectionActs)[number]) =>
  roles.filter((role) => concernsRole(act, role))

describe('an act', () => {
  it('concerns the roles that the policy lets do or prepare it', () => {
    expect(rolesFor('submit')).toEqual(['coordinator', 'township-head', 'department-head'])
    for (const act of ['amend', 'rebase'] as const)
      expect(rolesFor(act)).toEqual([
        'coordinator',
        'township-editor',
        'township-head',
        'department-reviewer',
        'department-head',
      ])
    expect(rolesFor('adjudicate')).toEqual(['coordinator'])
    expect(rolesFor('adjudicate-overdue')).toEqual(['coordinator'])
    expect(rolesFor('resolve-department')).toEqual(['coordinator'])
    expect(rolesFor('sign-off')).toEqual([
      'coordinator',
      'township-editor',
      'township-head',
      'department-reviewer',
      'department-head',
    ])
  })

  it('of an objection concerns the heads of departments, the office, and the township that follows up', () => {
    expect(rolesFor('respond-to-objection')).toEqual(['department-head'])
    expect(rolesFor('decide-objection')).toEqual(['coordinator'])
    expect(rolesFor('follow-up')).toEqual(expect.arrayContaining(['township-editor', 'township-head']))
  })

  it('always concerns somebody', () => {
    expect([...acts, ...objectionActs].filter((act) => rolesFor(act).length === 0)).toEqual([])
  })
})

describe('a mail', () => {
  const head = { personId: 'gao', role: 'township-head' }
  const news = { due: [], moved: false, within: 'everybody', as: 'participant' } as const

  it('is worth it when there is something to do for this person', () => {
    expect(worthMail({ ...news, due: ['submit'] }, head, 'lin')).toBe(true)
    expect(worthMail({ ...news, due: ['submit'] }, { personId: 'lin', role: 'township-editor' }, 'x')).toBe(
      false,
    )
  })

  it('is worth it when a proposal came further, for those who take part', () => {
    expect(worthMail({ ...news, moved: true }, head, 'lin')).toBe(true)
    expect(worthMail({ ...news, moved: true, as: 'overseer' }, head, 'lin')).toBe(false)
    expect(worthMail(news, head, 'lin')).toBe(false)
  })

  it('about what was taken to the head is for the head only', () => {
    const escalated = { ...news, due: ['sign-off'], within: 'heads' } as const
    const inDepartment = (role: string) => worthMail(escalated, { personId: 'x', role }, 'program')
    expect([inDepartment('department-head'), inDepartment('department-reviewer')]).toEqual([true, false])
    expect(
      worthMail({ ...escalated, due: ['adjudicate'] }, { personId: 'zhou', role: 'coordinator' }, ''),
    ).toBe(true)
  })

  it('never tells somebody what he did himself', () => {
    expect(worthMail({ ...news, due: ['submit'], moved: true }, head, 'gao')).toBe(false)
  })
})
