import {
  addAliases,
  type Answer,
  type Change,
  adjudicateProposal,
  amendProposal,
  commentOnProposal,
  directoryStream,
  editionsStream,
  giveVerdict,
  grantDelegation,
  mergeDepartments,
  prepareVerdict,
  proposalStream,
  proposeRevision,
  publishEdition,
  rebaseProposal,
  registerOrganisations,
  submitProposal,
  successorOf,
  withdrawProposal,
} from '@dutybook/duty-lists'
import type { Actor } from '@dutybook/kernel'
import { performStep } from '../jobs/perform-step.ts'
import { answerConsultation, consult, decideOnTransfer, passOn, regulate } from './aside-acts.examples.ts'
import {
  addressee,
  type Attempted,
  type Numbers,
  organisationIds,
  pick,
  proposalIn,
  somebody,
} from './attempts.examples.ts'
import { changesOf } from './changes.examples.ts'
import { admit, letRest, meet, object, respond, rule } from './objection-acts.examples.ts'
import { MILLISECONDS_A_DAY, person, UNKNOWN, type World } from './world.examples.ts'

/** What somebody tries to do, as numbers that are read against the state at that moment. */
export interface Attempt extends Numbers {
  readonly act: Act
}

const now = ({ clock }: World): string => clock().toISOString()
/** So many days from now. */
const later = ({ clock }: World, days: number): string =>
  new Date(clock().getTime() + days * MILLISECONDS_A_DAY).toISOString()
const dayOf = (instant: string): string => instant.slice(0, 10)

const answers: readonly Answer[] = [
  { verdict: 'approve' },
  { verdict: 'approve' },
  { verdict: 'approve' },
  { verdict: 'approve' },
  { verdict: 'approve', comment: '同意。' },
  { verdict: 'reject', reason: '不宜。' },
  { verdict: 'return', reason: '不明。', comments: [] },
]

const propose: Attempted = async (world, { a, b, c }) => {
  const listId = world.listIds[a % 5 > 0 ? 0 : a % 3] ?? ''
  const list = await world.list(listId)
  const proposer = b % 3 > 0 ? list.townshipId : (pick(organisationIds(world), b) ?? '')
  const changes = changesOf(list, world.id(`new ${world.everything.length}`), b, c)
  await draft(world, listId, changes, somebody(world, proposer, b, true))
}

/** The township amends what is being amended already, in another field: one of the two becomes stale. */
const rival: Attempted = async (world, { a, b, c }) => {
  const found = await proposalIn(world, a, 'draft', 'submitted', 'in-sign-off')
  const change = found?.changes.find(({ kind }) => kind === 'amend')
  if (found === undefined || change?.kind !== 'amend') return
  const fields =
    'name' in change.fields ? { townshipDuties: `开展第${c % 7}次宣传。` } : { name: `事项${c % 7}` }
  const { itemId } = change
  const actor = somebody(world, found.townshipId, b, true)
  await draft(world, found.listId, [{ kind: 'amend', itemId, fields }], actor)
}

const draft = async (
  world: World,
  listId: string,
  changes: readonly Change[],
  actor: Actor,
): Promise<void> => {
  const list = await world.list(listId)
  const proposalId = world.id(`proposal ${world.proposalIds.length + 1}`)
  const outcome = await world.issue(proposeRevision, proposalStream(proposalId), {
    type: 'propose-revision',
    proposalId,
    list,
    baseRevision: list.revision,
    title: '修订',
    reason: '基层无力承担。',
    changes,
    directory: await world.directory(),
    actor,
  })
  if (outcome.ok) world.proposalIds.push(proposalId)
}

const submit: Attempted = async (world, { a, b }) => {
  const found = await proposalIn(world, a, 'draft')
  if (found === undefined) return
  const actor = somebody(world, found.proposer ?? found.townshipId, b, false)
  await world.issue(submitProposal, proposalStream(found.proposalId), { type: 'submit-proposal', actor })
}

/** The program takes up to three of the steps it owes; now and then one of them twice, as after a lost acknowledgement. */
const step: Attempted = async (world, { a, b, c }) => {
  for (let left = 1 + (c % 3); left > 0; left--) {
    const owed = pick(world.readModel.pendingSteps(1_000, now(world)), a)
    if (owed === undefined) return
    const { kind, ...payload } = owed
    await performStep(world, kind, payload)
    if (b % 4 === 0) await performStep(world, kind, payload)
    await world.follow()
  }
}

/** One to three of those who are asked answer, one after another. */
const verdict: Attempted = async (world, { a, b, c }) => {
  const first = await proposalIn(world, a, 'in-sign-off')
  if (first === undefined) return
  const { delegations } = await world.directory()
  for (let nth = 0; nth <= c % 3; nth++) {
    const organisationId = await addressee(world, await world.proposal(first.proposalId), b + nth)
    await world.issue(giveVerdict, proposalStream(first.proposalId), {
      type: 'give-verdict',
      organisationId,
      verdict: pick(answers, c + nth) as Answer,
      at: now(world),
      delegations: [...delegations.values()],
      actor: somebody(world, organisationId, b + nth, false),
    })
  }
}

const prepare: Attempted = async (world, { a, b, c }) => {
  const found = await proposalIn(world, a, 'in-sign-off')
  if (found === undefined) return
  const organisationId = await addressee(world, found, b)
  await world.issue(prepareVerdict, proposalStream(found.proposalId), {
    type: 'prepare-verdict',
    organisationId,
    answer: pick(answers, c) as Answer,
    actor: somebody(world, organisationId, b, true),
  })
}

const amend: Attempted = async (world, { a, b, c }) => {
  const found = await proposalIn(world, a, 'returned', 'stale', 'draft')
  if (found === undefined) return
  const list = await world.list(found.listId)
  await world.issue(amendProposal, proposalStream(found.proposalId), {
    type: 'amend-proposal',
    list,
    baseRevision: list.revision,
    changes: changesOf(list, world.id(`new ${world.everything.length}`), b, c),
    actor: somebody(world, found.proposer ?? found.townshipId, b, true),
  })
}

const rebase: Attempted = async (world, { a, b }) => {
  const found = await proposalIn(world, a, 'stale')
  if (found === undefined) return
  const list = await world.list(found.listId)
  const base = await world.listAt(found.listId, found.baseRevision)
  const actor = somebody(world, found.proposer ?? found.townshipId, b, true)
  const command = { type: 'rebase-proposal', base, list, actor } as const
  await world.issue(rebaseProposal, proposalStream(found.proposalId), command)
}

const withdraw: Attempted = async (world, { a, b, c }) => {
  const found = await proposalIn(world, a, 'returned', 'stale', 'in-sign-off')
  if (found === undefined || c % 3 > 0) return
  const actor = somebody(world, found.proposer ?? found.townshipId, b, true)
  const command = { type: 'withdraw-proposal', reason: '另行研究。', actor } as const
  await world.issue(withdrawProposal, proposalStream(found.proposalId), command)
}

const adjudicate: Attempted = async (world, { a, b, c }) => {
  const found = await proposalIn(world, a, 'in-adjudication', 'in-sign-off')
  if (found === undefined) return
  const ruling = pick(['accept', 'accept', 'reject', 'return'] as const, c) ?? 'reject'
  await world.issue(adjudicateProposal, proposalStream(found.proposalId), {
    type: 'adjudicate-proposal',
    ruling: { ruling, grounds: '按规定。' },
    coordinatingOffice: world.office.organisationId,
    actor: somebody(world, world.office.organisationId, b, false),
  })
}

const comment: Attempted = async (world, { a, b }) => {
  const found = await proposalIn(world, a, 'in-sign-off', 'in-adjudication')
  if (found === undefined) return
  await world.issue(commentOnProposal, proposalStream(found.proposalId), {
    type: 'comment-on-proposal',
    text: '请会商。',
    coordinatingOffice: world.office.organisationId,
    actor: somebody(world, pick(organisationIds(world), b) ?? '', b, true),
  })
}

const mergeTwo: Attempted = async (world, { a, b }) => {
  const directory = await world.directory()
  const standing = world.departments.filter(
    ({ organisationId }) => successorOf(directory, organisationId)?.organisationId === organisationId,
  )
  const [merged, into] = [pick(standing, a), pick(standing, a + 1 + (b % 2))]
  if (merged === undefined || into === undefined) return
  await world.issue(mergeDepartments, directoryStream(world.districtId), {
    type: 'merge-departments',
    merged: [merged.organisationId],
    into: { organisationId: into.organisationId },
    from: '2026-01-01',
    reason: '机构改革。',
    at: now(world),
    actor: person('coordinator', world.office),
  })
}

/** Somebody says which department the unknown name means: a new one, or one that is there. */
const resolve: Attempted = async (world, { a, b }) => {
  const actor = person('coordinator', world.office)
  const stream = directoryStream(world.districtId)
  if (a % 2 === 0) {
    const organisationId = world.id(UNKNOWN)
    const organisations = [{ organisationId, kind: 'department', name: UNKNOWN, aliases: [] }] as const
    await world.issue(registerOrganisations, stream, { type: 'register-organisations', organisations, actor })
    return
  }
  const organisationId = pick(world.departments, b)?.organisationId ?? ''
  await world.issue(addAliases, stream, { type: 'add-aliases', organisationId, aliases: [UNKNOWN], actor })
}

const delegate: Attempted = async (world, { a, b }) => {
  const organisation = pick(world.departments, a)
  if (organisation === undefined) return
  const lender = person('department-head', organisation, (b % 3) + 1)
  await world.issue(grantDelegation, directoryStream(world.districtId), {
    type: 'grant-delegation',
    delegationId: world.id(`delegation ${world.everything.length}`),
    organisationId: organisation.organisationId,
    delegator: lender.id,
    delegate: person('department-reviewer', organisation, (b % 2) + 1).id,
    from: later(world, -1),
    until: later(world, 30),
    reason: '出差。',
    at: now(world),
    actor: lender,
  })
}

const publish: Attempted = async (world, { a, b }) => {
  const listId = pick(world.listIds, a) ?? ''
  const list = await world.list(listId)
  const command = {
    type: 'publish-edition',
    directory: await world.directory(),
    list,
    revision: list.revision,
    decidedOn: dayOf(now(world)),
    effectiveOn: dayOf(later(world, b % 2 === 0 ? 0 : 200)),
    note: '公布。',
    drafters: [],
    at: now(world),
    actor: person('coordinator', world.office, 1 + (b % 3)),
  } as const
  await world.issue(publishEdition, editionsStream(listId), command)
}

/** Time goes by, and some answers are late. */
const pass: Attempted = async (world, { a }) => world.pass(1 + (a % 21))

/** Every act, and how often it is tried. */
const acts = {
  propose: [propose, 8],
  rival: [rival, 5],
  submit: [submit, 11],
  step: [step, 26],
  verdict: [verdict, 28],
  prepare: [prepare, 2],
  amend: [amend, 3],
  rebase: [rebase, 8],
  withdraw: [withdraw, 1],
  adjudicate: [adjudicate, 6],
  comment: [comment, 1],
  merge: [mergeTwo, 1],
  resolve: [resolve, 2],
  delegate: [delegate, 1],
  publish: [publish, 1],
  regulate: [regulate, 1],
  passOn: [passOn, 5],
  decideOnTransfer: [decideOnTransfer, 2],
  consult: [consult, 2],
  answerConsultation: [answerConsultation, 1],
  pass: [pass, 4],
  object: [object, 4],
  respond: [respond, 5],
  rule: [rule, 4],
  letRest: [letRest, 1],
  meet: [meet, 3],
  admit: [admit, 4],
} as const satisfies Readonly<Record<string, readonly [Attempted, number]>>
export type Act = keyof typeof acts

/** Each as often as it is to be tried. */
export const weighted: readonly Act[] = Object.entries(acts).flatMap(([act, [, times]]) =>
  Array.from({ length: times }, () => act as Act),
)

/** Tries it; a refusal is an answer like any other. */
export const attempt = async (world: World, attempted: Attempt): Promise<void> => {
  const [perform] = acts[attempted.act]
  await perform(world, attempted)
}

/** Lets the program take every step it owes. @returns how many */
export const settle = async (world: World): Promise<number> => {
  let steps = 0
  for (;;) {
    const [owed] = world.readModel.pendingSteps(1, now(world))
    if (owed === undefined) return steps
    const { kind, ...payload } = owed
    await performStep(world, kind, payload)
    await world.follow()
    if (++steps > 1_000) throw new Error(`the step ${kind} of ${payload.subjectId} is owed again and again`)
  }
}
