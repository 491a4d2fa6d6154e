import { z } from 'zod'
import { actor, instant, many, pageQuery, position, revision } from './primitives.ts'

export const auditQuery = pageQuery({
  stream: z
    .string()
    .regex(
      /^(list|proposal|objection|import|directory|editions|routing-rules|calendar|subscriptions|delivery)-[0-9a-f-]{36}$/u,
      'list-, proposal-, objection-, import-, editions-, directory-, routing-rules-, calendar-, subscriptions- or delivery-, and its id',
    )
    .exactOptional()
    .meta({ description: 'Only this stream, e.g. list-{listId}' }),
})

const auditEvent = z
  .object({
    id: z.string(),
    type: z.string(),
    stream: z.string(),
    revision,
    position,
    recordedAt: instant,
    data: z.unknown(),
    metadata: z.object({
      actor,
      correlationId: z.string(),
      causationId: z.string(),
      commandId: z.string(),
      commandHash: z.string(),
      schemaVersion: z.int(),
    }),
  })
  .meta({ id: 'AuditEvent', description: 'An event as it stands in the log' })

export const auditPage = z
  .object({
    items: many(auditEvent),
    next: position.exactOptional().meta({ description: 'Continue after this; absent at the end of the log' }),
    readTo: position.meta({ description: 'How far the log was read for this page' }),
  })
  .meta({
    id: 'AuditPage',
    description: 'Events of the district in log order. A page may be empty and still have a next one',
  })
