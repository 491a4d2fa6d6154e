import type { ListDocument } from '@dutybook/contracts'
import { documentOf } from './document.examples.ts'
import type { RunningApi } from './running-api.examples.ts'

/** 青禾区 with the list of 白鹭镇, imported through the API. */
export interface DistrictExample {
  readonly districtId: string
  readonly listId: string
  readonly townshipId: string
  /** The import that the list came from. */
  readonly importId: string
  readonly list: ListDocument
  /** Item id of the item with this name. */
  item(name: string): string
}

export const openDistrictExample = async (api: RunningApi): Promise<DistrictExample> => {
  const administrator = await api.tokenOf('administrator')
  const opened = await api.call({
    method: 'POST',
    url: '/v1/districts',
    as: administrator,
    body: {
      name: '青禾区',
      city: '松川市',
      province: '云岭省',
      coordinatingOffice: { name: '青禾区委编办' },
    },
  })
  const coordinator = await api.tokenOf('coordinator', '青禾区')
  const { listId, importId } = await importDocument(api, coordinator, documentOf())
  await api.settle()
  const read = await api.call({ method: 'GET', url: `/v1/lists/${listId}`, as: coordinator })
  const list = read.json<ListDocument>()
  const { townshipId } = list
  const items = list.categories.flatMap(({ sectors }) => sectors.flatMap(({ items }) => [...items]))
  return {
    districtId: opened.json<{ id: string }>().id,
    listId,
    townshipId,
    importId,
    list,
    item: (name) => {
      const found = items.find((item) => item.name === name)
      if (found === undefined) throw new Error(`no item is named ${name}`)
      return found.itemId
    },
  }
}

/** Brings a document in and accepts it as the baseline. */
export const importDocument = async (
  api: RunningApi,
  as: string,
  file: Uint8Array,
): Promise<{ readonly listId: string; readonly importId: string }> => {
  const drafted = await api.call({ method: 'POST', url: '/v1/imports', as, file })
  if (drafted.statusCode !== 201) throw new Error(drafted.body)
  const url = `/v1/imports/${drafted.json<{ id: string }>().id}/acceptance`
  const accepted = await api.call({ method: 'POST', url, as, body: { as: 'baseline' } })
  if (accepted.statusCode !== 201) throw new Error(accepted.body)
  return accepted.json()
}
