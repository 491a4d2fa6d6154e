import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataFolder, type DutybookProcess, startDutybook } from '../support/dutybook-process.ts'
import { eventually } from '../support/personas.ts'
import { sharedFile } from '../support/shared-folder.ts'
import { type Acts, itemAt, itemNamed, type List, realList, revisions } from './real-list.ts'

interface Gold {
  readonly categories: readonly {
    readonly category: string
    readonly sectors: readonly {
      readonly ordinal: number
      readonly name: string
      readonly items: readonly object[]
    }[]
  }[]
}

const counts = ({ counts: { basic, cooperative, reclaimed } }: List) => [basic, cooperative, reclaimed]

describe('the published list of 四新街道', () => {
  const folder = dataFolder()
  let program: DutybookProcess
  let acts: Acts
  let imported: { readonly revision: number }
  let before: List

  beforeAll(async () => {
    program = await startDutybook(folder.path, { DUTYBOOK_SAMPLE: 'no' })
    acts = realList(program.url)
  })
  afterAll(async () => {
    await program.stop()
    folder.remove()
  })

  it('is imported with all its items and its own contradictions', async () => {
    await acts.openDistrict()
    const draft = await acts.bringIn()
    expect(draft.counts).toEqual({ basic: 83, cooperative: 95, reclaimed: 131 })
    expect(draft.findings.map(({ finding }) => finding.line)).toContain(247)
    expect(draft.openErrors).toBe(0)
    imported = await acts.acceptImport(draft.importId)
    before = await eventually(
      () => acts.list(),
      (list) => counts(list).join() === '83,95,131',
    )
  })

  it('is served as in the verified truth: every sector, item, department, duty and work method', () => {
    const gold = JSON.parse(readFileSync(sharedFile('gold', '000.json'), 'utf8')) as Gold
    const served = before.categories.map(({ category, sectors }) => ({
      category,
      sectors: sectors.map(({ ordinal, name, items }) => ({
        ordinal,
        name,
        items: items.map(({ itemId: _itemId, number: no, ...content }) => ({ no, ...content })),
      })),
    }))
    const truth = gold.categories.map(({ category, sectors }) => ({
      category,
      sectors: sectors.map(({ ordinal, name, items }) => ({ ordinal, name, items })),
    }))
    expect(served).toEqual(truth)
  })

  it('lets its township and every department it names sign in', async () => {
    const people = await acts.people.all()
    const roles = (organisation: string) =>
      people.filter((one) => one.organisation === organisation).map(({ role }) => role)
    expect(roles('四新街道')).toEqual(['township-editor', 'township-head'])
    expect(roles('区教育局')).toEqual(['department-reviewer', 'department-head'])
    const named = before.categories.flatMap(({ sectors }) =>
      sectors.flatMap(({ items }) =>
        items.flatMap((item) =>
          'departments' in item
            ? item.departments
            : 'receivingDepartments' in item
              ? item.receivingDepartments
              : [],
        ),
      ),
    )
    const known = new Set(people.map(({ organisation }) => organisation))
    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([])
  })

  describe('reclaiming 校外培训机构管理', () => {
    let proposalId: string

    it('stands in the inbox of 区教育局 with before and after, and in nobody else’s', async () => {
      expect(itemAt(before, 'cooperative', 61).name).toBe('校外培训机构管理')
      proposalId = await acts.draft('收回校外培训机构管理', revisions.reclaim)
      await acts.submit(proposalId)
      const [entry, ...others] = await eventually(
        () => acts.inbox('department-head', '区教育局'),
        (entries) => entries.length > 0,
      )
      expect(others).toEqual([])
      expect(entry).toMatchObject({
        act: 'sign-off',
        proposalId,
        request: { name: '区教育局', concerns: [{ effect: 'receives-duty' }] },
      })
      const [difference] = entry?.differences ?? []
      expect(difference?.before).toMatchObject([
        { number: 61, content: { category: 'cooperative', name: '校外培训机构管理' } },
      ])
      expect(difference?.after).toMatchObject([
        { content: { category: 'reclaimed', receivingDepartments: ['区教育局'] } },
      ])

      const people = await acts.people.all()
      const elsewhere = people.filter(
        ({ role, organisation }) => role !== 'administrator' && organisation !== '区教育局',
      )
      const waiting: string[] = []
      for (const { role, organisation } of elsewhere) {
        if ((await acts.inbox(role, organisation)).length > 0) waiting.push(organisation)
      }
      expect(elsewhere.length).toBeGreaterThan(40)
      expect(waiting).toEqual([])
    })

    it('is not signed by another department, and the attempt is on record', async () => {
      const { response, error } = await acts.sign(
        proposalId,
        'department-head',
        '区民政局',
        { verdict: 'approve' },
        '区教育局',
      )
      expect(response.status).toBe(403)
      expect(error).toMatchObject({ type: 'urn:dutybook:problem:not-permitted', status: 403 })
      const refused = (await acts.auditEvents()).filter(({ type }) => type === 'SignOffRefused')
      expect(refused).toHaveLength(1)
      expect(refused[0]).toMatchObject({
        stream: `proposal-${proposalId}`,
        data: { refusal: { code: 'not-permitted' } },
        metadata: { actor: { role: 'department-head' } },
      })
    })

    it('is approved, and the item stands at its new place', async () => {
      expect((await acts.sign(proposalId, 'department-head', '区教育局')).response.status).toBe(200)
      await acts.reached(proposalId, 'applied')
      const after = await acts.list()
      expect(counts(after)).toEqual([83, 94, 132])
      const { itemId } = itemAt(before, 'cooperative', 61)
      const sector = itemAt(before, 'cooperative', 61).sector
      expect(itemNamed(after, '校外培训机构管理')).toMatchObject({
        itemId,
        category: 'reclaimed',
        sector,
        receivingDepartments: ['区教育局'],
      })
      const ahead = after.categories[2]?.sectors.find(({ name }) => name === sector)
      expect(ahead?.items.at(-1)?.itemId).toBe(itemId)
      expect(itemAt(after, 'cooperative', 61).itemId).toBe(itemAt(before, 'cooperative', 62).itemId)
      expect(itemAt(after, 'cooperative', 94).itemId).toBe(itemAt(before, 'cooperative', 95).itemId)
      for (const { sectors } of after.categories) {
        const numbers = sectors.flatMap(({ items }) => items.map(({ number }) => number))
        expect(numbers).toEqual(numbers.map((_, index) => index + 1))
      }
      expect(await acts.inbox('department-head', '区教育局')).toEqual([])
    })

    it('has left the earlier revision, and that instant, as they were', async () => {
      expect(await acts.list({ revision: imported.revision })).toEqual(before)
      expect(await acts.list({ at: before.recordedAt })).toEqual(before)
      expect(counts(before)).toEqual([83, 95, 131])
    })

    it('is told by the item’s history and by the audit events, with actor and reason', async () => {
      const { itemId } = itemAt(before, 'cooperative', 61)
      const history = await acts.history(itemId)
      expect(history.map(({ type }) => type)).toEqual(['ItemListed', 'ItemReclaimed'])
      expect(history[1]).toMatchObject({
        proposalId,
        reason: '收回校外培训机构管理的理由',
        decidedBy: [
          { act: 'drafted', actor: { role: 'township-editor' } },
          { act: 'submitted', actor: { role: 'township-head' } },
          { act: 'signed', actor: { role: 'department-head' } },
        ],
        before: { category: 'cooperative' },
        after: { category: 'reclaimed' },
      })
      const story = (await acts.auditEvents()).filter(
        ({ stream, type }) => stream === `proposal-${proposalId}` && type !== 'DeadlinesSet',
      )
      expect(story.map(({ type, metadata }) => [type, metadata.actor.role])).toEqual([
        ['ProposalDrafted', 'township-editor'],
        ['ProposalSubmitted', 'township-head'],
        ['SignOffsRequested', 'system'],
        ['SignOffRefused', 'department-head'],
        ['VerdictGiven', 'department-head'],
        ['ProposalAccepted', 'department-head'],
        ['ProposalApplied', 'system'],
      ])
    })
  })
})
