import type { Batch } from '@dutybook/event-store'
import { describe, expect, it, vi } from 'vitest'
import { openReadModel } from '../open-read-model.ts'
import { sampleLog } from '../sample-log.examples.ts'
import { type Source, scripted, start } from './feed.examples.ts'

const { recorder, town } = sampleLog()
const { events } = recorder
const part = (from: number, to: number): Partial<Batch> => ({
  events: events.slice(from, to),
  position: events[to - 1]?.position ?? '',
})
const whole = { ...part(0, events.length), caughtUp: true }

describe('a feed whose subscription fails', () => {
  it('begins again at its checkpoint, waiting longer each time, and starts over after success', async () => {
    const broken = () => new Error('connection lost')
    const script = [
      part(0, 5),
      broken(),
      broken(),
      broken(),
      part(5, 9),
      broken(),
      { ...part(9, 19), caughtUp: true },
    ]
    const { feed, wait, readModel, log, ending } = start(scripted(...script), { delays: [10, 20] })
    await feed.caughtUp
    expect(wait.mock.calls.map(([ms]) => ms)).toEqual([10, 20, 20, 10])
    expect(readModel.list(town.listId, 'now')?.revision).toBe(11)
    expect(log.warn).toHaveBeenCalledTimes(4)
    expect(feed.status()).toEqual({ state: 'live', position: recorder.head() })
    ending.abort()
  })

  it('shows that it is retrying and why, and can be stopped then', async () => {
    const waiting = Promise.withResolvers<void>()
    const wait = (_: number, signal: AbortSignal) => {
      waiting.resolve()
      return new Promise((resolve) => signal.addEventListener('abort', resolve))
    }
    const error = new Error('connection lost')
    const { feed, ending } = start(scripted(error), { wait })
    await waiting.promise
    expect(feed.status()).toEqual({ state: 'retrying', position: '', reason: 'connection lost', error })
    ending.abort()
    await feed.stopped
    await expect(feed.caughtUp).rejects.toThrow('stopped')
  })

  it('does so too when the subscription just ends or the disk of the read model is full', async () => {
    const readModel = openReadModel({ path: ':memory:' })
    const full = Object.assign(new Error('database or disk is full'), { errcode: 13 })
    const apply = vi.fn<typeof readModel.apply>((batch, position) => readModel.apply(batch, position))
    apply.mockImplementationOnce(() => {
      throw full
    })
    const ended: Source = {
      subscribeToAll: vi
        .fn()
        .mockImplementationOnce(async function* () {})
        .mockImplementation(scripted(whole, whole).subscribeToAll),
    }
    const { feed, log, ending } = start(ended, { readModel: { ...readModel, apply } })
    await feed.caughtUp
    expect(log.warn.mock.calls.map(([{ err }]) => (err as Error).message)).toEqual([
      'the subscription ended by itself',
      'database or disk is full',
    ])
    ending.abort()
  })
})

describe('a feed that meets a poison event', () => {
  it('halts with position and reason, and tells everybody who waits', async () => {
    const poison = { ...events[9], type: 'ItemPostponed' } as (typeof events)[0]
    const onHalted = vi.fn()
    const script = [part(0, 9), { events: [poison], position: poison.position }]
    const { feed, ending } = start(scripted(...script), { onHalted })
    const waiting = feed.waitFor(recorder.head(), 10_000)
    await feed.stopped
    const { position, stream, revision } = poison
    expect(feed.status()).toEqual({
      state: 'halted',
      position: events[8]?.position,
      reason: expect.stringContaining(`ItemPostponed at position ${position}`),
      poison: { position, stream, revision, type: 'ItemPostponed' },
    })
    expect(onHalted).toHaveBeenCalledWith(expect.objectContaining({ name: 'PoisonEvent' }))
    await expect(feed.caughtUp).rejects.toThrow('ItemPostponed')
    expect(await waiting).toBe(false)
    ending.abort()
    expect(feed.status().state).toBe('halted')
  })
})

describe('the progress of a feed', () => {
  it('is logged while catching up', async () => {
    const { feed, log, ending } = start(
      scripted(part(0, 7), part(7, 12), { ...part(12, 19), caughtUp: true }),
      {
        progressEvery: 5,
      },
    )
    await feed.caughtUp
    expect(log.info.mock.calls.map(([{ applied }, message]) => [applied, message])).toEqual([
      [7, 'read model is catching up'],
      [12, 'read model is catching up'],
      [19, 'read model is catching up'],
      [19, 'read model has caught up'],
    ])
    ending.abort()
  })

  it('moves with stretches of the log that hold nothing for it', async () => {
    const far = '0000000000000200'
    const { feed, readModel, ending } = start(
      scripted({ ...whole, caughtUp: false }, { position: far, caughtUp: true }),
    )
    expect(await feed.waitFor(far, 10_000)).toBe(true)
    expect(readModel.checkpoint()).toBe(far)
    ending.abort()
  })

  it('is told to listeners until they leave; one that fails harms no other', async () => {
    const { feed, log, ending } = start(scripted(part(0, 7), { ...part(7, 12), caughtUp: true }))
    const seen: string[] = []
    feed.onAdvance(() => {
      throw new Error('a broken listener')
    })
    const leave = feed.onAdvance((position) => {
      seen.push(position)
      leave()
    })
    await feed.caughtUp
    expect(seen).toEqual([events[6]?.position])
    expect(log.error).toHaveBeenCalledTimes(2)
    ending.abort()
  })

  it('tells new events before it applies them, and not what it catches up with', async () => {
    const { feed, readModel, log, ending } = start(
      scripted(
        part(0, 7),
        { ...part(7, 12), caughtUp: true },
        { ...part(12, 14), caughtUp: true },
        {
          ...part(14, 19),
          caughtUp: true,
        },
      ),
    )
    feed.onEvents(() => {
      throw new Error('a broken listener')
    })
    const told: (readonly [readonly string[], string])[] = []
    const leave = feed.onEvents((news) => {
      told.push([news.map(({ id }) => id), readModel.checkpoint()])
      leave()
    })
    await feed.waitFor(recorder.head(), 10_000)
    expect(told).toEqual([[events.slice(12, 14).map(({ id }) => id), events[11]?.position]])
    expect(log.error).toHaveBeenCalledTimes(2)
    ending.abort()
  })
})
