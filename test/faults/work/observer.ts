import { setTimeout as pause } from 'node:timers/promises'
import { createClient, type DutybookClient, idempotencyKey } from '@dutybook/client'
import { type Position, START } from '@dutybook/kernel'
import { v5 as nameBasedUuid } from 'uuid'
import type { Acknowledged, History, MadeRead, SentCommand } from '../history/history.ts'
import type { Answer, Person } from '../../support/personas.ts'

/** Root of the ids of commands: an independent copy, for stored ids may never change. */
const ROOT = '17a7764e-9e82-41fa-9081-c5fac52ed360'
const PAUSE_MS = 15

type Recorded = { readonly id: string; readonly revision: number; readonly position: string }
/** What goes with every request of a command, to be put among its parameters. */
export type Key = { readonly header: { readonly 'Idempotency-Key': string } }
export type Fresh = { readonly header?: { readonly 'Dutybook-Min-Position': string } }

export interface Order {
  readonly by: Person
  /** Unique for this person. */
  readonly key: string
  readonly leadsTo: string
  readonly streamOf: (id: string) => string
  readonly send: (client: DutybookClient, key: Key) => Promise<Answer<Recorded>>
}

/** Somebody with a memory: sends commands until they are answered, reads, and writes down what was said. */
export interface Observer {
  /** The answer's data; undefined when it was refused. */
  command(order: Order): Promise<Recorded | undefined>
  read<T>(
    by: Person,
    ask: (client: DutybookClient, fresh: Fresh) => Promise<Answer<T>>,
    see: See<T>,
  ): Promise<T>
}
export type See<T> = (data: T, response: Response) => Pick<MadeRead, 'checkpoint' | 'shown'>

/** Everything that the observers of one program have sent and seen. */
export interface Observatory {
  readonly history: History
  readonly answered: number
  observer(name: string): Observer
  /** Waits for the answers to what was sent more than once. */
  everythingAnswered(): Promise<unknown>
}

export interface ObservatoryOptions {
  /** Where to send the next request. */
  readonly url: () => string
  readonly begun: Position
  /** How often to send the next command more than once, under the same key, and after how many ms. */
  readonly again?: { readonly times: () => number; readonly later: () => number }
}

/** Keeps the answers of the history that `checkHistory` judges. */
export const openObservatory = ({ url, begun, again }: ObservatoryOptions): Observatory => {
  const commands: SentCommand[] = []
  const reads: MadeRead[] = []
  const tokens = new Map<string, string>()
  const stragglers: Promise<unknown>[] = []
  let answered = 0

  const untilAnswered = async <T>(by: Person, send: (client: DutybookClient) => Promise<Answer<T>>) => {
    for (;;) {
      const answer = await attempt(by, send).catch(noAnswer)
      const status = answer?.response.status
      if (status === 401) tokens.delete(by.personId)
      if (answer !== undefined && status !== 401 && status !== 503) return answer
      await pause(PAUSE_MS)
    }
  }
  const attempt = async <T>(by: Person, send: (client: DutybookClient) => Promise<Answer<T>>) => {
    const baseUrl = url()
    const token = tokens.get(by.personId) ?? (await signIn(baseUrl, by.personId))
    tokens.set(by.personId, token)
    return send(createClient({ baseUrl, token }))
  }

  const observer = (name: string): Observer => {
    let seen: Position = START
    return {
      async command({ by, key, leadsTo, streamOf, send }) {
        const acknowledged: Acknowledged[] = []
        const refused: string[] = []
        const commandId = nameBasedUuid(`${by.personId}\n${key}`, ROOT)
        commands.push({ commandId, leadsTo, acknowledged, refused })
        const sendOnce = async (): Promise<Recorded | undefined> => {
          const { data, error } = await untilAnswered(by, (client) =>
            send(client, { header: idempotencyKey(key) }),
          )
          if (data === undefined) refused.push(typeOf(error))
          else acknowledged.push({ ...data, stream: streamOf(data.id) })
          return data
        }
        for (let times = again?.times() ?? 0; times > 0; times--)
          stragglers.push(pause(again?.later()).then(sendOnce))
        const data = await sendOnce()
        answered++
        if (data !== undefined && data.position > seen) seen = data.position
        return data
      },
      async read(by, ask, see) {
        const asked = seen
        const fresh = asked === START ? {} : { header: { 'Dutybook-Min-Position': asked } }
        const { data, error, response } = await untilAnswered(by, (client) => ask(client, fresh))
        if (data === undefined) throw new Error(`${response.url} answered ${JSON.stringify(error)}`)
        const read = { reader: name, asked, ...see(data, response) }
        reads.push(read)
        if (read.checkpoint !== undefined && read.checkpoint > seen) seen = read.checkpoint
        return data
      },
    }
  }
  return {
    history: { begun, commands, reads },
    get answered() {
      return answered
    },
    observer,
    everythingAnswered: () => Promise.all(stragglers),
  }
}

/** Tried once, for another try may have to go elsewhere. */
const signIn = async (baseUrl: string, personId: string): Promise<string> => {
  const { data } = await createClient({ baseUrl }).POST('/dev/tokens', { body: { personId } })
  if (data === undefined) throw new TypeError('not signed in')
  return data.token
}

/** Nobody there, or gone in the middle of an answer. */
const noAnswer = (error: unknown): undefined => {
  if (!(error instanceof TypeError)) throw error
}

const typeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'type' in error ? String(error.type) : String(error)
