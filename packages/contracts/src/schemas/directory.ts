import { z } from 'zod'
import { line, many, text, uuid } from './primitives.ts'

export const organisationKind = z
  .enum(['coordinating-office', 'department', 'township'])
  .meta({ id: 'OrganisationKind', description: '编办, 上级部门, 乡镇（街道）' })

const name = line.trim().min(1)
const aliases = many(name, { max: 50 }).meta({ description: 'Other names under which lists mention it' })

export const organisation = z
  .object({ organisationId: uuid, kind: organisationKind, name: z.string(), aliases: many(z.string()) })
  .meta({ id: 'Organisation', description: 'An organisation of a district' })

const day = z.iso.date().meta({ description: 'Day in China' })

const merger = z
  .object({ merged: many(uuid), into: uuid, from: day, reason: z.string() })
  .meta({ id: 'Merger', description: '机构合并: departments that went into another one' })

const listedOrganisation = organisation
  .extend({
    successorId: uuid
      .meta({ description: 'The organisation that its names and requests lead to now, after mergers' })
      .exactOptional(),
  })
  .meta({ id: 'ListedOrganisation', description: 'An organisation as the directory shows it' })

export const directoryDocument = z
  .object({
    districtId: uuid,
    name: z.string(),
    city: z.string().exactOptional(),
    province: z.string().exactOptional(),
    organisations: many(listedOrganisation),
    mergers: many(merger),
  })
  .meta({ id: 'Directory', description: '机构名录: the organisations of one district' })

export const openDistrictRequest = z
  .strictObject({
    name: name.meta({ description: '区、县' }),
    city: name.exactOptional(),
    province: name.exactOptional(),
    coordinatingOffice: z.strictObject({ name, aliases: aliases.exactOptional() }),
  })
  .meta({ id: 'OpenDistrict', description: 'A district and its coordinating office' })

export const registerOrganisationsRequest = z
  .strictObject({
    organisations: many(
      z.strictObject({ kind: z.enum(['department', 'township']), name, aliases: aliases.exactOptional() }),
      { min: 1, max: 2_000 },
    ),
  })
  .meta({
    id: 'RegisterOrganisations',
    description: 'Organisations to enter; known ones are left as they are',
  })

export const addAliasesRequest = z.strictObject({ aliases: many(name, { min: 1, max: 50 }) }).meta({
  id: 'AddAliases',
  description: 'Other names of an organisation; those it has already are left out',
})

/** Where one alias of an organisation is found. */
export const aliasPath = z.strictObject({ organisationId: uuid, alias: name })

export const renameOrganisationRequest = z
  .strictObject({ name })
  .meta({ id: 'RenameOrganisation', description: 'A new canonical name; the former one stays as an alias' })

export const mergeDepartmentsRequest = z
  .strictObject({
    merged: many(uuid, { min: 1, max: 50 }),
    into: z.union([
      z.strictObject({ organisationId: uuid }),
      z.strictObject({ name, aliases: aliases.exactOptional() }),
    ]),
    from: day,
    reason: text,
  })
  .meta({ id: 'MergeDepartments', description: 'Departments that went into another one, known or new' })

export const directorySuggestions = z
  .object({
    items: many(
      z
        .object({
          name: z.string(),
          organisationId: uuid.exactOptional(),
          like: z.object({ organisationId: uuid, name: z.string() }),
          act: z.enum(['add-alias', 'merge']).meta({
            description: 'add-alias: nobody has the name yet; merge: both stand in the directory',
          }),
          proposals: z
            .boolean()
            .meta({ description: 'Whether open proposals wait for somebody to say whom the name means' }),
        })
        .meta({ id: 'DirectorySuggestion', description: 'Two names that look like one body' }),
    ),
  })
  .meta({ id: 'DirectorySuggestions' })
