import {
  type Directory,
  departmentsNamed,
  directory,
  directoryStream,
  type DutyList,
  type DutyListEvent,
  dutyList,
  evolveDirectory,
  listStream,
  type OpenList,
  type OpenListRefusal,
  openList,
  type RegisterOrganisations,
  type ReplaceBaseline,
  type ReplaceBaselineRefusal,
  registerOrganisations,
  replaceBaseline,
  resolveOrganisation,
} from '@dutybook/duty-lists'
import type { Decider } from '@dutybook/kernel'
import { listIdOf, partOf } from '../ids.ts'
import { commandOfImport, type Landing, type LandingContext } from './landing.ts'
import { newcomers } from './newcomers.ts'

/**
 * The draft becomes the list of its township: township and departments are entered into the directory, then the list
 * is opened, or its baseline replaced, in one append. What was cut short between the two is finished by repeating it.
 */
export const landAsBaseline = async (context: LandingContext, replace: boolean): Promise<Landing> => {
  const { repository, by, actor, draft, acceptance } = context
  const stream = directoryStream(draft.districtId)
  const { state: known } = await repository.load(directory, stream)
  const { township = '', items } = draft
  const departments = new Set(items.flatMap(({ content }) => departmentsNamed(content)))
  const register: RegisterOrganisations = {
    type: 'register-organisations',
    organisations: newcomers(known, township, [...departments].filter(isNamed)),
    actor,
  }
  const registration = registerOrganisations.decide(register, known)
  const complete = registration.accepted ? registration.events.reduce(evolveDirectory, known) : known
  const townshipId = draft.townshipId ?? resolveOrganisation(complete, township)?.organisationId ?? ''
  const listId = draft.listId ?? listIdOf(townshipId)
  const { state: list } = await repository.load(dutyList, listStream(listId))
  const wanted = replace && list.status === 'open' ? 'replace-baseline' : 'open-list'
  const purpose = draft.status === 'draft' ? wanted : (draft.purpose ?? wanted)

  const baselineIn = (into: Directory): OpenList | ReplaceBaseline => {
    const { source } = draft
    const title = titleOf(draft.title, township)
    const baseline = { directory: into, title, source, items: items.map(baselineItem).toArray(), actor }
    return purpose === 'replace-baseline'
      ? { type: 'replace-baseline', ...baseline }
      : { type: 'open-list', listId, townshipId, ...baseline }
  }

  return {
    purpose,
    result: { listId },
    rehearse: async () => {
      if (!registration.accepted) return registration.refusal
      const decision = recordBaseline.decide(baselineIn(complete), list)
      return decision.accepted ? undefined : decision.refusal
    },
    perform: async () => {
      const part = { id: partOf(acceptance.id, 'directory'), hash: acceptance.hash, command: register }
      const registered = await repository.execute(registerOrganisations, stream, part, by)
      if (!registered.ok) return registered
      const { state: current } = await repository.load(directory, stream)
      const command = commandOfImport(draft, 'baseline', baselineIn(current))
      return repository.execute(recordBaseline, listStream(listId), command, by)
    },
  }
}

/** Both ways in which a document becomes what a list starts from. */
const recordBaseline: Decider<
  DutyList,
  OpenList | ReplaceBaseline,
  DutyListEvent,
  OpenListRefusal | ReplaceBaselineRefusal
> = {
  ...dutyList,
  decide: (command, list) =>
    command.type === 'open-list' ? openList.decide(command, list) : replaceBaseline.decide(command, list),
}

const baselineItem = ({ itemId, sector, content }: OpenList['items'][number]): OpenList['items'][number] => ({
  itemId,
  sector,
  content,
})

const isNamed = (name: string): boolean => name.trim() !== ''

/** A title that does not name the township, for the document had none or another, is made from its name. */
const titleOf = (title: string, township: string): string =>
  title.includes(township) ? title : `${township}履行职责事项清单`
