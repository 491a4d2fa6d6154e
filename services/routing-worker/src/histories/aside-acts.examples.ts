import {
  changeRoutingRules,
  decideTransfer,
  defaultRoutingRules,
  giveOpinion,
  openConsultations,
  pendingTransfers,
  proposalStream,
  proposeTransfer,
  requestConsultation,
  type RoutingRule,
  ruleBook,
  routingRulesStream,
  rulesInForce,
  successorOf,
} from '@dutybook/duty-lists'
import {
  addressee,
  type Attempted,
  type Numbers,
  organisationIds,
  pick,
  proposalIn,
  somebody,
} from './attempts.examples.ts'
import { person, type World } from './world.examples.ts'

const inOrder = (stageOf: (index: number, of: number) => number): readonly RoutingRule[] =>
  defaultRoutingRules.rules.map((rule) => ({
    ...rule,
    ask: rule.ask.map((one, index) => ({ ...one, stage: stageOf(index, rule.ask.length) })),
  }))

/** Everybody at once, one after another, or the last first. */
const tables: readonly (readonly RoutingRule[])[] = [
  defaultRoutingRules.rules,
  inOrder((index) => index + 1),
  inOrder((index, of) => of - index),
]

/** The coordinating office says anew in which stages who is asked. */
export const regulate: Attempted = async (world, { a }) => {
  const stream = routingRulesStream(world.districtId)
  const { version } = rulesInForce((await world.repository.load(ruleBook, stream)).state)
  await world.issue(changeRoutingRules, stream, {
    type: 'change-routing-rules',
    directory: await world.directory(),
    basedOn: version,
    rules: pick(tables, a) ?? [],
    reason: '调整会签次序。',
    actor: person('coordinator', world.office),
  })
}

/** A department says that its request is another's; mostly the coordinating office decides at once. */
export const passOn: Attempted = async (world, { a, b, c }) => {
  const found = await proposalIn(world, a, 'in-sign-off')
  if (found === undefined) return
  const organisationId = await addressee(world, found, b)
  await world.issue(proposeTransfer, proposalStream(found.proposalId), {
    type: 'propose-transfer',
    organisationId,
    to: pick(c % 5 > 0 ? departmentIds(world) : organisationIds(world), c) ?? '',
    reason: '不属本单位职责。',
    directory: await world.directory(),
    actor: somebody(world, organisationId, b, false),
  })
  if (a % 4 > 0) await decideOn(world, found.proposalId, { a, b, c })
}

/** The coordinating office decides on a transfer that waits, or on none. */
export const decideOnTransfer: Attempted = async (world, numbers) => {
  const all = await Promise.all(world.proposalIds.map((id) => world.proposal(id)))
  const waiting = all.filter((one) => pendingTransfers(one).length > 0)
  const found = pick(waiting, numbers.a) ?? (await proposalIn(world, numbers.a, 'in-sign-off'))
  if (found !== undefined) await decideOn(world, found.proposalId, numbers)
}

const departmentIds = ({ departments }: World): readonly string[] =>
  departments.map(({ organisationId }) => organisationId)

/** Now and then somebody tries who may not. */
const decideOn = async (world: World, proposalId: string, { b, c }: Numbers): Promise<void> => {
  const found = await world.proposal(proposalId)
  const meant = pick(pendingTransfers(found), b)?.organisationId ?? pick(organisationIds(world), b) ?? ''
  await world.issue(decideTransfer, proposalStream(proposalId), {
    type: 'decide-transfer',
    organisationId: meant,
    decision: c % 3 > 0 ? { decision: 'consent' } : { decision: 'refuse', reason: '属该单位职责。' },
    directory: await world.directory(),
    actor: somebody(world, c % 7 > 0 ? world.office.organisationId : meant, b, false),
  })
}

/** Somebody asks for an opinion, and mostly gets it at once. */
export const consult: Attempted = async (world, { a, b, c }) => {
  const found = await proposalIn(world, a, 'in-sign-off', 'in-adjudication', 'returned')
  if (found === undefined) return
  const asker = c % 3 > 0 ? await addressee(world, found, b) : (pick(organisationIds(world), b) ?? '')
  await world.issue(requestConsultation, proposalStream(found.proposalId), {
    type: 'request-consultation',
    organisationId: pick(organisationIds(world), c) ?? '',
    question: '有何意见？',
    directory: await world.directory(),
    actor: somebody(world, asker, b, true),
  })
  if (a % 2 > 0) await answerFor(world, found.proposalId, { a, b, c })
}

/** Somebody who was consulted answers; now and then nobody was, or it is too late. */
export const answerConsultation: Attempted = async (world, numbers) => {
  const all = await Promise.all(world.proposalIds.map((id) => world.proposal(id)))
  const open = all.filter((one) => openConsultations(one).length > 0)
  const found = pick(numbers.a % 6 > 0 ? open : all, numbers.a)
  if (found !== undefined) await answerFor(world, found.proposalId, numbers)
}

/** By the organisation, or the one it went into; now and then by another. */
const answerFor = async (world: World, proposalId: string, { b, c }: Numbers): Promise<void> => {
  const directory = await world.directory()
  const open = openConsultations(await world.proposal(proposalId))
  const organisationId = pick(open, b)?.organisationId ?? pick(organisationIds(world), b) ?? ''
  const by = successorOf(directory, organisationId)?.organisationId ?? ''
  await world.issue(giveOpinion, proposalStream(proposalId), {
    type: 'give-opinion',
    organisationId,
    text: '无不同意见。',
    directory,
    actor: somebody(world, c % 7 > 0 ? by : (pick(organisationIds(world), c) ?? ''), b, true),
  })
}
