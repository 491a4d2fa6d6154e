import type { ApiRefusal, Flaw } from '@dutybook/contracts'
import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { z } from 'zod'
import { Refused } from '../problems/refused.ts'
import { flawsOf } from '../requests/flaws.ts'

/** Requests are checked against their Zod contracts. Answers have their types, and are written as they are. */
export const validation = fastifyPlugin(async (app: FastifyInstance) => {
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer))
})

const validatorCompiler: FastifySchemaCompiler<unknown> = ({ schema, httpPart }) => {
  if (!(schema instanceof z.ZodType)) throw new TypeError('every request schema is a Zod schema')
  const part = httpPart as Flaw['in']
  return (data: unknown) => {
    const parsed = schema.safeParse(data)
    if (parsed.success) return { value: parsed.data }
    if (part === 'body' && (data === undefined || data === null))
      return { error: new Refused({ code: 'body-missing' }) }
    return { error: new Refused(refusalOf(flawsOf(part, parsed.error.issues))) }
  }
}

const refusalOf = (flaws: readonly Flaw[]): ApiRefusal =>
  flaws.every(({ kind, expected }) => kind === 'format' && expected === 'uuid')
    ? { code: 'id-invalid', parameters: flaws.map(({ at }) => at) }
    : { code: 'request-invalid', flaws }
