import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { Reader } from '../auth/reader.ts'
import type { ApiDependencies } from '../dependencies.ts'
import { personOf } from '../recipients/preference-of.ts'

/** Whoever gets mail is known by the last token: another organisation or role there is another one for the mail, too. */
export const seenReaders = fastifyPlugin(
  async (
    app: FastifyInstance,
    { mail, readModel, clock }: Pick<ApiDependencies, 'mail' | 'readModel' | 'clock'>,
  ) => {
    app.addHook('onResponse', async ({ reader }: { reader: Reader | undefined | null }) => {
      if (reader == null) return
      await mail.recipients.seen(personOf(reader), readModel.checkpoint(), clock().toISOString())
    })
  },
)
