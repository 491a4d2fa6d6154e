import { Agent, get, request } from 'node:http'
import { createParser } from 'eventsource-parser'
import type { Headers } from '../support/personas.ts'

/** HTTP by Node alone: who loads the program shares its cores, and should leave them to it. */
export interface LeanHttp {
  /** Resolves when the program has answered; rejects unless with success. */
  post(path: string, headers: Headers): Promise<void>
  /** Server-sent events: their data, one after the other, until closed; `failed` when they end before. */
  listen(path: string, headers: Headers, tell: (data: string) => void, failed: (error: unknown) => void): void
  close(): void
}

export const openLeanHttp = (url: string): LeanHttp => {
  const agent = new Agent({ keepAlive: true })
  const ending = new AbortController()
  const refused = (path: string, status = 0) => new Error(`${url}${path} answered ${status}`)
  return {
    post: (path, headers) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const sent = request(url + path, { method: 'POST', agent, headers }, (answer) => {
        answer.resume()
        if (answer.statusCode === 200) answer.once('end', resolve)
        else reject(refused(path, answer.statusCode))
      })
      sent.once('error', reject)
      sent.end()
      return promise
    },
    listen: (path, headers, tell, failed) => {
      const { signal } = ending
      const parser = createParser({ onEvent: ({ data }) => tell(data) })
      const sent = get(url + path, { agent: false, headers, signal }, (answer) => {
        if (answer.statusCode !== 200) failed(refused(path, answer.statusCode))
        answer.setEncoding('utf8').on('data', (text: string) => parser.feed(text))
        answer.once('close', () => failed(new Error(`${url}${path} ended`)))
      })
      sent.once('error', failed)
    },
    close: () => {
      ending.abort()
      agent.destroy()
    },
  }
}
