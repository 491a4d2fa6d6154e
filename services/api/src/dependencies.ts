import type { RefusedUrl } from '@dutybook/contracts'
import type { ReadResult } from '@dutybook/documents'
import type { Format, WrittenList } from '@dutybook/documents/writing'
import type { EventStore, Repository } from '@dutybook/event-store'
import type { WebhookSecrets } from '@dutybook/outbound'
import type { Feed, ReadModel } from '@dutybook/read-store'
import type { FastifyBaseLogger } from 'fastify'
import type { TokenVerifier } from './auth/verifier.ts'
import { defaultPace, type Pace } from './events/inbox-events.ts'
import type { DevIssuer } from './dev-issuer/dev-issuer.ts'
import type { Metrics } from './metrics.ts'
import type { MailPreferences } from './recipients/preference-of.ts'

/** Something that must hold before this process serves; throws, with a reason, when it does not. */
export interface ReadinessCheck {
  readonly name: string
  check(): void | Promise<void>
}

export interface Limits {
  readonly bodyBytes: number
  /** Largest document that is taken in. */
  readonly uploadBytes: number
  /** How long a read waits for Dutybook-Min-Position. */
  readonly freshnessWaitMs: number
  /** Verified tokens remembered. */
  readonly tokens: number
  /** Streams of events open at once. */
  readonly eventStreams: number
  readonly pace: Pace
}

export const defaultLimits: Limits = {
  bodyBytes: 5_242_880,
  uploadBytes: 52_428_800,
  freshnessWaitMs: 2_000,
  tokens: 10_000,
  eventStreams: 1_000,
  pace: defaultPace,
}

/** Everything the API is given; it opens, reads and closes nothing by itself. */
export interface ApiDependencies {
  readonly store: EventStore
  readonly repository: Repository
  readonly readModel: ReadModel
  readonly feed: Pick<Feed, 'onAdvance' | 'progress' | 'status' | 'waitFor'>
  readonly verifier: TokenVerifier
  /** Understands a document, whatever its format; never on the thread that answers requests. */
  readonly readDocument: (bytes: Uint8Array) => Promise<ReadResult>
  /** Writes a list as a document, with `at` as its only date; throws CannotWrite. Never on that thread either. */
  readonly writeDocument: (list: WrittenList, format: Format, at: Date) => Promise<Uint8Array>
  readonly webhooks: {
    readonly secrets: WebhookSecrets
    /** Why nothing can be sent to an address. */
    readonly faultOf: (url: string) => RefusedUrl | undefined
  }
  readonly mail: MailPreferences
  readonly clock: () => Date
  /** Makes random UUIDs. */
  readonly ids: () => string
  readonly logger: FastifyBaseLogger
  readonly limits: Limits
  readonly metrics: Metrics
  readonly checks: readonly ReadinessCheck[]
  /** What must go on as long as the process lives; when it does not, only a new process helps. */
  readonly vitals: readonly ReadinessCheck[]
  /** Mounts the development sign-in. For loopback only: see `devIssuerAllowed`. */
  readonly devIssuer?: DevIssuer
}

/** What health, readiness and metrics need. */
export type OperationsDependencies = Pick<
  ApiDependencies,
  'checks' | 'clock' | 'feed' | 'ids' | 'logger' | 'metrics' | 'store' | 'vitals'
>
