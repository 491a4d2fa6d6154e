import { setTimeout as pause } from 'node:timers/promises'
import type { Position } from '@dutybook/kernel'
import { eventually, expectData, type Person, personas } from '../../support/personas.ts'
import type { History } from '../history/history.ts'
import { type ObservatoryOptions, openObservatory } from './observer.ts'
import { type Random, randomFrom } from './random.ts'
import { round, type Town } from './round.ts'

export interface WorkOptions {
  /** Of a program that answers now; it may be gone later, and answer elsewhere. */
  readonly url: string
  readonly urlLater?: () => string
  readonly random: Random
  /** Proposals on their way at the same time. */
  readonly atOnce: number
  /** No new proposal once so many commands were answered. */
  readonly commands?: number
  /** The longest rest between two proposals. */
  readonly pausesMs?: number
  readonly again?: ObservatoryOptions['again']
}

/** People who draft, submit, sign, read, and keep their own record, whatever happens to the program. */
export interface PeopleAtWork {
  readonly history: History
  /** Commands answered so far. */
  readonly answered: number
  /** They begin nothing new and finish what they have begun. Rejects when their work went wrong. */
  finish(): Promise<void>
  /** Resolves when they have sent as many commands as they were to. */
  readonly done: Promise<unknown>
}

export const startWork = async (options: WorkOptions): Promise<PeopleAtWork> => {
  const { url, random, atOnce, commands = Number.POSITIVE_INFINITY, urlLater = () => url } = options
  const towns = await townsAt(url)
  const begun = await positionAt(url, towns[0]?.auditor as Person)
  const observatory = openObservatory({
    url: urlLater,
    begun,
    ...(options.again === undefined ? {} : { again: options.again }),
  })
  const busy = new Set<string>()
  let finishing = false

  const worker = async (number: number): Promise<void> => {
    const observer = observatory.observer(`reader ${number}`)
    const own = randomFrom(random.between(0, 0x7fff_ffff))
    for (let count = 1; !finishing && observatory.answered < commands; count++) {
      const town = own.pick(towns)
      await round({ observer, town, random: own, busy, name: `${number}-${count}` })
      if (options.pausesMs !== undefined) await pause(own.between(0, options.pausesMs))
    }
  }
  const done = Promise.all(Array.from({ length: atOnce }, (_, index) => worker(index + 1)))
  done.catch(() => undefined)
  return {
    history: observatory.history,
    get answered() {
      return observatory.answered
    },
    done,
    async finish() {
      finishing = true
      await done
      await observatory.everythingAnswered()
    },
  }
}

/** Waits until the program owes nothing any more. */
export const nothingOwed = async (url: string): Promise<void> => {
  const pending = async () => {
    const metrics = await fetch(`${url}/metrics`).then((answer) => answer.text())
    return Number(/^dutybook_pending_steps (\d+)/mu.exec(metrics)?.[1])
  }
  await eventually(pending, (count) => count === 0)
}

const townsAt = async (url: string): Promise<readonly Town[]> => {
  const people = personas(url)
  const auditor = await people.find('auditor')
  const lists = (await expectData(async () => (await people.as(auditor)).GET('/v1/lists'))).items
  const all = await people.all()
  const [, second] = all.filter(({ role }) => role === 'coordinator')
  const heads = all.filter(({ role }) => role === 'department-head' || role === 'coordinator').toReversed()
  const signers = new Map(heads.map((person) => [person.organisationId, person]))
  if (second !== undefined) signers.set('coordinator 2', second)
  return Promise.all(
    lists.map(async ({ listId, township }) => ({
      listId,
      editor: await people.find('township-editor', township),
      head: await people.find('township-head', township),
      signers,
      auditor,
    })),
  )
}

const positionAt = async (url: string, reader: Person): Promise<Position> => {
  const client = await personas(url).as(reader)
  const { response } = await client.GET('/v1/proposals', { params: { query: { limit: 1 } } })
  return response.headers.get('dutybook-position') ?? ''
}
