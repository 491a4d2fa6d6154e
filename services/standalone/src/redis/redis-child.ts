import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { RedisCannotStart } from './redis-cannot-start.ts'
import { configFile, type RedisSettings } from './redis-config.ts'

/** One run of the Redis program. */
export interface RedisChild {
  /** Resolves with its last lines of output when it is gone. */
  readonly gone: Promise<readonly string[]>
  stop(): Promise<void>
}

/**
 * The shell outlives its parent just long enough to stop Redis: standard input is a pipe from the parent,
 * and its end, however the parent died, is the signal.
 */
const WATCHDOG = `
exec 3<&0 </dev/null
"$1" "$2" 3<&- &
server=$!
( read -r _ <&3; kill "$server" ) &
watch=$!
wait "$server"
code=$?
kill "$watch" 2>/dev/null
wait "$watch" 2>/dev/null
exit "$code"
`
const STOP_WITHIN = 5_000
const LINES_KEPT = 40

export const spawnRedis = (program: string, folder: string, logger: Logger): RedisChild => {
  const shell = spawn('/bin/sh', ['-c', WATCHDOG, 'sh', program, configFile(folder)], {
    cwd: folder,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  shell.stdin.on('error', () => undefined)
  const output: string[] = []
  for (const stream of [shell.stdout, shell.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      output.push(line)
      if (output.length > LINES_KEPT) output.shift()
      logger.debug({ redis: line }, 'redis says')
    })
  }
  const group = shell.pid === undefined ? undefined : -shell.pid
  const exited = new Promise<void>((resolve) => {
    shell.once('error', (error) => {
      output.push(`# ${error.message}`)
      resolve()
    })
    shell.once('close', () => resolve())
  })
  const gone = exited.then(async () => {
    shell.stdin.destroy()
    await endGroup(group)
    return output
  })
  return {
    gone,
    async stop() {
      shell.stdin.end()
      const patience = new AbortController()
      await Promise.race([
        gone,
        sleep(STOP_WITHIN, undefined, { signal: patience.signal })
          .then(() => signal(group, 'SIGKILL'))
          .catch(() => undefined),
      ])
      patience.abort()
      await gone
    },
  }
}

/** Resolves when Redis answers PING, or false when it ended before. */
export const answers = async (
  child: RedisChild,
  settings: RedisSettings,
  within: number,
): Promise<boolean> => {
  let ended = false
  void child.gone.then(() => {
    ended = true
  })
  const deadline = performance.now() + within
  while (!ended) {
    if (await ping(settings)) return true
    if (performance.now() > deadline) {
      await child.stop()
      throw new RedisCannotStart(`the private Redis did not answer within ${within / 1000} s`)
    }
    await sleep(20)
  }
  return false
}

const ping = ({ port, password }: RedisSettings): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const settle = (pong: boolean): void => {
      socket.destroy()
      resolve(pong)
    }
    socket.setTimeout(1_000, () => settle(false))
    socket.once('error', () => settle(false))
    socket.once('close', () => settle(false))
    socket.once('connect', () => socket.write(`AUTH ${password}\r\nPING\r\n`))
    let said = ''
    socket.on('data', (chunk) => {
      said += chunk.toString()
      if (said.split('\r\n').length > 2) settle(said.includes('+PONG'))
    })
  })

/** Redis is in the shell's process group; it may be left over when somebody killed the shell alone. */
const endGroup = async (group: number | undefined): Promise<void> => {
  const deadline = performance.now() + STOP_WITHIN
  let sent: NodeJS.Signals = 'SIGTERM'
  while (signal(group, sent)) {
    if (performance.now() > deadline) return
    await sleep(50)
    if (performance.now() > deadline - STOP_WITHIN / 2) sent = 'SIGKILL'
  }
}

const signal = (group: number | undefined, name: NodeJS.Signals): boolean => {
  if (group === undefined) return false
  try {
    return process.kill(group, name)
  } catch {
    return false
  }
}
