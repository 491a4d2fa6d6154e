import { insist } from '../support/personas.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataFolder, type DutybookProcess, startDutybook } from '../support/dutybook-process.ts'
import { itemNamed } from './real-list.ts'
import {
  type Campaign,
  EDUCATION,
  LISHI,
  MINGZHU,
  OFFICE,
  SIXIN,
  type Terms,
  threeLists,
} from './three-lists.ts'

const towns: readonly string[] = [SIXIN, MINGZHU, LISHI]
const [REVIEWER, HEAD] = ['department-reviewer', 'department-head'] as const
const names = ['校外培训机构管理', '校外培训机构监督管理', '校外培训机构监管'] as const
const training = (township: string) => names[towns.indexOf(township)] ?? ''
const terms: Terms = {
  title: '收回校外培训机构监管',
  reason: '乡镇（街道）没有执法权。',
  search: { name: '校外培训机构监督管理', department: EDUCATION },
  change: {
    kind: 'reclaim',
    receivingDepartments: [EDUCATION],
    workMethod: '由区教育局会同有关部门监管。',
    reason: '乡镇（街道）没有执法权。',
  },
}
const approve = { verdict: 'approve' } as const
const of = ({ lines }: Campaign, township: string) => {
  const line = lines.find((one) => one.township === township)
  if (line === undefined) throw new Error(`${township} is not shown`)
  return line
}

describe('区教育局 takes the supervision of 校外培训机构 back from all townships of a district', () => {
  const folder = dataFolder()
  let program: DutybookProcess
  let acts: ReturnType<typeof threeLists>
  let campaignId: string

  beforeAll(async () => {
    program = await startDutybook(folder.path, { DUTYBOOK_SAMPLE: 'no' })
    acts = threeLists(program.url)
    await acts.openDistrict()
    await acts.importLists()
    await acts.mergeNames()
  })
  afterAll(async () => {
    await program.stop()
    folder.remove()
  })
  const confirmAll = async (id: string) => {
    const reviewer = await acts.as(REVIEWER, EDUCATION)
    for (const township of towns)
      expect(await acts.decide(id, township, { decision: 'confirm' }, reviewer)).toBe(200)
  }
  const categories = () =>
    Promise.all(
      towns.map(async (township) => {
        const { categories } = await acts.list(township)
        return categories.find(({ sectors }) =>
          sectors.some(({ items }) => items.some(({ name }) => name === training(township))),
        )?.category
      }),
    )

  it('the duty is found in all three lists under its three names, and stands out in each', async () => {
    campaignId = await acts.open(terms)
    const campaign = await acts.reaches(campaignId, ({ lines }) => lines.length === 3)
    expect(campaign.next).toMatchObject([{ act: 'review-campaign', organisation: EDUCATION }])
    const best = towns.map((township) => of(campaign, township).candidates[0])
    expect(best.map((one) => [one?.name, one?.category, one?.number])).toEqual([
      [training(SIXIN), 'cooperative', 61],
      [training(MINGZHU), 'cooperative', 105],
      [training(LISHI), 'cooperative', 26],
    ])
    for (const one of best) expect(one?.agreement).toEqual({ name: expect.any(Number), department: 1 })
    expect(best.map((one) => one?.confidence)).toEqual([0.83, 1, 0.904])
  })

  it('nothing is started unreviewed, and not by who reviewed it', async () => {
    const head = await acts.as(HEAD, EDUCATION)
    expect(await acts.start(campaignId, head)).toBe(409)
    await confirmAll(campaignId)
    expect(await acts.start(campaignId, await acts.as(REVIEWER, EDUCATION))).toBe(403)
    expect(await acts.inbox(HEAD, EDUCATION)).toMatchObject([{ act: 'start-campaign', campaignId }])
    expect(await acts.start(campaignId, head)).toBe(200)
  })

  it('every list has a proposal of the department in sign-off, and the progress says who is to act', async () => {
    const campaign = await acts.reaches(campaignId, ({ progress }) => progress['in-sign-off'] === 3)
    for (const township of towns)
      expect(of(campaign, township).next.map(({ organisation }) => organisation)).toContain(township)
    expect(of(campaign, LISHI).next.length).toBeGreaterThan(5)
    expect(await acts.inbox('township-head', MINGZHU)).toMatchObject([{ act: 'sign-off', township: MINGZHU }])
  })

  it('a township sees its own list only, another department nothing', async () => {
    const { lines, progress } = await acts.campaign(campaignId, await acts.as('township-head', MINGZHU))
    expect(lines.map(({ township }) => township)).toEqual([MINGZHU])
    expect(progress).toEqual({ 'in-sign-off': 1 })
    const other = await acts.as(HEAD, '区人力资源和社会保障局')
    const params = { path: { campaignId } }
    const { response } = await insist(() => other.GET('/v1/campaigns/{campaignId}', { params }))
    expect(response.status).toBe(404)
  })

  it('what is accepted waits for the others', async () => {
    for (const township of [SIXIN, LISHI]) await acts.answer(campaignId, township, approve)
    const campaign = await acts.reaches(campaignId, ({ progress }) => progress['accepted'] === 2)
    expect(of(campaign, SIXIN).next).toEqual([{ act: 'await-campaign' }])
    expect(await categories()).toEqual(['cooperative', 'cooperative', 'cooperative'])
  })

  it('明珠街道 says no: the campaign stands on the desks of the department and of the office', async () => {
    await acts.answer(campaignId, MINGZHU, { verdict: 'reject', reason: '需要先明确移交的时间' })
    await acts.reaches(campaignId, ({ progress }) => progress['rejected'] === 1)
    for (const [role, organisation] of [
      [HEAD, EDUCATION],
      ['coordinator', OFFICE],
    ] as const) {
      const entry = (await acts.inbox(role, organisation)).find(({ act }) => act === 'settle-campaign')
      expect(entry).toMatchObject({ campaignId, title: terms.title, trouble: [{ township: MINGZHU }] })
    }
    expect(await categories()).toEqual(['cooperative', 'cooperative', 'cooperative'])
  })

  it('it is settled: proposed once more for that list, which agrees now; then all are applied', async () => {
    const reviewer = await acts.as(REVIEWER, EDUCATION)
    expect(await acts.decide(campaignId, MINGZHU, { decision: 'confirm' }, reviewer)).toBe(200)
    expect(await acts.start(campaignId, await acts.as(HEAD, EDUCATION))).toBe(200)
    await acts.answer(campaignId, MINGZHU, approve)
    const campaign = await acts.reaches(campaignId, ({ progress }) => progress['applied'] === 3)
    expect(campaign).toMatchObject({
      status: 'released',
      next: [{ act: 'publish-campaign', organisation: OFFICE }],
    })
    expect(await categories()).toEqual(['reclaimed', 'reclaimed', 'reclaimed'])
    const types = (await acts.eventsOf(`campaign-${campaignId}`)).map(({ type }) => type)
    expect(types.filter((type) => type === 'CampaignReleased')).toHaveLength(1)
  })

  it('no list is published alone; all of them are, at one position of the log', async () => {
    const office = await acts.as('coordinator', OFFICE)
    const { lines } = await acts.campaign(campaignId)
    const alone = { params: { path: { listId: of({ lines } as Campaign, SIXIN).listId }, ...acts.key() } }
    const body = { revision: of({ lines } as Campaign, SIXIN).revision, effectiveOn: '2027-01-01' }
    const refused = await insist(() => office.POST('/v1/lists/{listId}/editions', { ...alone, body }))
    expect(refused.error).toMatchObject({ type: 'urn:dutybook:problem:campaign-unpublished' })

    const lists = lines.map(({ listId, revision }) => ({ listId, revision }))
    const order = { lists, effectiveOn: '2027-01-01', note: '校外培训机构监管统一收回' }
    const params = { path: { campaignId }, ...acts.key() }
    const ordered = await insist(() =>
      office.POST('/v1/campaigns/{campaignId}/publication', { params, body: order }),
    )
    expect(ordered.response.status).toBe(200)
    const { editions } = await acts.reaches(campaignId, ({ status }) => status === 'published')
    expect(editions.map(({ number }) => number)).toEqual([1, 1, 1])
    const [published] = (await acts.eventsOf(`campaign-${campaignId}`)).filter(
      ({ type }) => type === 'CampaignPublished',
    )
    for (const township of towns) {
      const [edition, ...others] = await acts.editions(township)
      expect(others).toEqual([])
      expect(edition).toMatchObject({ number: 1, publishedAt: published?.recordedAt, note: order.note })
      expect(itemNamed(await acts.list(township, 1), training(township))).toMatchObject({
        category: 'reclaimed',
      })
    }
  })

  it('a second campaign is cancelled: what was accepted is withdrawn, nothing is applied', async () => {
    const second = await acts.open({
      title: '取消社区教育工作',
      reason: '改由学校承担。',
      search: { name: '社区教育工作', department: EDUCATION },
      change: { kind: 'retire', reason: '改由学校承担。' },
    })
    await acts.reaches(second, ({ lines }) => lines.length === 3)
    await confirmAll(second)
    expect(await acts.start(second, await acts.as(HEAD, EDUCATION))).toBe(200)
    await acts.answer(second, SIXIN, approve)
    await acts.reaches(second, ({ progress }) => progress['accepted'] === 1 && progress['in-sign-off'] === 2)
    const office = await acts.as('coordinator', OFFICE)
    const params = { path: { campaignId: second }, ...acts.key() }
    const body = { reason: '先听取群众意见' }
    const cancelled = await insist(() =>
      office.POST('/v1/campaigns/{campaignId}/cancellation', { params, body }),
    )
    expect(cancelled.response.status).toBe(200)
    await acts.reaches(
      second,
      ({ status, progress }) => status === 'cancelled' && progress['withdrawn'] === 3,
    )
    for (const [township, name] of [
      [SIXIN, '社区教育工作'],
      [MINGZHU, '社区教育工作'],
      [LISHI, '社区教育'],
    ] as const)
      expect(itemNamed(await acts.list(township), name)).toMatchObject({ category: 'cooperative' })
  })
})
