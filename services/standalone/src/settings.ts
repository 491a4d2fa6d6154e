import { isNetwork } from '@dutybook/outbound'
import { resolve } from 'node:path'
import { streamPrefix } from '@dutybook/event-store'
import { z } from 'zod'
import { StartRefused } from './start-refused.ts'
import { withoutCredentials } from './without-credentials.ts'

const whole = (from: number, to: number) =>
  z.coerce
    .number({ error: `a whole number from ${from} to ${to}` })
    .refine((value) => Number.isInteger(value) && value >= from && value <= to, {
      error: `a whole number from ${from} to ${to}`,
    })

const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  z.enum(words, { error: `one of ${words.join(', ')}` })

const url = (...protocols: readonly string[]) =>
  z.url({
    protocol: new RegExp(`^(${protocols.join('|')})$`, 'u'),
    error: `a URL with ${protocols.join(' or ')}`,
  })

const networks = z
  .string()
  .transform((text) => text.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()])))
  .refine((given) => given.every(isNetwork), {
    error: 'networks such as 10.0.0.0/8, with commas between them',
  })

/** Every setting of the program, as environment variables. README's table is made from the descriptions. */
export const settingsSchema = z
  .object({
    HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on'),
    PORT: whole(0, 65_535).default(3000).describe('Port to listen on; 0 takes a free one'),
    DUTYBOOK_DATA: z
      .string()
      .min(1)
      .default('data')
      .describe('Folder of the log and everything derived from it'),
    DUTYBOOK_EVENT_STORE: z
      .string()
      .regex(/^esdb(\+discover)?:\/\/\S+$/u, { error: 'an EventStoreDB connection string (esdb://…)' })
      .optional()
      .describe('EventStoreDB to keep the log in; without it the log is a file in the data folder'),
    DUTYBOOK_STREAM_PREFIX: z
      .string()
      .regex(streamPrefix, { error: 'letters, digits, dots and underscores' })
      .default('dutybook.')
      .describe('What the names of our streams in EventStoreDB begin with'),
    DUTYBOOK_SAMPLE: oneOf('yes', 'no')
      .default('yes')
      .describe('Whether an empty log gets the fictional sample district'),
    REDIS_URL: url('redis', 'rediss')
      .optional()
      .describe('Redis to use; without it a private one is started'),
    LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent')
      .default('warn')
      .describe('What is written to standard error'),
    DUTYBOOK_STALL_SECONDS: whole(1, 3_600)
      .default(60)
      .describe('Work that stands still for so long makes /healthz and /readyz fail'),
    BODY_LIMIT: whole(1_024, 52_428_800).default(5_242_880).describe('Largest request body, in bytes'),
    OIDC_ISSUER: url('https', 'http')
      .optional()
      .describe('Issuer of the bearer tokens; without it the development issuer'),
    OIDC_AUDIENCE: z.string().min(1).default('dutybook').describe('Audience that tokens must name'),
    OIDC_JWKS_URL: url('https', 'http')
      .optional()
      .describe("The issuer's public keys; needed with OIDC_ISSUER"),
    DUTYBOOK_PUBLIC_URL: url('https', 'http')
      .optional()
      .describe('Address at which people reach the program, for links in mails; without it where it listens'),
    DUTYBOOK_WEBHOOK_ALLOW: networks
      .optional()
      .describe(
        'Private networks that webhooks may lead to, such as 10.0.0.0/8,fd00::/8; plain HTTP is for them only',
      ),
    DUTYBOOK_SMTP_URL: url('smtp', 'smtps')
      .optional()
      .describe('Mail server, with user and password if it wants them; without it no mail is sent'),
    DUTYBOOK_MAIL_FROM: z
      .string()
      .min(3)
      .optional()
      .describe('Sender of the mails; needed with DUTYBOOK_SMTP_URL'),
    DUTYBOOK_DIGEST_HOUR: whole(0, 23)
      .default(8)
      .describe('Hour of the day in China from which the daily digest is sent'),
  })
  .refine(
    (settings) => (settings.DUTYBOOK_SMTP_URL === undefined) === (settings.DUTYBOOK_MAIL_FROM === undefined),
    {
      path: ['DUTYBOOK_MAIL_FROM'],
      error: 'DUTYBOOK_SMTP_URL and DUTYBOOK_MAIL_FROM are set together or not at all',
    },
  )
  .refine((settings) => (settings.OIDC_ISSUER === undefined) === (settings.OIDC_JWKS_URL === undefined), {
    path: ['OIDC_JWKS_URL'],
    error: 'OIDC_ISSUER and OIDC_JWKS_URL are set together or not at all',
  })

export type Settings = z.output<typeof settingsSchema>

/**
 * Reads the settings; empty variables count as unset. Relative folders are relative to `standingIn`.
 * @throws StartRefused naming every variable that is wrong
 */
export const readSettings = (environment: NodeJS.ProcessEnv, standingIn: string): Settings => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = settingsSchema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => {
      const name = path.join('.')
      return `  ${name}=${withoutCredentials(given[name] ?? '')}: ${message}`
    })
    throw new StartRefused(
      'settings',
      `These settings cannot be used:\n${lines.join('\n')}\nREADME.md lists every setting.`,
    )
  }
  return { ...parsed.data, DUTYBOOK_DATA: resolve(standingIn, parsed.data.DUTYBOOK_DATA) }
}
