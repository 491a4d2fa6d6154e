import { connect, createServer, type Server, type Socket } from 'node:net'

/** A way to Redis that can be cut. It keeps its own port, so that whoever was connected finds it again. */
export interface Proxy {
  readonly url: string
  /** Nobody listens any more, and everybody connected is told so. */
  down(): Promise<void>
  up(): Promise<void>
  /** Whoever is connected never hears anything again, not even an end; new connections work. */
  freeze(): void
  /** Nothing passes any more in either direction, and nobody is told; new connections are taken and stall as well. */
  stall(): void
  /** What was held back passes, and everything after it. */
  flow(): void
  close(): Promise<void>
}

export const openProxy = async (target: string): Promise<Proxy> => {
  const url = new URL(target)
  const pairs = new Set<readonly [Socket, Socket]>()
  const frozen: Socket[] = []
  let server: Server | undefined
  let stalled = false

  const join = ([near, far]: readonly [Socket, Socket]): void => {
    near.pipe(far)
    far.pipe(near)
  }
  const accept = (near: Socket): void => {
    const far = connect(Number(url.port), url.hostname)
    const pair = [near, far] as const
    pairs.add(pair)
    if (!stalled) join(pair)
    for (const socket of pair) {
      socket.on('error', () => undefined)
      socket.on('close', () => {
        near.destroy()
        far.destroy()
        pairs.delete(pair)
      })
    }
  }
  const listen = (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const opened = createServer(accept)
      server = opened
      opened.once('error', reject)
      opened.listen(port, '127.0.0.1', () => {
        const address = opened.address()
        resolve(typeof address === 'object' && address !== null ? address.port : port)
      })
    })
  const down = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) =>
      server === undefined ? resolve() : server.close(() => resolve()),
    )
    server = undefined
    for (const socket of [...pairs, ...frozen.splice(0)].flat()) socket.destroy()
    await closed
  }

  const port = await listen(0)
  const near = new URL(target)
  near.port = String(port)
  return {
    url: near.href,
    down,
    up: async () => void (await listen(port)),
    freeze() {
      for (const [client, redis] of pairs) {
        client.unpipe(redis)
        redis.unpipe(client)
        client.removeAllListeners('close')
        client.resume()
        redis.removeAllListeners('close')
        redis.destroy()
        frozen.push(client)
      }
      pairs.clear()
    },
    stall() {
      stalled = true
      for (const [client, redis] of pairs) {
        client.unpipe(redis).pause()
        redis.unpipe(client).pause()
      }
    },
    flow() {
      stalled = false
      for (const pair of pairs) join(pair)
    },
    close: down,
  }
}
