import { type Metadata, status } from '@grpc/grpc-js'
import { CallFails, type Faults, notLeader, strikes } from './faults.ts'
import type { PeerLog } from './peer-log.ts'

export interface Endpoint {
  readonly host: string
  readonly port: number
}

/** What the services of one node work on. */
export interface NodeState {
  readonly log: PeerLog
  readonly faults: Faults
  /** All nodes of the cluster, the leader first. */
  members(): readonly Endpoint[]
  leads(): boolean
  /** `user:password` that every call must bring. */
  readonly credentials: string | undefined
  readonly maxAppendSize: number
  /** The methods that were called, in order. */
  readonly calls: string[]
  /** Events that subscriptions have sent. */
  sent: number
  /** Records that subscriptions have looked at. */
  looked: number
  /** Open subscriptions: aborted ones send nothing more, without a word. */
  readonly subscriptions: Set<AbortController>
}

/** @throws CallFails where a server would turn the call away */
export const admit = (node: NodeState, method: string, metadata: Metadata): void => {
  node.calls.push(method)
  const { credentials, faults } = node
  const wanted =
    credentials === undefined ? undefined : `Basic ${Buffer.from(credentials).toString('base64')}`
  if (wanted !== undefined && metadata.get('authorization')[0] !== wanted)
    throw new CallFails(status.UNAUTHENTICATED, 'who are you?')
  const needsLeader = metadata.get('requires-leader')[0] === 'true'
  const [leader] = node.members()
  if (needsLeader && leader !== undefined && (!node.leads() || strikes(faults, 'denyLeadership')))
    throw notLeader(leader)
}
