import { awaited, type Proposal } from '@dutybook/duty-lists'
import type { Actor } from '@dutybook/kernel'
import { person, type World } from './world.examples.ts'

/** Numbers that are read against the state at the moment of an attempt. */
export interface Numbers {
  readonly a: number
  readonly b: number
  readonly c: number
}

/** What somebody tries to do. */
export type Attempted = (world: World, numbers: Numbers) => Promise<unknown>

export const pick = <T>(from: readonly T[], number: number): T | undefined => from[number % from.length]

/** Mostly a proposal in a status where it makes sense, now and then any. */
export const proposalIn = async (
  world: World,
  number: number,
  ...statuses: readonly Proposal['status'][]
): Promise<Proposal | undefined> => {
  const all = await Promise.all(world.proposalIds.map((id) => world.proposal(id)))
  const fitting = all.filter(({ status }) => statuses.includes(status))
  return pick(number % 8 === 0 ? all : fitting, number)
}

/** Somebody of an organisation, mostly one who may. */
export const somebody = (world: World, organisationId: string, number: number, writes: boolean): Actor => {
  const { office, townships, departments } = world
  const known = [office, ...townships, ...departments].find((one) => one.organisationId === organisationId)
  const organisation = known ?? { organisationId, kind: 'department', name: '', aliases: [] }
  const which = (number % 3) + 1
  if (number % 11 === 0) return person('department-head', departments[number % departments.length] ?? office)
  if (organisation.kind === 'coordinating-office') return person('coordinator', organisation, which)
  const [maker, head] =
    organisation.kind === 'township'
      ? ['township-editor', 'township-head']
      : ['department-reviewer', 'department-head']
  return person((writes ? number % 5 !== 0 : number % 5 === 0) ? maker : head, organisation, which)
}

export const organisationIds = ({ office, townships, departments }: World): readonly string[] =>
  [office, ...townships, ...departments].map(({ organisationId }) => organisationId)

/** Mostly one that the proposal waits for. */
export const addressee = async (world: World, proposal: Proposal, number: number): Promise<string> => {
  const waiting = awaited(proposal).map(({ organisationId }) => organisationId)
  const anybody = pick(organisationIds(world), number) ?? ''
  return number % 9 === 0 ? anybody : (pick(waiting, number) ?? anybody)
}
