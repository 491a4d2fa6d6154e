import type { RequestedChange } from '@dutybook/contracts'
import {
  applyRevision,
  type Amend,
  dutyList,
  listStream,
  proposalStream,
  proposeRevision,
} from '@dutybook/duty-lists'
import type { Actor } from '@dutybook/kernel'
import type { LightMyRequestResponse } from 'fastify'
import type { DistrictExample } from './district.examples.ts'
import { inSignOff, reclaimOf } from './proposals.examples.ts'
import { apply } from './routing.examples.ts'
import type { RunningApi } from './running-api.examples.ts'

/** What the coordinating office sends to publish the list as it is. */
export const publicationOf = (revision: number, changes: object = {}) => ({
  revision,
  effectiveOn: '2026-11-21',
  note: '首次公布',
  ...changes,
})

export const publish = async (
  api: RunningApi,
  { listId }: DistrictExample,
  body: object,
): Promise<LightMyRequestResponse> => {
  const as = await api.tokenOf('coordinator', '青禾区')
  const answer = await api.call({ method: 'POST', url: `/v1/lists/${listId}/editions`, as, body })
  await api.settle()
  return answer
}

/** Carries a proposal through sign-off and applies it; answers its id. */
export const revise = async (
  api: RunningApi,
  district: DistrictExample,
  ...changes: readonly RequestedChange[]
): Promise<string> => {
  const proposalId = await inSignOff(
    api,
    district,
    ...(changes.length === 0 ? [reclaimOf(district)] : changes),
  )
  const signOffs = api.readModel.proposal(proposalId)?.signOffs ?? []
  const directory = api.readModel.directory(district.districtId)?.organisations ?? []
  for (const { organisationId, kind } of signOffs) {
    const name = directory.find((one) => one.organisationId === organisationId)?.name ?? ''
    const role =
      kind === 'department' ? 'department-head' : kind === 'township' ? 'township-head' : 'coordinator'
    const as = await api.tokenOf(role, name)
    const url = `/v1/proposals/${proposalId}/sign-offs/${organisationId}`
    const signed = await api.call({ method: 'PUT', url, as, body: { verdict: 'approve', comment: '同意。' } })
    if (signed.statusCode !== 200) throw new Error(signed.body)
  }
  await apply(api, proposalId)
  return proposalId
}

/** The district with its list at the revision it has now. */
export const asItIsNow = async (api: RunningApi, district: DistrictExample): Promise<DistrictExample> => {
  await api.settle()
  const revision = api.readModel.list(district.listId, 'now')?.revision ?? 0
  return { ...district, list: { ...district.list, revision } }
}

/** A change drafted by a person while in the township's service, and applied since. */
export const revisedBy = async (
  person: string,
  api: RunningApi,
  { listId, townshipId }: DistrictExample,
  change: Amend,
): Promise<void> => {
  const proposalId = crypto.randomUUID()
  const execute = async (
    decider: typeof proposeRevision | typeof applyRevision,
    stream: string,
    command: { readonly actor: Actor },
  ) => {
    const by = { actor: command.actor, correlationId: proposalId, causationId: proposalId }
    const issued = { id: crypto.randomUUID(), hash: '', command: command as never }
    const outcome = await api.repository.execute(decider as typeof proposeRevision, stream, issued, by)
    if (!outcome.ok) throw new Error(outcome.refusal.code)
  }
  const { state: list } = await api.repository.load(dutyList, listStream(listId))
  const revision = { proposalId, baseRevision: list.revision, reason: '规范名称', changes: [change] }
  const editor = { id: person, organisation: townshipId, role: 'township-editor' }
  const draft = { type: 'propose-revision', list, title: '规范名称', ...revision, actor: editor }
  await execute(proposeRevision, proposalStream(proposalId), draft)
  const program = { id: 'routing', organisation: 'dutybook', role: 'system' }
  const application = { type: 'apply-revision', ...revision, actor: program }
  await execute(applyRevision, listStream(listId), application)
  await api.settle()
}
