import { z } from 'zod'
import { instant, line, text, uuid } from './primitives.ts'

const person = line.trim().min(1)

export const grantDelegationRequest = z
  .strictObject({
    delegate: person.meta({ description: 'Person of the same organisation who may then give its verdicts' }),
    from: instant,
    until: instant.meta({ description: 'First instant at which it does not hold any more' }),
    reason: text,
    absent: z
      .strictObject({ organisationId: uuid, delegator: person })
      .meta({
        description: 'The absent head for whom it is arranged; without it you delegate your own authority',
      })
      .exactOptional(),
  })
  .meta({ id: 'GrantDelegation', description: '授权: verdicts are given on behalf of a head for a time' })

export const delegation = z
  .object({
    delegationId: uuid,
    organisationId: uuid,
    organisation: z.string(),
    delegator: z.string(),
    delegate: z.string(),
    from: instant,
    until: instant,
    reason: z.string(),
    grantedBy: z.string(),
    grantedAt: instant,
    endedAt: instant.meta({ description: 'Ended before its time' }).exactOptional(),
    endedBy: z.string().exactOptional(),
  })
  .meta({ id: 'Delegation', description: '授权: who may give verdicts on behalf of whom, and when' })
