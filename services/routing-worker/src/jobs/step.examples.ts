import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  awaited,
  defaultRoutingRules,
  type Change,
  type CooperativeContent,
  directory,
  directoryStream,
  type DutyList,
  dutyList,
  listStream,
  mergeDepartments,
  type Proposal,
  proposal,
  giveVerdict,
  openDistrict,
  openList,
  proposalStream,
  proposeRevision,
  registerOrganisations,
  requestSignOffs,
  submitProposal,
} from '@dutybook/duty-lists'
import {
  createRepository,
  type EventStore,
  openEmbeddedEventStore,
  type Repository,
} from '@dutybook/event-store'
import { routingWorker } from './step-job.ts'
import type { Actor, Decider, DomainEvent, RecordedEvent, Refusal } from '@dutybook/kernel'

export const districtId = 'district-1'
export const officeId = 'office-1'
export const townshipId = 'township-1'
export const education = {
  organisationId: 'education-1',
  kind: 'department',
  name: '区教育局',
  aliases: [],
} as const

const administrator: Actor = { id: 'admin', organisation: 'dutybook', role: 'administrator' }
const coordinator: Actor = { id: 'coordinator', organisation: officeId, role: 'coordinator' }
const editor: Actor = { id: 'editor', organisation: townshipId, role: 'township-editor' }
const townshipHead: Actor = { id: 'head', organisation: townshipId, role: 'township-head' }

export const helpWith = (name: string, department: string = education.name): CooperativeContent => ({
  category: 'cooperative',
  name,
  departments: [department],
  departmentDuties: '负责审批。',
  townshipDuties: '协助排查。',
})

export const itemId = (listId: string, number: number): string => `${listId}-item-${number}`

export const reclaim = (id: string, department: string = education.name): Change => ({
  kind: 'reclaim',
  itemId: id,
  receivingDepartments: [department],
  workMethod: '由部门直接办理。',
})

/** A log in a folder of its own, with a district: one office, one department, one township. */
export interface ExampleLog {
  readonly folder: string
  readonly store: EventStore
  readonly repository: Repository
  list(listId: string, items: number): Promise<void>
  draft(proposalId: string, listId: string, ...changes: readonly Change[]): Promise<void>
  submit(proposalId: string): Promise<void>
  /** Enters a department, under an id made from its name. */
  register(name: string): Promise<void>
  /** Merges departments into another, all by id. */
  merge(into: string, ...merged: readonly string[]): Promise<void>
  /** Asks for sign-offs as versions without deadlines have recorded it. */
  askWithoutDeadline(proposalId: string): Promise<void>
  /** Everybody who was asked agrees. */
  approve(proposalId: string): Promise<void>
  listNow(listId: string): Promise<DutyList>
  proposalNow(proposalId: string): Promise<Proposal>
  eventsOf(stream: string, type: string): Promise<readonly RecordedEvent[]>
  close(): Promise<void>
}

export const openExampleLog = async (clock = () => new Date()): Promise<ExampleLog> => {
  const folder = await mkdtemp(join(tmpdir(), 'dutybook-routing-'))
  const store = await openEmbeddedEventStore({ path: join(folder, 'log.db'), clock })
  const repository = createRepository(store)
  const listNow = async (listId: string) => (await repository.load(dutyList, listStream(listId))).state
  const proposalNow = async (id: string) => (await repository.load(proposal, proposalStream(id))).state
  const issue = async <S, C extends { readonly actor: Actor }, E extends DomainEvent, R extends Refusal>(
    decider: Decider<S, C, E, R>,
    stream: string,
    command: C,
  ): Promise<void> => {
    const id = randomUUID()
    const by = { actor: command.actor, correlationId: `request-${stream}`, causationId: id }
    const outcome = await repository.execute(decider, stream, { id, hash: id, command }, by)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  }
  const office = { organisationId: officeId, name: '区委编办', aliases: [] }
  await issue(openDistrict, directoryStream(districtId), {
    type: 'open-district',
    districtId,
    name: '示例区',
    coordinatingOffice: office,
    actor: administrator,
  })
  await issue(registerOrganisations, directoryStream(districtId), {
    type: 'register-organisations',
    organisations: [
      education,
      { organisationId: townshipId, kind: 'township', name: '示例街道', aliases: [] },
    ],
    actor: coordinator,
  })

  return {
    folder,
    store,
    repository,
    list: async (listId, items) =>
      issue(openList, listStream(listId), {
        type: 'open-list',
        listId,
        directory: (await repository.load(directory, directoryStream(districtId))).state,
        townshipId,
        title: '示例街道履职事项清单',
        items: Array.from({ length: items }, (_, index) => ({
          itemId: itemId(listId, index + 1),
          sector: '民生服务',
          content: helpWith(`事项${index + 1}`),
        })),
        actor: coordinator,
      }),
    async draft(proposalId, listId, ...changes) {
      const list = await listNow(listId)
      await issue(proposeRevision, proposalStream(proposalId), {
        type: 'propose-revision',
        proposalId,
        list,
        baseRevision: list.revision,
        title: '修订',
        reason: '基层无力承担。',
        changes,
        actor: editor,
      })
    },
    submit: (proposalId) =>
      issue(submitProposal, proposalStream(proposalId), { type: 'submit-proposal', actor: townshipHead }),
    register: (name) =>
      issue(registerOrganisations, directoryStream(districtId), {
        type: 'register-organisations',
        organisations: [{ organisationId: `id of ${name}`, kind: 'department', name, aliases: [] }],
        actor: coordinator,
      }),
    merge: (into, ...merged) =>
      issue(mergeDepartments, directoryStream(districtId), {
        type: 'merge-departments',
        merged,
        into: { organisationId: into },
        from: '2026-01-01',
        reason: '机构改革',
        at: new Date().toISOString(),
        actor: coordinator,
      }),
    async askWithoutDeadline(proposalId) {
      const { listId } = await proposalNow(proposalId)
      await issue(requestSignOffs, proposalStream(proposalId), {
        type: 'request-sign-offs',
        list: await listNow(listId),
        directory: (await repository.load(directory, directoryStream(districtId))).state,
        rules: defaultRoutingRules,
        actor: routingWorker,
      })
    },
    async approve(proposalId) {
      for (const { organisationId, requests } of awaited(await proposalNow(proposalId))) {
        const [{ kind } = { kind: 'department' }] = requests
        const role = kind === 'coordinating-office' ? 'coordinator' : (`${kind}-head` as const)
        await issue(giveVerdict, proposalStream(proposalId), {
          type: 'give-verdict',
          organisationId,
          verdict: { verdict: 'approve' },
          actor: { id: `of ${organisationId}`, organisation: organisationId, role },
        })
      }
    },
    listNow,
    proposalNow,
    async eventsOf(stream, type) {
      const events: RecordedEvent[] = []
      for await (const event of store.readStream(stream)) if (event.type === type) events.push(event)
      return events
    },
    async close() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
