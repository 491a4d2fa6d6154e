import { type components, documentBody, type DutybookClient, idempotencyKey } from '@dutybook/client'
import { expectData, type Headers, type Person, personas } from '../support/personas.ts'

const OFFICE = '区委编办'
const TABLE = ['配合履职事项清单', '序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责']

const TOWNSHIPS = ['东桥镇', '西桥镇', '南桥镇', '北桥镇']
const DEPARTMENTS = ['区教育局', '区民政局']

/** One cooperative item of a generated list, and who acts on it. */
export interface Duty {
  readonly listId: string
  readonly revision: number
  readonly itemId: string
  readonly editor: DutybookClient
  /** What the head of the township sends along. */
  readonly submitting: Headers
  readonly department: Department
}

export interface Department {
  readonly organisationId: string
  readonly head: DutybookClient
  /** What its head sends along. */
  readonly headers: Headers
}

type List = components['schemas']['DutyList']

export const key = (act: string) => ({ header: idempotencyKey(encodeURIComponent(act)) })

/** Opens a district of four generated lists: each has so many cooperative items, each of one department. */
export const openBusyDistrict = async (url: string, itemsOfList: number): Promise<readonly Duty[]> => {
  const people = personas(url)
  const as = async (role: Person['role'], organisation?: string) =>
    people.as(await people.find(role, organisation))
  const administrator = await as('administrator')
  const body = { name: '青禾区', city: '雁汀市', province: '澜陵省', coordinatingOffice: { name: OFFICE } }
  await expectData(() => administrator.POST('/v1/districts', { params: key('open'), body }))

  const office = await as('coordinator', OFFICE)
  const lists: { readonly township: string; readonly list: List }[] = []
  for (const township of TOWNSHIPS) {
    const document = documentBody(text(township, itemsOfList), 'list.txt')
    const draft = await expectData(() =>
      office.POST('/v1/imports', { params: key(`import ${township}`), ...document }),
    )
    const params = { path: { importId: draft.id }, ...key(`accept ${township}`) }
    const accepting = { as: 'baseline', replace: false } as const
    const { listId, position } = await expectData(() =>
      office.POST('/v1/imports/{importId}/acceptance', { params, body: accepting }),
    )
    const fresh = { path: { listId }, header: { 'Dutybook-Min-Position': position } }
    lists.push({
      township,
      list: await expectData(() => office.GET('/v1/lists/{listId}', { params: fresh })),
    })
  }

  const departments = new Map<string, Department>()
  for (const name of DEPARTMENTS) {
    const person = await people.find('department-head', name)
    departments.set(name, {
      organisationId: person.organisationId,
      head: await people.as(person),
      headers: await people.headersOf(person),
    })
  }
  const duties: Duty[] = []
  for (const { township, list } of lists) {
    const editor = await as('township-editor', township)
    const submitting = await people.headersOf(await people.find('township-head', township))
    const { listId, revision } = list
    const cooperative = list.categories.filter((part) => part.category === 'cooperative')
    for (const item of cooperative.flatMap(({ sectors }) => sectors.flatMap(({ items }) => items))) {
      const [named = ''] = item.departments
      const department = departments.get(named)
      if (department === undefined) throw new Error(`${item.name} names no department`)
      duties.push({ listId, revision, itemId: item.itemId, editor, submitting, department })
    }
  }
  return duties
}

const text = (township: string, items: number): Uint8Array => {
  const rows = Array.from({ length: items }, (_, index) => {
    const department = DEPARTMENTS[index % DEPARTMENTS.length]
    return `${index + 1}\t第${index + 1}类摊点日常管理\t${department}\t制定第${index + 1}类摊点标准并组织检查。\t上报第${index + 1}类摊点线索。`
  })
  const title = `澜陵省雁汀市青禾区${township} 履行职责事项清单`
  return new TextEncoder().encode([title, ...TABLE, `一、城乡建设（${items}项）`, ...rows].join('\n'))
}
