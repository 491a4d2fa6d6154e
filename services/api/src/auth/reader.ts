import { type Role, roles } from '@dutybook/duty-lists'
import type { Actor } from '@dutybook/kernel'
import { z } from 'zod'

/** Who sends a request: an actor with a name and, but for administrators, a district. */
export interface Reader extends Actor {
  readonly role: Role
  readonly name: string
  /** Empty for an administrator, who belongs to none: no district's data is readable then. */
  readonly district: string
}

/** The claims of a token. The role `system` is the program's own and comes with no token. */
export const claims = z
  .object({
    sub: z.string().min(1).max(255),
    name: z.string().min(1),
    role: z.enum(roles).exclude(['system']),
    organisation: z.uuid(),
    district: z.uuid().optional(),
    exp: z.int(),
  })
  .refine(({ role, district }) => role === 'administrator' || district !== undefined, {
    path: ['district'],
  })

export const readerOf = ({ sub, name, role, organisation, district }: z.output<typeof claims>): Reader => ({
  id: sub,
  name,
  role,
  organisation,
  district: district ?? '',
})

/** The reader as the log knows an actor. */
export const actorOf = ({ id, organisation, role }: Reader): Actor => ({ id, organisation, role })
