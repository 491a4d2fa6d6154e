import type { ReadModel } from '@dutybook/read-store'
import type { Bell } from './bell.ts'

export interface Pace {
  /** A quiet stream says after this long that it is still there. */
  readonly heartbeatMs: number
  /** Changes that follow one another faster are told together. */
  readonly restMs: number
  /** The stream ends after this long: the client comes back with a token that is still valid. */
  readonly lifeMs: number
}

export const defaultPace: Pace = { heartbeatMs: 15_000, restMs: 100, lifeMs: 15 * 60_000 }

const RETRY_MS = 2_000
const MOST = 200

/**
 * What waits for an organisation, told anew whenever it changes: server-sent events of type `inbox` (WHATWG HTML
 * Standard, 9.2), the first one at once. `id` is the position of the log that the read model had reached.
 */
export async function* inboxEvents(
  {
    readModel,
    bell,
    clock,
  }: { readModel: Pick<ReadModel, 'inboxHeads' | 'checkpoint'>; bell: Bell; clock: () => Date },
  organisationId: string,
  { heartbeatMs, restMs, lifeMs }: Pace,
): AsyncGenerator<string> {
  const ends = clock().getTime() + lifeMs
  yield `retry: ${RETRY_MS}\n\n`
  let told = ''
  let spokeAt = clock().getTime()
  let rang = true
  while (clock().getTime() < ends) {
    const waiting = readModel.inboxHeads(organisationId, MOST)
    const data = JSON.stringify({ waiting })
    const changed = data !== told
    const silent = !rang || clock().getTime() - spokeAt >= heartbeatMs
    told = data
    if (changed || silent) spokeAt = clock().getTime()
    if (changed) yield `id: ${readModel.checkpoint()}\nevent: inbox\ndata: ${data}\n\n`
    else if (silent) yield ': still here\n\n'
    if (changed) await new Promise((resolve) => setTimeout(resolve, restMs))
    rang = await bell.rung(heartbeatMs)
  }
}
