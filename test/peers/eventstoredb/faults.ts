import { setTimeout as sleep } from 'node:timers/promises'
import { Metadata, status } from '@grpc/grpc-js'

/** What the peer does wrong on demand. Counters count down; set them at any time. */
export interface Faults {
  /** So many appends are refused, with the connection's trouble as the reason, before anything is stored. */
  refuseAppends: number
  /** So many appends are stored, and their answers are lost. */
  loseAnswers: number
  /** So many appends are stored and never answered at all. */
  swallowAnswers: number
  /** So many calls that need the leader are told that another node leads. */
  denyLeadership: number
  /** Every call waits so long before it is looked at, in milliseconds. */
  delayMs: number
  /** Subscriptions send every event twice, and now and then the one before. */
  repeatEvents: boolean
  /** So many reads break off after their first event. */
  breakReads: number
}

export const noFaults = (): Faults => ({
  refuseAppends: 0,
  loseAnswers: 0,
  swallowAnswers: 0,
  denyLeadership: 0,
  delayMs: 0,
  repeatEvents: false,
  breakReads: 0,
})

/** Whether this one is struck; one less will be. */
export const strikes = (
  faults: Faults,
  which: 'refuseAppends' | 'loseAnswers' | 'swallowAnswers' | 'denyLeadership' | 'breakReads',
): boolean => {
  if (faults[which] <= 0) return false
  faults[which]--
  return true
}

export const delayed = async ({ delayMs }: Faults): Promise<void> => {
  if (delayMs > 0) await sleep(delayMs)
}

export class CallFails extends Error {
  override readonly name = 'CallFails'
  readonly code: status
  readonly details: string
  readonly metadata: Metadata
  constructor(code: status, details: string, facts: Readonly<Record<string, string>> = {}) {
    super(details)
    this.code = code
    this.details = details
    this.metadata = new Metadata()
    for (const [name, value] of Object.entries(facts)) this.metadata.set(name, value)
  }
}

export const brokenConnection = (): CallFails => new CallFails(status.UNAVAILABLE, 'the connection is broken')

export const notLeader = ({ host, port }: { readonly host: string; readonly port: number }): CallFails =>
  new CallFails(status.NOT_FOUND, 'this node does not lead', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  })
