import {
  applyRevision,
  defaultRoutingRules,
  directory,
  directoryStream,
  dutyList,
  listStream,
  proposal,
  proposalStream,
  recordOutcome,
  redirectSignOffs,
  requestSignOffs,
  type RoutingRules,
} from '@dutybook/duty-lists'
import type { RunningApi } from './running-api.examples.ts'

const actor = { id: 'routing', organisation: 'dutybook', role: 'system' }
const by = { actor, correlationId: crypto.randomUUID(), causationId: crypto.randomUUID() }
const issued = <C>(command: C) => ({ id: crypto.randomUUID(), hash: '', command })

/** Does what the routing worker does with a submitted proposal. */
export const route = async (
  api: RunningApi,
  proposalId: string,
  rules: RoutingRules = defaultRoutingRules,
): Promise<void> => {
  const { repository } = api
  const stream = proposalStream(proposalId)
  const { state } = await repository.load(proposal, stream)
  const command = {
    type: 'request-sign-offs',
    list: (await repository.load(dutyList, listStream(state.listId))).state,
    directory: (await repository.load(directory, directoryStream(state.districtId))).state,
    rules,
    actor,
  } as const
  await repository.execute(requestSignOffs, stream, issued(command), by)
  await api.settle()
}

/** Does what the routing worker does with an accepted proposal. */
export const apply = async (api: RunningApi, proposalId: string): Promise<void> => {
  const { repository } = api
  const stream = proposalStream(proposalId)
  const { state } = await repository.load(proposal, stream)
  const { baseRevision, reason, changes } = state
  const command = { type: 'apply-revision', proposalId, baseRevision, reason, changes, actor } as const
  const applied = await repository.execute(applyRevision, listStream(state.listId), issued(command), by)
  if (!applied.ok) throw new Error(applied.refusal.code)
  const outcome = { type: 'record-application', listRevision: applied.revision, actor } as const
  await repository.execute(recordOutcome, stream, issued(outcome), by)
  await api.settle()
}

/** Does what the routing worker does with a proposal in sign-off when the directory has changed. */
export const redirect = async (api: RunningApi, proposalId: string): Promise<void> => {
  const { repository } = api
  const stream = proposalStream(proposalId)
  const { state } = await repository.load(proposal, stream)
  const { state: known } = await repository.load(directory, directoryStream(state.districtId))
  const command = { type: 'redirect-sign-offs', directory: known, rules: defaultRoutingRules, actor } as const
  await repository.execute(redirectSignOffs, stream, issued(command), by)
  await api.settle()
}
