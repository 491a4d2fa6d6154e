import { z } from 'zod'
import { line, many, uuid } from './primitives.ts'

export const organisationKind = z
  .enum(['coordinating-office', 'department', 'township'])
  .meta({ id: 'OrganisationKind', description: '编办, 上级部门, 乡镇（街道）' })

const name = line.trim().min(1)
const aliases = many(name, { max: 50 }).meta({ description: 'Other names under which lists mention it' })

export const organisation = z
  .object({ organisationId: uuid, kind: organisationKind, name: z.string(), aliases: many(z.string()) })
  .meta({ id: 'Organisation', description: 'An organisation of a district' })

export const directoryDocument = z
  .object({
    districtId: uuid,
    name: z.string(),
    city: z.string().exactOptional(),
    province: z.string().exactOptional(),
    organisations: many(organisation),
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
export type OpenDistrictRequest = z.output<typeof openDistrictRequest>

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
export type RegisterOrganisationsRequest = z.output<typeof registerOrganisationsRequest>
