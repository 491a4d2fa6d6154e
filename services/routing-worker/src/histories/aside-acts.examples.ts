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
  organisationIds,
  pick,
  proposalIn,
  somebody,
} from './attempts.examples.ts'
import { person } from './world.examples.ts'

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

/** A department says that its request is another's. */
export const passOn: Attempted = async (world, { a, b, c }) => {
  const found = await proposalIn(world, a, 'in-sign-off')
  if (found === undefined) return
  const organisationId = await addressee(world, found, b)
  await world.issue(proposeTransfer, proposalStream(found.proposalId), {
    type: 'propose-transfer',
    organisationId,
    to: pick(organisationIds(world), c) ?? '',
    reason: '不属本单位职责。',
    directory: await world.directory(),
    actor: somebody(world, organisationId, b, false),
  })
}

/** The coordinating office, or somebody who may not, decides on a transfer. */
export const decideOnTransfer: Attempted = async (world, { a, b, c }) => {
  const all = await Promise.all(world.proposalIds.map((id) => world.proposal(id)))
  const waiting = all.filter((one) => pendingTransfers(one).length > 0)
  const found = pick(waiting, a) ?? (await proposalIn(world, a, 'in-sign-off'))
  if (found === undefined) return
  const meant = pick(pendingTransfers(found), b)?.organisationId ?? pick(organisationIds(world), b) ?? ''
  await world.issue(decideTransfer, proposalStream(found.proposalId), {
    type: 'decide-transfer',
    organisationId: meant,
    decision: c % 3 > 0 ? { decision: 'consent' } : { decision: 'refuse', reason: '属该单位职责。' },
    directory: await world.directory(),
    actor: somebody(world, c % 7 > 0 ? world.office.organisationId : meant, b, false),
  })
}

/** Somebody asks for an opinion. */
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
}

/** Somebody who was consulted, or the one it went into, answers; now and then somebody else, or too late. */
export const giveOpinionOn: Attempted = async (world, { a, b, c }) => {
  const all = await Promise.all(world.proposalIds.map((id) => world.proposal(id)))
  const found = pick(a % 6 > 0 ? all.filter((one) => openConsultations(one).length > 0) : all, a)
  if (found === undefined) return
  const directory = await world.directory()
  const organisationId = pick(openConsultations(found), b)?.organisationId ?? pick(organisationIds(world), b)
  const by = successorOf(directory, organisationId ?? '')?.organisationId ?? ''
  await world.issue(giveOpinion, proposalStream(found.proposalId), {
    type: 'give-opinion',
    organisationId: organisationId ?? '',
    text: '无不同意见。',
    directory,
    actor: somebody(world, c % 7 > 0 ? by : (pick(organisationIds(world), c) ?? ''), b, true),
  })
}
