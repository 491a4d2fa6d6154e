import { type Peer, startPeer } from './peer.ts'
import { createPeerLog, type PeerLog } from './peer-log.ts'

/** Nodes that share one log, of which one leads. */
export interface Cluster {
  /** Names every node. */
  readonly url: string
  readonly log: PeerLog
  readonly nodes: readonly Peer[]
  /** From now on this node leads; nobody is told but who asks. */
  elect(node: Peer): void
  /** The node is gone, and so are its connections. */
  kill(node: Peer): Promise<void>
  stop(): Promise<void>
}

export const startCluster = async (size: number): Promise<Cluster> => {
  const log = createPeerLog(() => new Date())
  const nodes: Peer[] = []
  const dead = new Set<Peer>()
  let leader: Peer | undefined
  const members = () =>
    nodes
      .filter((node) => !dead.has(node))
      .toSorted((a, b) => Number(b === leader) - Number(a === leader))
      .map(({ endpoint }) => endpoint)
  for (let index = 0; index < size; index++) nodes.push(await startPeer({ log, members }))
  leader = nodes[0]
  const hosts = nodes.map(({ endpoint: { host, port } }) => `${host}:${port}`)
  return {
    url: `esdb://${hosts.join(',')}?tls=false&discoveryInterval=20&maxDiscoverAttempts=20`,
    log,
    nodes,
    elect(node) {
      leader = node
    },
    async kill(node) {
      dead.add(node)
      await node.stop()
    },
    async stop() {
      await Promise.all(nodes.map((node) => node.stop()))
    },
  }
}
