import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import {
  addresseeOf,
  departmentNamed,
  openConsultations,
  outstanding,
  pendingTransfers,
  type Proposal,
  type ProposalEvent,
  stageOf,
  successorOf,
} from '@dutybook/duty-lists'
import type { World } from './world.examples.ts'

const DECIDED = ['accepted', 'applied', 'rejected', 'withdrawn']
const PAGE = { limit: 200 } as const

/** Nobody answers before its stage: whoever is asked earlier has approved. */
export const checkStage = ({ requests, verdicts }: Proposal, organisationId: string): void => {
  const stage = stageOf(requests.find((one) => one.organisationId === organisationId) ?? {})
  for (const earlier of requests.filter((request) => stageOf(request) < stage))
    strictEqual(verdicts.get(earlier.organisationId)?.verdict, 'approve', `answered in stage ${stage}`)
}

type Transferred = Extract<ProposalEvent, { readonly type: 'SignOffTransferred' }>

/** A transfer moves who signs, with the consent of somebody else, and never who gets a duty. */
export const checkTransferred = async (
  world: World,
  { requests, transfers, differences }: Proposal,
  { data }: Transferred,
): Promise<void> => {
  const directory = await world.directory()
  const consented = transfers.findLast((one) => one.outcome === 'consented')
  ok(consented !== undefined && consented.proposedBy !== data.consentedBy, 'four eyes')
  const moved = requests.filter((one) =>
    data.requests.some((meant) => meant.organisationId === one.organisationId),
  )
  deepStrictEqual(
    moved.map(({ clauses }) => clauses),
    data.requests.map(({ clauses }) => clauses),
  )
  for (const request of moved) {
    strictEqual(addresseeOf(request).organisationId, data.to.organisationId)
    for (const { change, effect, namedAs = '' } of request.concerns) {
      if (departmentNamed(directory, namedAs)?.organisationId === data.to.organisationId) continue
      ok(!['receives-duty', 'gains-duties'].includes(effect), `${effect} was transferred`)
      const receives = (differences[change]?.after ?? []).some(
        ({ content }) => content.category === 'reclaimed' && content.receivingDepartments.includes(namedAs),
      )
      const received = (differences[change]?.before ?? []).some(
        ({ content }) => content.category === 'reclaimed' && content.receivingDepartments.includes(namedAs),
      )
      ok(!receives || received, `the duty of ${namedAs} was transferred`)
    }
  }
}

/** Inboxes hold who is asked now, and none of a later stage; opinions are asked for until the proposal is decided. */
export const checkAsides = async (world: World, proposal: Proposal): Promise<void> => {
  const { proposalId, requests, verdicts, status, transfers } = proposal
  const inboxes = new Map<string, readonly string[]>()
  const acts = (organisationId: string): readonly string[] => {
    const known = inboxes.get(organisationId)
    if (known !== undefined) return known
    const entries = world.readModel.inbox(organisationId, PAGE).items
    const found = entries.filter((entry) => entry.proposalId === proposalId).map(({ act }) => act)
    inboxes.set(organisationId, found)
    return found
  }
  const open = outstanding(proposal)
  strictEqual(new Set(open.map(stageOf)).size, status === 'in-sign-off' ? 1 : 0, `stages that are open`)
  const asked = open.map((request) => addresseeOf(request).organisationId)
  for (const request of requests.filter(({ organisationId }) => !verdicts.has(organisationId))) {
    const { organisationId } = addresseeOf(request)
    const told = acts(organisationId).some((act) => act === 'sign-off' || act === 'resolve-department')
    strictEqual(told, asked.includes(organisationId), `stage ${stageOf(request)} in the inbox`)
  }
  const pending = pendingTransfers(proposal)
  for (const { organisationId } of pending) ok(asked.includes(organisationId), 'it still may answer itself')
  strictEqual(acts(world.office.organisationId).includes('consent-to-transfer'), pending.length > 0)
  const shown = world.readModel.proposal(proposalId)
  deepStrictEqual(
    shown?.transfers.map((one) => one.status),
    transfers.map(({ outcome }) => outcome ?? 'pending'),
  )
  const awaited = openConsultations(proposal)
  if (DECIDED.includes(status)) deepStrictEqual(awaited, [])
  const directory = await world.directory()
  for (const { organisationId } of awaited) {
    const successor = successorOf(directory, organisationId)?.organisationId ?? organisationId
    ok(acts(successor).includes('give-opinion'), `${organisationId} is not told that it is consulted`)
  }
}
