import { decline } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { asGiven, newStream } from './conformance/examples.ts'
import type { EventStore } from './event-store.ts'
import { createRepository } from './repository.ts'
import { byZhang, counter, issue, openCounter } from './repository.examples.ts'

describe('commands at the same time', () => {
  it('of two repositories both succeed: the one that lost decides again', async () => {
    const { store, stream, recorded } = await openCounter()
    const outcomes = await Promise.all(
      [createRepository(store), createRepository(store)].map((repository) =>
        repository.execute(counter, stream, issue({ add: 6 }), byZhang),
      ),
    )
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false])
    expect((await recorded()).map(({ type }) => type)).toEqual(['added', 'limit-hit'])
  })

  it('are given up after five lost attempts, and at once when a revision was expected', async () => {
    const { store, stream } = await openCounter()
    let attempts = 0
    const contested: EventStore = {
      ...store,
      async append(...args) {
        attempts++
        await createRepository(store).execute(counter, stream, issue({ add: 1 }), byZhang)
        return store.append(...args)
      },
    }
    const late = createRepository(contested).execute(counter, stream, issue({ add: 1 }), byZhang)
    await expect(late).rejects.toMatchObject({ name: 'WrongExpectedRevision', actual: 4 })
    expect(attempts).toBe(5)
    const expecting = createRepository(contested).execute(counter, stream, issue({ add: 1 }), byZhang, 4)
    await expect(expecting).rejects.toMatchObject({ name: 'WrongExpectedRevision', expected: 4 })
    expect(attempts).toBe(6)
  })

  it('of one repository take turns, however many there are', async () => {
    const { stream, recorded, repository } = await openCounter()
    const many = Array.from({ length: 20 }, () =>
      repository.execute(counter, stream, issue({ add: 0 }), byZhang),
    )
    expect((await Promise.all(many)).map((outcome) => outcome.ok && outcome.revision)).toEqual(
      Array.from({ length: 20 }, (_, revision) => revision),
    )
    expect(await recorded()).toHaveLength(20)
  })

  it('that repeat one command record it once', async () => {
    const { store, stream, recorded } = await openCounter()
    const command = issue({ add: 1 })
    const outcomes = await Promise.all(
      [createRepository(store), createRepository(store)].map((repository) =>
        repository.execute(counter, stream, command, byZhang),
      ),
    )
    expect(outcomes).toMatchObject([{ revision: 0 }, { revision: 0 }])
    expect(await recorded()).toHaveLength(1)
  })
})

describe('a kept stream', () => {
  it('is not read again for a command that is accepted', async () => {
    const { store, stream } = await openCounter()
    let reads = 0
    const counted: EventStore = {
      ...store,
      readStream(...args) {
        reads++
        return store.readStream(...args)
      },
    }
    const repository = createRepository(counted)
    for (let total = 1; total <= 3; total++)
      await repository.execute(counter, stream, issue({ add: 1 }), byZhang)
    expect(reads).toBe(1)
    await repository.execute(counter, stream, issue({ add: -1 }), byZhang)
    expect(reads).toBe(2)
  })

  it('is brought up to date before a command is refused, or said to change nothing', async () => {
    const { store, stream, repository: late } = await openCounter()
    const early = createRepository(store)
    const decider = { ...counter, decide: onlyOnTwo }
    const nothing = issue({ nothing: true })
    await late.execute(counter, stream, issue({ add: 1 }), byZhang)
    expect(await late.execute(decider, stream, issue({ add: 1 }), byZhang)).toMatchObject({ ok: false })
    await early.execute(counter, stream, issue({ add: 1 }), byZhang)
    expect(await late.execute(decider, stream, issue({ add: 1 }), byZhang)).toMatchObject({ revision: 2 })
    await early.execute(counter, stream, issue({ add: 1 }), byZhang)
    expect(await late.execute(counter, stream, nothing, byZhang)).toMatchObject({ ok: true, revision: 3 })
  })
})

/** Refuses as long as the total is not two. */
const onlyOnTwo: typeof counter.decide = (command, total) =>
  total === 2 ? counter.decide(command, total) : decline({ code: 'negative' })

describe('loading', () => {
  it('folds what is new since the last time, also when another repository wrote it', async () => {
    const { store, stream, repository } = await openCounter()
    const other = createRepository(store, 1)
    expect(await repository.load(counter, stream)).toMatchObject({ state: 0, revision: -1 })
    for (let total = 1; total <= 5; total++) {
      await other.execute(counter, stream, issue({ add: 1 }), byZhang)
      expect(await repository.load(counter, stream)).toMatchObject({ state: total, revision: total - 1 })
    }
  })

  it('forgets the streams used longest ago, not what they hold', async () => {
    const { store } = await openCounter()
    const repository = createRepository(store, 2)
    const streams = Array.from({ length: 5 }, () => newStream('counter'))
    for (const [index, stream] of streams.entries()) {
      await repository.execute(counter, stream, issue({ add: index }), byZhang)
    }
    for (const [index, stream] of streams.entries()) {
      expect((await repository.load(counter, stream)).state).toBe(index)
    }
  })

  it('gives every event of a command an id that a repeated attempt repeats', async () => {
    const { execute, recorded, store, stream } = await openCounter()
    await execute(issue({ add: 1 }))
    const [event] = await recorded()
    const again = event === undefined ? [] : [asGiven(event)]
    expect(await store.append(stream, again, { expectedRevision: 'no-stream' })).toMatchObject({
      revision: 0,
    })
  })
})
