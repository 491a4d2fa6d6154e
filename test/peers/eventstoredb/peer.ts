import { Server, ServerCredentials } from '@grpc/grpc-js'
import { answerAppend, answerBatchAppend } from './append-service.ts'
import { answerFeatures, answerGossip } from './cluster-service.ts'
import { type Faults, noFaults } from './faults.ts'
import { featuresService, gossipService, streamsService } from './generated.ts'
import type { Endpoint, NodeState } from './node-state.ts'
import { createPeerLog, type PeerLog } from './peer-log.ts'
import { answerRead } from './read-service.ts'

/**
 * A test double of an EventStoreDB node. It speaks the wire protocol as the client's package defines it, for what
 * Dutybook uses; how a real server stores, replicates, elects and limits is not in it.
 */
export interface Peer {
  readonly url: string
  readonly endpoint: Endpoint
  readonly log: PeerLog
  readonly faults: Faults
  readonly calls: readonly string[]
  /** How many events subscriptions have sent so far. */
  readonly sent: number
  /** How many records they have looked at so far, wanted or not. */
  readonly looked: number
  /** Ends every connection; new ones work. */
  dropConnections(): void
  /** The subscriptions that are open send nothing more, and are not ended either. */
  muteSubscriptions(): void
  stop(): Promise<void>
}

export interface PeerOptions {
  readonly log?: PeerLog
  readonly tls?: { readonly key: Buffer; readonly certificate: Buffer }
  readonly credentials?: string
  readonly maxAppendSize?: number
  /** Default: a free one. */
  readonly port?: number
  /** All nodes of its cluster, the leader first; without it the node is alone. */
  readonly members?: () => readonly Endpoint[]
}

const HOST = '127.0.0.1'
const MAX_MESSAGE = 17 * 1024 * 1024
const MAX_APPEND = 16 * 1024 * 1024

export const startPeer = async (options: PeerOptions = {}): Promise<Peer> => {
  const { tls, credentials, log = createPeerLog(() => new Date()), maxAppendSize = MAX_APPEND } = options
  const faults = noFaults()
  const calls: string[] = []
  let endpoint: Endpoint = { host: HOST, port: 0 }
  const members = options.members ?? (() => [endpoint])
  const node: NodeState = {
    log,
    faults,
    members,
    leads: () => members()[0]?.port === endpoint.port,
    credentials,
    maxAppendSize,
    calls,
    sent: 0,
    looked: 0,
    subscriptions: new Set(),
  }

  const server = new Server({ 'grpc.max_receive_message_length': MAX_MESSAGE })
  const { StreamsService } = streamsService
  server.addService(StreamsService, {
    read: answerRead(node),
    append: answerAppend(node),
    batchAppend: answerBatchAppend(node),
  })
  server.addService(gossipService.GossipService, { read: answerGossip(node) })
  server.addService(featuresService.ServerFeaturesService, { getSupportedMethods: answerFeatures(node) })
  const secured =
    tls === undefined
      ? ServerCredentials.createInsecure()
      : ServerCredentials.createSsl(null, [{ private_key: tls.key, cert_chain: tls.certificate }])
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync(`${HOST}:${options.port ?? 0}`, secured, (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  )
  endpoint = { host: HOST, port }
  return {
    url: `esdb://${HOST}:${port}${tls === undefined ? '?tls=false' : ''}`,
    endpoint,
    log,
    faults,
    calls,
    get sent() {
      return node.sent
    },
    get looked() {
      return node.looked
    },
    dropConnections: () => server.drain(`${HOST}:${port}`, 0),
    muteSubscriptions() {
      for (const subscription of node.subscriptions) subscription.abort()
    },
    stop: async () => server.forceShutdown(),
  }
}
