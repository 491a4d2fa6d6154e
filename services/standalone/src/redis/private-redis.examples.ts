import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { pidFile } from './redis-config.ts'

/** The text that a Redis answers to the given inline commands; rejects when nobody listens. */
export const ask = (url: string, ...commands: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port, password } = new URL(url)
    const socket = connect(Number(port), '127.0.0.1')
    let said = ''
    socket.on('data', (chunk) => {
      said += chunk.toString()
    })
    socket.once('error', reject)
    socket.once('close', () => resolve(said))
    socket.once('connect', () => socket.write([`AUTH ${password}`, ...commands, 'QUIT', ''].join('\r\n')))
  })

export const answersPing = (url: string): Promise<boolean> =>
  ask(url, 'PING').then(
    (said) => said.includes('+PONG'),
    () => false,
  )

export const redisPid = async (folder: string): Promise<number> =>
  Number(await readFile(pidFile(folder), 'utf8'))

export const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

export const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await condition())) await sleep(20)
}
