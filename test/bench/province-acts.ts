import {
  applyRevision,
  type BaselineItem,
  calendarBook,
  calendarInForce,
  directory as directories,
  directoryStream,
  dutyList,
  giveVerdict,
  listStream,
  openDistrict,
  openList,
  outstanding,
  proposal,
  proposalStream,
  proposeRevision,
  recordOutcome,
  registerOrganisations,
  routeProposal,
  ruleBook,
  rulesInForce,
  submitProposal,
} from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import type { Actor, Decider, DomainEvent, Refusal } from '@dutybook/kernel'
import { COOPERATIVE, listItems } from './province-items.ts'

import {
  DEPARTMENTS_OF_DISTRICT,
  departmentName,
  districtOf,
  LISTS_OF_DISTRICT,
  namesIn,
} from './province-names.ts'

/** All of it happens at one instant; what is recorded later is later than this. */
export const YEAR_BEGINS = new Date('2026-01-05T01:00:00.000Z')

const program: Actor = { id: 'routing-worker', organisation: 'dutybook', role: 'system' }
const administrator: Actor = { id: 'ops', organisation: 'platform', role: 'administrator' }

/** The commands that a province is made of, given to the deciders one after the other. */
export const actsIn = (repository: Repository, seed: string) => {
  const names = namesIn(seed)

  const act = async <S, C extends { readonly type: string }, E extends DomainEvent, R extends Refusal>(
    decider: Decider<S, C, E, R>,
    stream: string,
    command: C,
    actor: Actor,
    nth = 0,
  ): Promise<number> => {
    const id = names.id(`${stream} ${command.type} ${nth}`)
    const issued = { id, hash: 'h'.repeat(43), command }
    const outcome = await repository.execute(decider, stream, issued, {
      actor,
      correlationId: id,
      causationId: id,
    })
    if (!outcome.ok) throw new Error(`${command.type} on ${stream}: ${JSON.stringify(outcome.refusal)}`)
    return outcome.revision
  }

  const openOne = async (district: number): Promise<void> => {
    const districtId = names.district(district)
    const stream = directoryStream(districtId)
    const coordinatingOffice = { organisationId: names.office(district), name: '区委编办', aliases: [] }
    const name = `第${district + 1}区`
    await act(
      openDistrict,
      stream,
      { type: 'open-district', districtId, name, coordinatingOffice, actor: administrator },
      administrator,
    )
    const departments = Array.from({ length: DEPARTMENTS_OF_DISTRICT }, (_, index) => ({
      organisationId: names.department(district, index),
      kind: 'department' as const,
      name: departmentName(index),
      aliases: [],
    }))
    const townships = Array.from({ length: LISTS_OF_DISTRICT }, (_, index) => ({
      organisationId: names.township(district * LISTS_OF_DISTRICT + index),
      kind: 'township' as const,
      name: `第${index + 1}镇`,
      aliases: [],
    }))
    const actor = coordinatorOf(district)
    const organisations = [...departments, ...townships]
    await act(registerOrganisations, stream, { type: 'register-organisations', organisations, actor }, actor)
  }

  const coordinatorOf = (district: number): Actor => ({
    id: `coordinator ${district}`,
    organisation: names.office(district),
    role: 'coordinator',
  })

  const directoryOf = async (list: number) =>
    (await repository.load(directories, directoryStream(names.district(districtOf(list))))).state

  const open = async (list: number): Promise<void> => {
    const listId = names.list(list)
    const actor = coordinatorOf(districtOf(list))
    const items: readonly BaselineItem[] = listItems((index) => names.item(list, index), departmentName)
    const directory = await directoryOf(list)
    const command = {
      type: 'open-list',
      listId,
      directory,
      townshipId: names.township(list),
      title: `第${list + 1}镇履行职责事项清单`,
      items,
      actor,
    } as const
    await act(openList, listStream(listId), command, actor)
  }

  /** One proposal's whole way: drafted, submitted, routed, signed, applied. */
  const revise = async (list: number, revision: number): Promise<void> => {
    const listId = names.list(list)
    const proposalId = names.proposal(list, revision)
    const stream = proposalStream(proposalId)
    const organisation = names.township(list)
    const editor: Actor = { id: `editor ${list}`, organisation, role: 'township-editor' }
    const head: Actor = { id: `head ${list}`, organisation, role: 'township-head' }
    const { state: before } = await repository.load(dutyList, listStream(listId))
    const itemId = names.item(list, COOPERATIVE.first + (revision % COOPERATIVE.count))
    const fields = { departmentDuties: `第${revision + 1}次修订：每季度组织检查并通报结果。` }
    await act(
      proposeRevision,
      stream,
      {
        type: 'propose-revision',
        proposalId,
        list: before,
        baseRevision: before.revision,
        title: '修改部门职责',
        reason: '职责更明确',
        changes: [{ kind: 'amend', itemId, fields }],
        actor: editor,
      },
      editor,
    )
    await act(submitProposal, stream, { type: 'submit-proposal', actor: head }, head)
    const directory = await directoryOf(list)
    await act(
      routeProposal,
      stream,
      {
        type: 'request-sign-offs',
        list: before,
        directory,
        rules: rulesInForce(ruleBook.initial),
        at: YEAR_BEGINS.toISOString(),
        calendar: calendarInForce(calendarBook.initial),
        coordinatingOffice: names.office(districtOf(list)),
        actor: program,
      },
      program,
    )
    for (const { organisationId } of outstanding((await repository.load(proposal, stream)).state)) {
      const actor: Actor = {
        id: `head of ${organisationId}`,
        organisation: organisationId,
        role: 'department-head',
      }
      const verdict = { verdict: 'approve' } as const
      await act(giveVerdict, stream, { type: 'give-verdict', organisationId, verdict, actor }, actor)
    }
    const { state: accepted } = await repository.load(proposal, stream)
    const { baseRevision, changes, reason } = accepted
    const application = {
      type: 'apply-revision',
      proposalId,
      baseRevision,
      changes,
      reason,
      actor: program,
    } as const
    const listRevision = await act(applyRevision, listStream(listId), application, program, revision)
    await act(recordOutcome, stream, { type: 'record-application', listRevision, actor: program }, program)
  }

  return { openDistrict: openOne, openList: open, revise }
}
