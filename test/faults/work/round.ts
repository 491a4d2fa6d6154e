import type { components } from '@dutybook/client'
import { listStream, proposalStream } from '@dutybook/duty-lists'
import { setTimeout as pause } from 'node:timers/promises'
import type { Person } from '../../support/personas.ts'
import type { Observer } from './observer.ts'
import type { Random } from './random.ts'

type List = components['schemas']['DutyList']
type Proposal = components['schemas']['Proposal']
type Status = Proposal['status']

/** Who takes part in the proposals of one township. */
export interface Town {
  readonly listId: string
  readonly editor: Person
  readonly head: Person
  /** By organisation: who signs for it. */
  readonly signers: ReadonlyMap<string, Person>
  readonly auditor: Person
}

export interface RoundOptions {
  readonly observer: Observer
  readonly town: Town
  readonly random: Random
  /** Items that other rounds work on. */
  readonly busy: Set<string>
  /** Unique; makes the keys of the round's commands. */
  readonly name: string
}

const POLL_MS = 15
const SECOND_COORDINATOR = 'coordinator 2'

/** One proposal on its way, by everybody whom it takes: drafted, submitted, routed, signed, and applied or not. */
export const round = async ({ observer, town, random, busy, name }: RoundOptions): Promise<void> => {
  const { editor, head, auditor, signers, listId } = town
  const list = await observer.read(
    editor,
    (client, fresh) => client.GET('/v1/lists/{listId}', { params: { path: { listId }, ...fresh } }),
    (data) => ({ shown: { stream: listStream(listId), revision: data.revision, at: data.position } }),
  )
  const item = random.pick(amendable(list).filter(({ itemId }) => !busy.has(itemId)))
  busy.add(item.itemId)
  const proposalId = (await draft())?.id
  if (proposalId !== undefined) await follow(proposalId)
  busy.delete(item.itemId)

  function draft() {
    const text = `第${name}次修订。`
    const fields = item.category === 'basic' ? { legalBasis: text } : { departmentDuties: text }
    const changes = [{ kind: 'amend' as const, itemId: item.itemId, fields }]
    const body = { listId, baseRevision: list.revision, title: name, reason: text, changes }
    return observer.command({
      by: editor,
      key: `draft-${name}`,
      leadsTo: 'ProposalDrafted',
      streamOf: proposalStream,
      send: (client, key) => client.POST('/v1/proposals', { params: key, body }),
    })
  }

  async function follow(proposalId: string): Promise<void> {
    const path = { proposalId }
    const on = { streamOf: proposalStream }
    await observer.command({
      ...on,
      by: head,
      key: `submit-${name}`,
      leadsTo: 'ProposalSubmitted',
      send: (client, key) =>
        client.POST('/v1/proposals/{proposalId}/submission', { params: { path, ...key } }),
    })
    const routed = await settled(proposalId, head, ['draft', 'submitted'])
    for (const { organisationId } of routed.signOffs) {
      const signer = signers.get(organisationId)
      if (signer === undefined) throw new Error(`nobody signs for ${organisationId}`)
      await readInbox(signer)
      const reason = '请再核对一次。'
      const body =
        random.next() < 0.8
          ? { verdict: 'approve' as const }
          : { verdict: random.pick(['reject', 'return'] as const), reason }
      const signed = await observer.command({
        ...on,
        by: signer,
        key: `sign-${name}-${organisationId}`,
        leadsTo: body.verdict === 'return' ? 'ProposalReturned' : 'VerdictGiven',
        send: (client, key) =>
          client.PUT('/v1/proposals/{proposalId}/sign-offs/{organisationId}', {
            params: { path: { proposalId, organisationId }, ...key },
            body,
          }),
      })
      if (signed === undefined || body.verdict === 'return') break
    }
    const { status } = await settled(proposalId, auditor, ['accepted'])
    if (status === 'returned' || status === 'stale') await withdraw(proposalId)
    if (status === 'in-adjudication') await adjudicate(proposalId)
  }

  function withdraw(proposalId: string) {
    return observer.command({
      by: editor,
      key: `withdraw-${name}`,
      leadsTo: 'ProposalWithdrawn',
      streamOf: proposalStream,
      send: (client, key) =>
        client.POST('/v1/proposals/{proposalId}/withdrawal', {
          params: { path: { proposalId }, ...key },
          body: { reason: '不再修订。' },
        }),
    })
  }

  function adjudicate(proposalId: string) {
    const by = signers.get(SECOND_COORDINATOR) as Person
    return observer.command({
      by,
      key: `adjudicate-${name}`,
      leadsTo: 'ProposalAdjudicated',
      streamOf: proposalStream,
      send: (client, key) =>
        client.POST('/v1/proposals/{proposalId}/adjudication', {
          params: { path: { proposalId }, ...key },
          body: { ruling: 'reject', grounds: '各部门意见不一。' },
        }),
    })
  }

  /** Reads the proposal until it is past these statuses. */
  async function settled(proposalId: string, by: Person, notYet: readonly Status[]): Promise<Proposal> {
    for (;;) {
      const proposal = await observer.read(
        by,
        (client, fresh) =>
          client.GET('/v1/proposals/{proposalId}', { params: { path: { proposalId }, ...fresh } }),
        ({ revision, status }, response) => {
          const at = response.headers.get('dutybook-position') ?? ''
          return { checkpoint: at, shown: { stream: proposalStream(proposalId), revision, at, status } }
        },
      )
      if (!notYet.includes(proposal.status)) return proposal
      await pause(POLL_MS)
    }
  }

  async function readInbox(by: Person): Promise<void> {
    await observer.read(
      by,
      (client, fresh) => client.GET('/v1/inbox', { params: { query: { limit: 20 }, ...fresh } }),
      (_, response) => ({ checkpoint: response.headers.get('dutybook-position') ?? '' }),
    )
  }
}

const amendable = ({ categories }: List) =>
  categories
    .filter(({ category }) => category !== 'reclaimed')
    .flatMap(({ category, sectors }) =>
      sectors.flatMap(({ items }) => items.map(({ itemId }) => ({ itemId, category }))),
    )
