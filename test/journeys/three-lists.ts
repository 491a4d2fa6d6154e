import { readFileSync } from 'node:fs'
import { type components, documentBody, type DutybookClient } from '@dutybook/client'
import { eventually, expectData, insist, type Person, personas } from '../support/personas.ts'
import { sharedFile } from '../support/shared-folder.ts'

export type Campaign = components['schemas']['Campaign']
export type Proposal = components['schemas']['Proposal']
export type Terms = components['schemas']['OpenCampaign']

export const [OFFICE, EDUCATION] = ['汉阳区委编办', '区教育局']
export const [SIXIN, MINGZHU, LISHI] = ['四新街道', '明珠街道', '李市镇']
const FILES = ['000_9a37e9c475342da4.txt', '002_df4fa80b4789d504.txt', '004_10475b2b99e5cb49.txt']
const TITLES = /吉林省长春市南关区(?=明珠街道)|重庆市江津区(?=李市镇)/u

/** What people do in one district with the published lists of 四新街道, 明珠街道 and 李市镇; only their titles are changed. */
export const threeLists = (url: string) => {
  const people = personas(url)
  const clients = new Map<string, DutybookClient>()
  let keys = 0
  const key = () => ({ header: { 'Idempotency-Key': `three-lists-${++keys}` } })
  const as = async (role: Person['role'], organisation?: string): Promise<DutybookClient> => {
    const person = await people.find(role, organisation)
    return client(person)
  }
  const client = async (person: Person): Promise<DutybookClient> => {
    const known = clients.get(person.personId) ?? (await people.as(person))
    clients.set(person.personId, known)
    return known
  }
  const path = (campaignId: string) => ({ path: { campaignId } })

  const acts = {
    as,
    people,
    key,
    async openDistrict() {
      const administrator = await as('administrator')
      const where = { name: '汉阳区', city: '武汉市', province: '湖北省' }
      const body = { ...where, coordinatingOffice: { name: OFFICE } }
      await expectData(() => administrator.POST('/v1/districts', { params: key(), body }))
    },
    async importLists() {
      const office = await as('coordinator', OFFICE)
      for (const file of FILES) {
        const text = readFileSync(sharedFile('seeds', file), 'utf8').replace(TITLES, '湖北省武汉市汉阳区')
        const { id: importId } = await expectData(() =>
          office.POST('/v1/imports', { params: key(), ...documentBody(Buffer.from(text), 'list.txt') }),
        )
        const params = { path: { importId }, ...key() }
        const body = { as: 'baseline', replace: false } as const
        await expectData(() => office.POST('/v1/imports/{importId}/acceptance', { params, body }))
      }
    },
    /** 区教委 of 李市镇 is the body that the others call 区教育局. */
    async mergeNames() {
      const office = await as('coordinator', OFFICE)
      const merged = [(await people.find('department-head', '区教委')).organisationId]
      const into = { organisationId: (await people.find('department-head', EDUCATION)).organisationId }
      const body = { merged, into, from: '2026-11-01', reason: '同一部门的两个名称' }
      await expectData(() => office.POST('/v1/directory/mergers', { params: key(), body }))
    },
    async listIds(): Promise<ReadonlyMap<string, string>> {
      const auditor = await as('auditor')
      const { items } = await expectData(() => auditor.GET('/v1/lists'))
      return new Map(items.map(({ township, listId }) => [township, listId]))
    },
    async open(body: Terms, organisation = EDUCATION) {
      const reviewer = await as('department-reviewer', organisation)
      return (await expectData(() => reviewer.POST('/v1/campaigns', { params: key(), body }))).id
    },
    async campaign(campaignId: string, reader?: DutybookClient): Promise<Campaign> {
      const auditor = reader ?? (await as('auditor'))
      return expectData(() => auditor.GET('/v1/campaigns/{campaignId}', { params: path(campaignId) }))
    },
    reaches: (campaignId: string, wanted: (campaign: Campaign) => boolean): Promise<Campaign> =>
      eventually(() => acts.campaign(campaignId), wanted),
    async decide(
      campaignId: string,
      township: string,
      body: components['schemas']['ReviewList'],
      reviewer: DutybookClient,
    ) {
      const listId = (await acts.listIds()).get(township) ?? ''
      const params = { path: { campaignId, listId }, ...key() }
      const put = () => reviewer.PUT('/v1/campaigns/{campaignId}/lists/{listId}', { params, body })
      return (await insist(put)).response.status
    },
    async start(campaignId: string, by: DutybookClient) {
      const params = { ...path(campaignId), ...key() }
      return (await insist(() => by.POST('/v1/campaigns/{campaignId}/start', { params }))).response.status
    },
    /** Whoever is asked about the proposal of a township's list answers like this. */
    async answer(campaignId: string, township: string, body: components['schemas']['Verdict']) {
      const { lines } = await acts.reaches(campaignId, (campaign) =>
        campaign.lines.some((line) => line.township === township && line.proposalStatus === 'in-sign-off'),
      )
      const { proposalId = '', next } = lines.find((line) => line.township === township) ?? { next: [] }
      for (const { organisation = '', organisationId = '' } of next) {
        const found = (await people.all()).find(
          (one) => one.organisationId === organisationId && /head|coordinator/u.test(one.role),
        )
        if (found === undefined) throw new Error(`nobody signs for ${organisation}`)
        const signer = await client(found)
        const params = { path: { proposalId, organisationId }, ...key() }
        const put = () =>
          signer.PUT('/v1/proposals/{proposalId}/sign-offs/{organisationId}', { params, body })
        const { response, error } = await insist(put)
        if (!response.ok) throw new Error(`${organisation}: ${JSON.stringify(error)}`)
      }
    },
    async inbox(role: Person['role'], organisation: string) {
      const reader = await as(role, organisation)
      const { items } = await expectData(() => reader.GET('/v1/inbox', { params: { query: { limit: 200 } } }))
      return items
    },
    async list(township: string, edition?: number) {
      const reader = await as('auditor')
      const listId = (await acts.listIds()).get(township) ?? ''
      const query = edition === undefined ? {} : { edition: `${edition}` }
      return expectData(() => reader.GET('/v1/lists/{listId}', { params: { path: { listId }, query } }))
    },
    async editions(township: string) {
      const reader = await as('auditor')
      const listId = (await acts.listIds()).get(township) ?? ''
      return (
        await expectData(() => reader.GET('/v1/lists/{listId}/editions', { params: { path: { listId } } }))
      ).items
    },
    async eventsOf(stream: string) {
      const reader = await as('auditor')
      const query = { stream, limit: 200 }
      return (await expectData(() => reader.GET('/v1/audit/events', { params: { query } }))).items
    },
  }
  return acts
}
