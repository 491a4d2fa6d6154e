import {
  answeringFor,
  calendarBook,
  calendarInForce,
  type Change,
  decideObjection,
  objection,
  type Objection,
  objectionStream,
  proposalStream,
  proposeRevision,
  type ProposeRevision,
  raiseObjection,
  respondToObjection,
  silentOn,
  withdrawObjection,
} from '@dutybook/duty-lists'
import { type Attempted, organisationIds, pick, somebody } from './attempts.examples.ts'
import { helpWith, type World } from './world.examples.ts'

/** Every objection of the world, as the log has it. */
export const objectionsOf = async ({ everything, repository }: World): Promise<readonly Objection[]> => {
  const raised = everything.filter(({ type }) => type === 'ObjectionRaised')
  return Promise.all(raised.map(async ({ stream }) => (await repository.load(objection, stream)).state))
}

const objectionIn = async (
  world: World,
  number: number,
  ...statuses: readonly Objection['status'][]
): Promise<Objection | undefined> => {
  const all = await objectionsOf(world)
  const fitting = all.filter(({ status }) => statuses.includes(status))
  return pick(number % 8 === 0 ? all : fitting, number)
}

/** A township objects to a duty that is on its list, or was. */
export const object: Attempted = async (world, { a, b, c }) => {
  const list = await world.list(pick(world.listIds, a) ?? '')
  const objectionId = world.id(`objection ${world.everything.length}`)
  await world.issue(raiseObjection, objectionStream(objectionId), {
    type: 'raise-objection',
    objectionId,
    list,
    directory: await world.directory(),
    calendar: calendarInForce(calendarBook.initial),
    itemId: pick([...list.items.keys()], b) ?? '',
    grounds: '镇里没有执法权。',
    at: world.clock().toISOString(),
    actor: somebody(world, list.townshipId, c, false),
  })
}

/** One or two of those who are asked answer; now and then somebody else tries, or too late. */
export const respond: Attempted = async (world, { a, b, c }) => {
  const found = await objectionIn(world, a, 'awaiting-responses', 'awaiting-decision')
  if (found === undefined) return
  for (const nth of [0, 1].slice(0, 1 + (c % 2))) {
    const open = silentOn(found).map((one) => answeringFor(one).organisationId)
    const organisationId = pick(b % 9 === 0 ? organisationIds(world) : open, b + nth) ?? ''
    await world.issue(respondToObjection, objectionStream(found.objectionId), {
      type: 'respond-to-objection',
      organisationId,
      response: c % 3 > 0 ? 'uphold' : 'maintain',
      reason: '按职责分工。',
      actor: somebody(world, organisationId, b + nth, false),
    })
  }
}

export const rule: Attempted = async (world, { a, b, c }) => {
  const found = await objectionIn(world, a, 'awaiting-decision', 'awaiting-responses')
  if (found === undefined) return
  await world.issue(decideObjection, objectionStream(found.objectionId), {
    type: 'decide-objection',
    ruling: c % 3 > 0 ? 'sustained' : 'dismissed',
    grounds: '按规定。',
    coordinatingOffice: world.office.organisationId,
    at: world.clock().toISOString(),
    actor: somebody(world, world.office.organisationId, b, false),
  })
}

export const letRest: Attempted = async (world, { a, b }) => {
  const found = await objectionIn(world, a, 'awaiting-responses', 'sustained')
  if (found === undefined) return
  await world.issue(withdrawObjection, objectionStream(found.objectionId), {
    type: 'withdraw-objection',
    reason: '已协商。',
    actor: somebody(world, found.townshipId, b, false),
  })
}

/** A township proposes that the duty goes which it objected to with success. */
export const meet: Attempted = async (world, { a, b }) => {
  const found = await objectionIn(world, a, 'sustained')
  if (found === undefined) return
  const change: Change = { kind: 'retire', itemId: found.itemId, reason: '异议成立。' }
  await draft(world, found.listId, change, {
    objection: found,
    actor: somebody(world, found.townshipId, b, true),
  })
}

/** A department or the office wants a duty on a list that is not its own; now and then a township tries, or the other lane. */
export const admit: Attempted = async (world, { a, b, c }) => {
  const { organisationId, name } =
    pick([...world.departments, world.office, ...(c % 7 === 0 ? world.townships : [])], b) ?? world.office
  const named = organisationId === world.office.organisationId ? '区教育局' : name
  const itemId = world.id(`new ${world.everything.length}`)
  const content = { ...helpWith(`值守${c % 5}`, named), support: '每年经费两万元。' }
  const change: Change = { kind: 'add', itemId, content, place: { sector: '平安法治' } }
  await draft(world, pick(world.listIds, a) ?? '', change, {
    lane: c % 9 === 0 ? 'adjustment' : 'admission',
    actor: somebody(world, organisationId, b, true),
  })
}

const draft = async (
  world: World,
  listId: string,
  change: Change,
  how: Pick<ProposeRevision, 'actor' | 'lane' | 'objection'>,
): Promise<void> => {
  const list = await world.list(listId)
  const proposalId = world.id(`proposal ${world.proposalIds.length + 1}`)
  const outcome = await world.issue(proposeRevision, proposalStream(proposalId), {
    type: 'propose-revision',
    proposalId,
    list,
    baseRevision: list.revision,
    title: '修订',
    reason: '按规定。',
    changes: [change],
    directory: await world.directory(),
    ...how,
  })
  if (outcome.ok) world.proposalIds.push(proposalId)
}
