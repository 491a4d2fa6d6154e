import { createHash, randomUUID } from 'node:crypto'
import {
  accept,
  type Decider,
  decline,
  declineAndRemember,
  type DomainEvent,
  type Issued,
  type Refusal,
} from '@dutybook/kernel'
import { newPath, openStore } from './adapters/embedded/embedded.examples.ts'
import { collect, newStream } from './conformance/examples.ts'
import { createRepository, type IssuedBy } from './repository.ts'

export type CounterCommand = { readonly add: number } | { readonly nothing: true }

export type CounterEvent =
  | DomainEvent<'added', { readonly amount: number }>
  | DomainEvent<'limit-hit', { readonly refusal: TooMuch }>

export interface Negative extends Refusal<'negative'> {}
export interface TooMuch extends Refusal<'too-much'> {
  readonly limit: number
}

const LIMIT = 10

/** Adds up to ten. A negative amount is refused and forgotten, one too many is refused and remembered. */
export const counter: Decider<number, CounterCommand, CounterEvent, Negative | TooMuch> = {
  initial: 0,
  decide(command, total) {
    if ('nothing' in command) return accept()
    if (command.add < 0) return decline({ code: 'negative' })
    if (total + command.add <= LIMIT) return accept({ type: 'added', data: { amount: command.add } })
    const refusal: TooMuch = { code: 'too-much', limit: LIMIT }
    return declineAndRemember(refusal, { type: 'limit-hit', data: { refusal } })
  },
  evolve: (total, event) => (event.type === 'added' ? total + event.data.amount : total),
}

export const issue = (command: CounterCommand, id: string = randomUUID()): Issued<CounterCommand> => ({
  id,
  hash: createHash('sha256').update(JSON.stringify(command)).digest('base64url'),
  command,
})

export const byZhang: IssuedBy = {
  actor: { id: 'zhang-wei', organisation: 'sixin', role: 'editor' },
  correlationId: '6d9f1c5e-7a6a-4a5c-9b0e-0d8f6f3a2b11',
  causationId: '0b7d1f0e-53b6-4f9f-8f0a-3f1f5b5e9c22',
}

/** A repository on a new log, which is removed after the test, and a stream for one counter. */
export const openCounter = async () => {
  const store = await openStore(await newPath())
  const stream = newStream('counter')
  const repository = createRepository(store)
  return {
    store,
    stream,
    repository,
    execute: (command: ReturnType<typeof issue>, expectedRevision?: number) =>
      repository.execute(counter, stream, command, byZhang, expectedRevision),
    recorded: () => collect(store.readStream(stream)),
  }
}
