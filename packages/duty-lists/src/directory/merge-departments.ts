import { type Actor, accept, type Decider, type Decision, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import {
  coordinatingOffice,
  type Directory,
  type DirectoryEvent,
  directory,
  type Organisation,
} from './directory.ts'
import {
  type NameTaken,
  type OrganisationMerged,
  type OrganisationNotFound,
  standing,
  taken,
} from './organisation-refusals.ts'

export interface MergeDepartments {
  readonly type: 'merge-departments'
  /** Organisation ids */
  readonly merged: readonly string[]
  /** A department that is there, or a new one. */
  readonly into: { readonly organisationId: string } | Organisation
  /** Day in China from which the merger is in force, ISO 8601. */
  readonly from: string
  readonly reason: string
  /** Now, ISO 8601 */
  readonly at: string
  readonly actor: Actor
}

export type MergeDepartmentsRefusal =
  | NotPermitted
  | MakerIsChecker
  | NameTaken
  | OrganisationNotFound
  | OrganisationMerged
  | (Refusal<'not-a-department'> & { readonly name: string })
  | (Refusal<'merged-into-itself'> & { readonly name: string })
  | (Refusal<'merger-not-in-force'> & { readonly from: string })
  | Refusal<'merger-reason-missing'>
  | Refusal<'district-not-found'>

/**
 * 合并部门: their names and aliases mean the successor from now on, and what they were still asked to sign is asked of
 * it. A merger is entered when it is in force: one of a later day is refused.
 */
export const mergeDepartments: Decider<Directory, MergeDepartments, DirectoryEvent, MergeDepartmentsRefusal> =
  {
    ...directory,
    decide: (command, state) => {
      const { merged, from, reason, at, actor } = command
      if (state.status === 'absent') return decline({ code: 'district-not-found' })
      const office = coordinatingOffice(state).organisationId
      const refusal = forbid('merge-departments', actor, { coordinatingOffice: office })
      if (refusal !== undefined) return decline(refusal)
      if (reason.trim() === '') return decline({ code: 'merger-reason-missing' })
      if (Date.parse(`${from}T00:00:00+08:00`) > Date.parse(at))
        return decline({ code: 'merger-not-in-force', from })
      for (const organisationId of merged) {
        const wrong = flaw(standing(state, organisationId))
        if (wrong !== undefined) return decline(wrong)
      }
      const successor = successorIn(state, command)
      if (!successor.accepted) return successor
      const into = command.into.organisationId
      return accept(...successor.events, {
        type: 'DepartmentsMerged',
        data: { merged: [...new Set(merged)], into, from, reason },
      })
    },
  }

/** What it takes for the successor to be there. */
const successorIn = (
  state: Directory,
  { merged, into }: MergeDepartments,
): Decision<DirectoryEvent, MergeDepartmentsRefusal> => {
  if ('name' in into) {
    const conflict = taken(state, [into.name, ...into.aliases])
    return conflict === undefined ? accept({ type: 'OrganisationRegistered', data: into }) : decline(conflict)
  }
  const successor = standing(state, into.organisationId)
  const wrong = flaw(successor)
  if (wrong !== undefined) return decline(wrong)
  return merged.includes(into.organisationId)
    ? decline({ code: 'merged-into-itself', name: (successor as Organisation).name })
    : accept()
}

const flaw = (
  found: ReturnType<typeof standing>,
):
  | Exclude<ReturnType<typeof standing>, Organisation>
  | Extract<MergeDepartmentsRefusal, { code: 'not-a-department' }>
  | undefined => {
  if ('code' in found) return found
  return found.kind === 'department' ? undefined : { code: 'not-a-department', name: found.name }
}
