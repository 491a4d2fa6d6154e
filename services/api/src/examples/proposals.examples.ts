import type { RequestedChange } from '@dutybook/contracts'
import type { DistrictExample } from './district.examples.ts'
import { route } from './routing.examples.ts'
import type { RunningApi } from './running-api.examples.ts'

/** 收回 of 河道保洁 to 区水务局. */
export const reclaimOf = (district: DistrictExample): RequestedChange => ({
  kind: 'reclaim',
  itemId: district.item('河道保洁'),
  receivingDepartments: ['区水务局'],
  workMethod: '由区水务局委托专业队伍保洁。',
})

export const proposalOf = (district: DistrictExample, ...changes: readonly RequestedChange[]) => ({
  listId: district.listId,
  baseRevision: district.list.revision,
  title: '收回河道保洁',
  reason: '镇里没有船只和设备',
  changes,
})

/** Drafts as editor and answers the proposal's id. */
export const draft = async (
  api: RunningApi,
  district: DistrictExample,
  ...changes: readonly RequestedChange[]
): Promise<string> => {
  const answer = await api.call({
    method: 'POST',
    url: '/v1/proposals',
    as: await api.tokenOf('township-editor', '白鹭镇'),
    body: proposalOf(district, ...changes),
  })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  await api.settle()
  return answer.json<{ id: string }>().id
}

/** Drafts, submits and routes. */
export const inSignOff = async (
  api: RunningApi,
  district: DistrictExample,
  ...changes: readonly RequestedChange[]
): Promise<string> => {
  const proposalId = await draft(api, district, ...changes)
  const submitted = await api.call({
    method: 'POST',
    url: `/v1/proposals/${proposalId}/submission`,
    as: await api.tokenOf('township-head', '白鹭镇'),
  })
  if (submitted.statusCode !== 200) throw new Error(submitted.body)
  await route(api, proposalId)
  return proposalId
}
