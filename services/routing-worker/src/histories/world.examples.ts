import {
  type CooperativeContent,
  type DutyListEvent,
  directory,
  directoryStream,
  dutyList,
  type ItemContent,
  listStream,
  openDistrict,
  openList,
  type Organisation,
  proposal,
  proposalStream,
  registerOrganisations,
} from '@dutybook/duty-lists'
import type { EventStore, Outcome, Repository } from '@dutybook/event-store'
import type { Actor, Decider, DomainEvent, Position, RecordedEvent, Refusal } from '@dutybook/kernel'
import { openReadModel, type ReadModel } from '@dutybook/read-store'
import { v5 as nameBasedUuid } from 'uuid'

const NAMESPACE = '6f0c7a0e-53b1-4c0e-9d7e-0d2f8a1f5b11'
const DEPARTMENTS = ['区教育局', '区公安分局', '区民政局', '区水务局'] as const
const TOWNSHIPS = ['柳桥街道', '石塘镇', '白鹭镇'] as const
/** Named by items, and in no directory at first. */
export const UNKNOWN = '区文旅局'

/** A clock that histories move; the log goes on where the history before has ended. */
export interface MovedClock {
  readonly clock: () => Date
  readonly pass: (days: number) => void
}

export const MILLISECONDS_A_DAY = 86_400_000

export const movedClock = (start: string): MovedClock => {
  let now = Date.parse(start)
  return {
    clock: () => new Date(now),
    pass: (days) => {
      now += days * MILLISECONDS_A_DAY
    },
  }
}

/** One district with three lists on a log that many such districts share, and a read model of it alone. */
export interface World {
  readonly store: EventStore
  readonly repository: Repository
  /** Now, for everybody of this history. */
  readonly clock: () => Date
  readonly pass: (days: number) => void
  readonly districtId: string
  readonly office: Organisation
  readonly townships: readonly Organisation[]
  readonly departments: readonly Organisation[]
  readonly listIds: readonly string[]
  readonly proposalIds: string[]
  readonly readModel: ReadModel
  /** Every event of the district so far. */
  readonly everything: readonly RecordedEvent[]
  id(name: string): string
  /** Decides and records, each under a command id of its own. */
  issue<S, C extends { readonly actor: Actor }, E extends DomainEvent, R extends Refusal>(
    decider: Decider<S, C, E, R>,
    stream: string,
    command: C,
  ): Promise<Outcome<R>>
  list(listId: string): ReturnType<typeof loadList>
  /** The list as it was at one of its revisions. */
  listAt(listId: string, revision: number): ReturnType<typeof loadList>
  proposal(proposalId: string): ReturnType<typeof loadProposal>
  directory(): ReturnType<typeof loadDirectory>
  /** Takes what is new in the log into the read model. */
  follow(): Promise<void>
}

const loadList = async (repository: Repository, listId: string) =>
  (await repository.load(dutyList, listStream(listId))).state
const loadProposal = async (repository: Repository, proposalId: string) =>
  (await repository.load(proposal, proposalStream(proposalId))).state
const loadDirectory = async (repository: Repository, districtId: string) =>
  (await repository.load(directory, directoryStream(districtId))).state

export const person = (role: string, { organisationId: organisation }: Organisation, which = 1): Actor => ({
  id: `${role} ${which} of ${organisation}`,
  organisation,
  role,
})

export const helpWith = (name: string, ...departments: readonly string[]): CooperativeContent => ({
  category: 'cooperative',
  name,
  departments,
  departmentDuties: `制定${name}的标准。`,
  townshipDuties: `协助${name}。`,
})

const baseline: readonly ItemContent[] = [
  { category: 'basic', name: '党员教育管理' },
  { category: 'basic', name: '便民服务' },
  helpWith('校外托管机构管理', DEPARTMENTS[0]),
  helpWith('校园周边秩序', DEPARTMENTS[0], DEPARTMENTS[1]),
  helpWith('流动人口登记', DEPARTMENTS[1], DEPARTMENTS[2]),
  helpWith('文物巡查', UNKNOWN, DEPARTMENTS[1]),
  {
    category: 'reclaimed',
    name: '老年人补贴发放',
    receivingDepartments: [DEPARTMENTS[2]],
    workMethod: '由区民政局直接发放。',
    cancelled: false,
  },
]

/** Opens the district number `number` of the log. */
export const openWorld = async (
  store: EventStore,
  repository: Repository,
  { clock, pass }: MovedClock,
  number: number,
  path = ':memory:',
): Promise<World> => {
  const id = (name: string): string => `${number}-${name}`
  const districtId = id('district')
  const entered = (kind: Organisation['kind']) => (name: string) =>
    ({ organisationId: id(name), kind, name, aliases: [] }) satisfies Organisation
  const office = entered('coordinating-office')('区委编办')
  const townships = TOWNSHIPS.map(entered('township'))
  const departments = DEPARTMENTS.map(entered('department'))
  const readModel = openReadModel({ path })
  const everything: RecordedEvent[] = []
  let seen: Position = await store.head()
  let commands = 0

  const world: World = {
    store,
    repository,
    clock,
    pass,
    districtId,
    office,
    townships,
    departments,
    listIds: townships.map(({ organisationId }) => `list of ${organisationId}`),
    proposalIds: [],
    readModel,
    everything,
    id,
    issue: (decider, stream, command) => {
      const commandId = nameBasedUuid(id(`command ${++commands}`), NAMESPACE)
      const by = { actor: command.actor, correlationId: commandId, causationId: commandId }
      return repository.execute(decider, stream, { id: commandId, hash: commandId, command }, by)
    },
    list: (listId) => loadList(repository, listId),
    listAt: async (listId, revision) => {
      let state = dutyList.initial
      for await (const event of store.readStream(listStream(listId), { limit: revision + 1 }))
        state = dutyList.evolve(state, event as unknown as DutyListEvent)
      return state
    },
    proposal: (proposalId) => loadProposal(repository, proposalId),
    directory: () => loadDirectory(repository, districtId),
    follow: async () => {
      const news: RecordedEvent[] = []
      for await (const event of store.readAll({ after: seen })) news.push(event)
      seen = news.at(-1)?.position ?? seen
      if (news.length > 0) readModel.apply(news, seen)
      everything.push(...news)
    },
  }
  const administrator: Actor = { id: 'administrator', organisation: 'platform', role: 'administrator' }
  await world.issue(openDistrict, directoryStream(districtId), {
    type: 'open-district',
    districtId,
    name: '云溪区',
    coordinatingOffice: office,
    actor: administrator,
  })
  const actor = person('coordinator', office)
  await world.issue(registerOrganisations, directoryStream(districtId), {
    type: 'register-organisations',
    organisations: [...townships, ...departments],
    actor,
  })
  for (const [index, listId] of world.listIds.entries()) {
    const items = baseline.map((content, at) => ({
      itemId: `${listId} item ${at}`,
      sector: at % 2 === 0 ? '民生服务' : '平安法治',
      content,
    }))
    await world.issue(openList, listStream(listId), {
      type: 'open-list',
      listId,
      directory: await world.directory(),
      townshipId: townships[index]?.organisationId ?? '',
      title: `${TOWNSHIPS[index]}履职事项清单`,
      items,
      actor,
    })
  }
  await world.follow()
  return world
}
