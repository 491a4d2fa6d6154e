import { readFileSync } from 'node:fs'
import { type components, documentBody, type DutybookClient, idempotencyKey } from '@dutybook/client'
import { eventually, expectData, insist, type Person, type Personas, personas } from '../support/personas.ts'
import { sharedFile } from '../support/shared-folder.ts'

export type List = components['schemas']['DutyList']
export type Proposal = components['schemas']['Proposal']
export type Change = components['schemas']['ProposeRevision']['changes'][number]
export type AuditEvent = components['schemas']['AuditEvent']
type Category = List['categories'][number]['category']

export const document = () => readFileSync(sharedFile('seeds', '000_9a37e9c475342da4.txt'))

/** What people do in the journey over the published list of 四新街道, each act under a key of its own. */
export const realList = (url: string) => {
  const people: Personas = personas(url)
  const clients = new Map<string, DutybookClient>()
  const as = async (role: Person['role'], organisation?: string): Promise<DutybookClient> => {
    const person = await people.find(role, organisation)
    const client = clients.get(person.personId) ?? (await people.as(person))
    clients.set(person.personId, client)
    return client
  }
  const auditor = () => as('auditor', '汉阳区审计局')
  const key = (act: string) => ({ header: idempotencyKey(encodeURIComponent(act)) })

  const acts = {
    people,
    as,
    async openDistrict() {
      const administrator = await as('administrator')
      const body = {
        name: '汉阳区',
        city: '武汉市',
        province: '湖北省',
        coordinatingOffice: { name: '汉阳区委编办' },
      }
      return expectData(() => administrator.POST('/v1/districts', { params: key('open'), body }))
    },
    async bringIn() {
      const office = await as('coordinator', '汉阳区委编办')
      const { id: importId } = await expectData(() =>
        office.POST('/v1/imports', { params: key('import'), ...documentBody(document(), 'list.txt') }),
      )
      const params = { path: { importId } }
      return expectData(() => office.GET('/v1/imports/{importId}', { params }))
    },
    async acceptImport(importId: string) {
      const office = await as('coordinator', '汉阳区委编办')
      const params = { path: { importId }, ...key('accept') }
      const body = { as: 'baseline', replace: false } as const
      return expectData(() => office.POST('/v1/imports/{importId}/acceptance', { params, body }))
    },
    /** Brings the document in and accepts it. */
    async importList() {
      return acts.acceptImport((await acts.bringIn()).importId)
    },
    async listId(): Promise<string> {
      const reader = await auditor()
      const found = await expectData(() => reader.GET('/v1/lists'))
      return found.items.find(({ township }) => township === '四新街道')?.listId ?? ''
    },
    async list(asOf: { readonly revision?: number; readonly at?: string } = {}): Promise<List> {
      const [reader, listId] = [await auditor(), await acts.listId()]
      return expectData(() => reader.GET('/v1/lists/{listId}', { params: { path: { listId }, query: asOf } }))
    },
    async draft(title: string, change: (list: List) => Change): Promise<string> {
      const [editor, listId] = [await as('township-editor', '四新街道'), await acts.listId()]
      const list = await acts.list()
      const body = {
        listId,
        baseRevision: list.revision,
        title,
        reason: `${title}的理由`,
        changes: [change(list)],
      }
      return (await expectData(() => editor.POST('/v1/proposals', { params: key(`draft ${title}`), body })))
        .id
    },
    async submit(proposalId: string) {
      const head = await as('township-head', '四新街道')
      const params = { path: { proposalId }, ...key(`submit ${proposalId}`) }
      return expectData(() => head.POST('/v1/proposals/{proposalId}/submission', { params }))
    },
    async proposal(proposalId: string): Promise<Proposal> {
      const reader = await auditor()
      const params = { path: { proposalId } }
      return expectData(() => reader.GET('/v1/proposals/{proposalId}', { params }))
    },
    /** Waits until the proposal has come to that status, and whatever else is waited for. */
    reached: (
      proposalId: string,
      status: Proposal['status'],
      and: (proposal: Proposal) => boolean = () => true,
    ): Promise<Proposal> =>
      eventually(
        () => acts.proposal(proposalId),
        (proposal) => proposal.status === status && and(proposal),
      ),
    async sign(
      proposalId: string,
      role: Person['role'],
      organisation: string,
      body: components['schemas']['Verdict'] = { verdict: 'approve' },
      signedFor = organisation,
    ) {
      const signer = await as(role, organisation)
      const { organisationId } = await people.find(
        signedFor === organisation ? role : 'department-head',
        signedFor,
      )
      const params = { path: { proposalId, organisationId }, ...key(`sign ${proposalId} ${organisation}`) }
      return insist(() =>
        signer.PUT('/v1/proposals/{proposalId}/sign-offs/{organisationId}', { params, body }),
      )
    },
    async inbox(role: Person['role'], organisation: string) {
      const reader = await as(role, organisation)
      return (await expectData(() => reader.GET('/v1/inbox'))).items
    },
    async history(itemId: string) {
      const [reader, listId] = [await auditor(), await acts.listId()]
      const params = { path: { listId, itemId } }
      return (await expectData(() => reader.GET('/v1/lists/{listId}/items/{itemId}/history', { params })))
        .items
    },
    async lineage(itemId: string) {
      const [reader, listId] = [await auditor(), await acts.listId()]
      const params = { path: { listId, itemId } }
      return expectData(() => reader.GET('/v1/lists/{listId}/items/{itemId}/lineage', { params }))
    },
    async auditEvents(): Promise<readonly AuditEvent[]> {
      const reader = await auditor()
      const events: AuditEvent[] = []
      let after: string | undefined
      do {
        const query = after === undefined ? { limit: 200 } : { limit: 200, after }
        const page = await expectData(() => reader.GET('/v1/audit/events', { params: { query } }))
        events.push(...page.items)
        after = page.next
      } while (after !== undefined)
      return events
    },
  }
  return acts
}
export type Acts = ReturnType<typeof realList>

/** The item with that number in that category. */
export const itemAt = (list: List, category: Category, number: number) => {
  const part = list.categories.find((one) => one.category === category)
  const found = part?.sectors.flatMap(({ name, items }) => items.map((item) => ({ ...item, sector: name })))
  const item = found?.find((one) => one.number === number)
  if (item === undefined) throw new Error(`there is no ${category} item ${number}`)
  return item
}

/** The item of that name in any category. */
export const itemNamed = (list: List, name: string) => {
  for (const { category, sectors } of list.categories) {
    for (const sector of sectors) {
      const item = sector.items.find((one) => one.name === name)
      if (item !== undefined) return { ...item, category, sector: sector.name }
    }
  }
  throw new Error(`there is no item ${name}`)
}

const basic = (name: string) => ({ category: 'basic', name }) as const

/** The changes of the journey, made from the list as it is when they are proposed. */
export const revisions = {
  reclaim: (list: List): Change => ({
    kind: 'reclaim',
    itemId: itemAt(list, 'cooperative', 61).itemId,
    receivingDepartments: ['区教育局'],
    workMethod: '由区教育局对校外培训机构进行日常监管和检查。',
    reason: '街道没有执法权。',
  }),
  merge: (list: List): Change => ({
    kind: 'merge',
    itemIds: [itemAt(list, 'basic', 17).itemId, itemAt(list, 'basic', 18).itemId],
    into: { content: basic('开展工会和共青团工作') },
  }),
  split: (list: List): Change => ({
    kind: 'split',
    itemId: itemAt(list, 'basic', 16).itemId,
    parts: [{ content: basic('做好民兵预备役工作') }, { content: basic('开展全民国防教育') }],
  }),
  reclassify: (list: List): Change => ({
    kind: 'reclassify',
    itemId: itemNamed(list, '做好民兵预备役工作').itemId,
    content: {
      category: 'cooperative',
      name: '做好民兵预备役工作',
      departments: ['区人民武装部'],
      departmentDuties: '统筹民兵预备役工作。',
      townshipDuties: '组织民兵参加训练。',
    },
  }),
  retire: (list: List): Change => ({
    kind: 'retire',
    itemId: itemAt(list, 'cooperative', 1).itemId,
    reason: '工作已经结束',
  }),
} as const
