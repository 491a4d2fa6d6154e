import { coordinatingOffice, type Directory, successorOf } from '../directory/directory.ts'
import { departmentsNamed, type ItemContent } from '../lists/item.ts'
import { type Addressee, departmentNamed } from '../sign-off/footprint.ts'
import type { Objection, ObjectionAddressee } from './objection.ts'

/** Whom an objection to a duty is addressed to: departments that it names; the coordinating office for a duty that names none, and for names that nobody knows. */
export const addresseesOf = (content: ItemContent, directory: Directory): readonly ObjectionAddressee[] => {
  const { organisationId, name } = coordinatingOffice(directory)
  const office: ObjectionAddressee = { organisationId, kind: 'coordinating-office', name }
  const named = departmentsNamed(content)
  const found = named.map((namedAs): ObjectionAddressee => {
    const known = departmentNamed(directory, namedAs)
    if (known === undefined) return { ...office, namedAs }
    if (known.kind === 'coordinating-office') return office
    return { organisationId: known.organisationId, kind: 'department', name: known.name }
  })
  const distinct = new Map(found.map((one) => [`${one.organisationId} ${one.namedAs ?? ''}`, one]))
  return named.length === 0 ? [office] : [...distinct.values()]
}

/** The organisation that answers for an addressee now. */
export const answeringFor = ({ organisationId, name, movedTo }: ObjectionAddressee): Addressee =>
  movedTo ?? { organisationId, name }

/** Departments that have not answered, as long as their answer still counts. */
export const silentOn = ({ status, addressees, responses }: Objection): readonly ObjectionAddressee[] =>
  status === 'awaiting-responses' || status === 'awaiting-decision'
    ? addressees.filter((one) => one.kind === 'department' && !responses.has(one.organisationId))
    : []

/** The addressees that an organisation answers for: its own, and those that went into it. */
export const addressedAs = (
  { addressees }: Objection,
  organisationId: string,
): readonly ObjectionAddressee[] => {
  const departments = addressees.filter(({ kind }) => kind === 'department')
  const addressed = departments.filter((one) => answeringFor(one).organisationId === organisationId)
  return addressed.length > 0 ? addressed : departments.filter((one) => one.organisationId === organisationId)
}

/** Moves that a merger owes: addressees that are still silent, to the department they went into. */
export const movesOwed = (
  objection: Objection,
  directory: Directory,
): readonly { readonly organisationId: string; readonly to: Addressee }[] =>
  silentOn(objection).flatMap((one) => {
    const successor = successorOf(directory, answeringFor(one).organisationId)
    if (successor === undefined || successor.organisationId === answeringFor(one).organisationId) return []
    const to = { organisationId: successor.organisationId, name: successor.name }
    return [{ organisationId: one.organisationId, to }]
  })
