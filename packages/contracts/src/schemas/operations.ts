import { z } from 'zod'
import { many, role, uuid } from './primitives.ts'

export const alive = z.object({ status: z.literal('alive') }).meta({ id: 'Alive' })

export const ready = z
  .object({ status: z.literal('ready'), checks: many(z.string()) })
  .meta({ id: 'Ready', description: 'Every check that passed' })

/** Somebody the development issuer can sign in as. */
export const devPerson = z
  .object({
    personId: uuid,
    name: z.string(),
    role,
    organisationId: uuid,
    organisation: z.string(),
    districtId: uuid.exactOptional(),
    district: z.string().exactOptional(),
  })
  .meta({ id: 'DevPerson', description: 'Somebody the development issuer can sign in as' })
export type DevPerson = z.output<typeof devPerson>

export const devPeopleQuery = z.strictObject({
  district: z.string().max(200).exactOptional().meta({ description: 'Id or name of the district' }),
  q: z.string().max(200).exactOptional().meta({ description: 'Part of a name, an organisation or a role' }),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
})

export const devTokenRequest = z.strictObject({ personId: uuid }).meta({ id: 'DevTokenRequest' })

export const devToken = z.object({ token: z.string(), expiresAt: z.iso.datetime() }).meta({ id: 'DevToken' })
