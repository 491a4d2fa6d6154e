import type { DevPerson } from '@dutybook/contracts'
import type { Role } from '@dutybook/duty-lists'
import type { DirectoryDocument, ReadModel } from '@dutybook/read-store'
import { devPersonIdOf, outsideOrganisationIdOf } from '../ids.ts'

type Organisation = DirectoryDocument['organisations'][number]

const rolesIn: Readonly<Record<Organisation['kind'], readonly Role[]>> = {
  'coordinating-office': ['coordinator'],
  township: ['township-editor', 'township-head'],
  department: ['department-reviewer', 'department-head'],
}

const titles: Readonly<Partial<Record<Role, string>>> = {
  administrator: '系统管理员',
  coordinator: '主任',
  auditor: '审计员',
  'township-editor': '经办人',
  'township-head': '负责人',
  'department-reviewer': '经办人',
  'department-head': '负责人',
}

/** Everybody whom the development issuer can sign in: one person for each role in each organisation of the directories. */
export const everybody = (readModel: Pick<ReadModel, 'directories' | 'directory'>): readonly DevPerson[] => [
  administrator,
  ...readModel.directories().flatMap(({ districtId }) => {
    const directory = readModel.directory(districtId)
    return directory === undefined ? [] : peopleOf(directory)
  }),
]

const person = (
  role: Role,
  { organisationId, name }: Pick<Organisation, 'organisationId' | 'name'>,
  district?: Pick<DirectoryDocument, 'districtId' | 'name'>,
): DevPerson => ({
  personId: devPersonIdOf(organisationId, role),
  name: `${name}${titles[role]}`,
  role,
  organisationId,
  organisation: name,
  ...(district === undefined ? {} : { districtId: district.districtId, district: district.name }),
})

const administrator = person('administrator', {
  organisationId: outsideOrganisationIdOf('平台'),
  name: '平台',
})

const peopleOf = (directory: DirectoryDocument): readonly DevPerson[] => {
  const auditOffice = {
    organisationId: outsideOrganisationIdOf('审计局', directory.districtId),
    name: `${directory.name}审计局`,
  }
  return [
    ...directory.organisations.flatMap((organisation) =>
      rolesIn[organisation.kind].map((role) => person(role, organisation, directory)),
    ),
    ...deputiesOf(directory),
    person('auditor', auditOffice, directory),
  ]
}

/** A second person of the coordinating office, for whoever signed for it does not adjudicate. */
const deputiesOf = (directory: DirectoryDocument): readonly DevPerson[] =>
  directory.organisations
    .filter(({ kind }) => kind === 'coordinating-office')
    .map((office) => ({
      ...person('coordinator', office, directory),
      personId: devPersonIdOf(office.organisationId, 'coordinator 2'),
      name: `${office.name}副主任`,
    }))

/** The people of a district (by id or name) who match the text in name, organisation or role. */
export const peopleMatching = (
  people: readonly DevPerson[],
  { district, q }: { readonly district?: string; readonly q?: string },
): readonly DevPerson[] =>
  people.filter(
    (one) =>
      (district === undefined || one.districtId === district || one.district === district) &&
      (q === undefined || [one.name, one.organisation, one.role].some((text) => text.includes(q))),
  )
