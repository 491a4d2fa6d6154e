import { describe, expect, it } from 'vitest'
import { openRaw } from '../adapters/embedded/embedded.examples.ts'
import { collect, idsOf, newEvents } from '../conformance/examples.ts'
import { StoreUnavailable } from '../event-store.ts'
import { type CopyProgress, copyLog } from './copy-log.ts'
import { appendingWith, twoLogs, writeInTurn } from './copying.examples.ts'
import { LogsDiffer } from './logs-differ.ts'

const quietly = (): void => undefined

describe('a copy of a log', () => {
  it('has every event in the same order with the same ids, revisions, instants and bytes', async () => {
    const { from, to, rowsOfFrom, rowsOfTo } = await twoLogs()
    await writeInTurn(from, ['directory-1', 'list-1', 'proposal-1'], 20)
    await from.append('list-2', newEvents(700), { expectedRevision: 'no-stream' })
    await writeInTurn(from, ['proposal-1', 'list-2'], 10)
    expect(await copyLog(from, to, quietly)).toEqual({ before: 0, events: 780, complete: true })
    expect(rowsOfTo()).toEqual(rowsOfFrom())
  })

  it('tells how far it is, in each of its three parts', async () => {
    const { from, to } = await twoLogs()
    await writeInTurn(from, ['list-1', 'list-2'], 2)
    await copyLog(from, to, quietly)
    await writeInTurn(from, ['list-3'], 1)
    const told: CopyProgress[] = []
    await copyLog(from, to, (progress) => told.push(progress))
    expect(told.map(({ doing, events }) => `${doing} ${events}`)).toEqual([
      'comparing 1',
      'comparing 2',
      'comparing 3',
      'comparing 4',
      'copying 5',
      'verifying 5',
    ])
  })

  it.each([
    { answer: 'before it was recorded', recorded: false },
    { answer: 'though it was recorded', recorded: true },
  ])('is resumed by copying again when an append failed $answer', async ({ recorded }) => {
    const { from, to, rowsOfFrom, rowsOfTo } = await twoLogs()
    await writeInTurn(from, ['list-1', 'list-2', 'proposal-1'], 5)
    let left = 6
    const failing = appendingWith(to, (append) => async (...given) => {
      if (left-- > 0) return append(...given)
      if (recorded) await append(...given)
      throw new StoreUnavailable('the connection is lost')
    })
    await expect(copyLog(from, failing, quietly)).rejects.toBeInstanceOf(StoreUnavailable)
    const before = recorded ? 7 : 6
    expect(rowsOfTo()).toHaveLength(before)
    expect(await copyLog(from, to, quietly)).toEqual({ before, events: 15, complete: true })
    expect(rowsOfTo()).toEqual(rowsOfFrom())
    expect(await copyLog(from, to, quietly)).toEqual({ before: 15, events: 15, complete: true })
  })

  it('says that it is not complete when the first log was written to in the meantime', async () => {
    const { from, to } = await twoLogs()
    await writeInTurn(from, ['list-1'], 3)
    const slow = appendingWith(to, (append) => async (...given) => {
      const appended = await append(...given)
      if (idsOf(await collect(from.readAll())).length === 3) await writeInTurn(from, ['list-2'], 2)
      return appended
    })
    const copied = await copyLog(from, slow, quietly)
    expect(copied).toEqual({ before: 0, events: 3, complete: false })
    expect(await copyLog(from, to, quietly)).toEqual({ before: 3, events: 5, complete: true })
  })
})

describe('a log that is no beginning of the other one', () => {
  it('is not written to when it has events of its own', async () => {
    const { from, to } = await twoLogs()
    await writeInTurn(from, ['list-1'], 3)
    await writeInTurn(to, ['list-2'], 2)
    const before = idsOf(await collect(to.readAll()))
    await expect(copyLog(from, to, quietly)).rejects.toThrow(/^event 1 differs: it is \S{36} and \S{36}$/u)
    expect(idsOf(await collect(to.readAll()))).toEqual(before)
  })

  it('is not written to when it goes on after the end of the first', async () => {
    const { from, to } = await twoLogs()
    await writeInTurn(from, ['list-1'], 3)
    await copyLog(from, to, quietly)
    await writeInTurn(to, ['list-1'], 1)
    await expect(copyLog(from, to, quietly)).rejects.toThrow(/^event 4 differs: only the second log has/u)
  })

  it.each([
    { part: 'data', change: `data = replace(data, '第2项', '第3项')` },
    { part: 'data', change: `data = json_remove(data, '$.数')` },
    { part: 'metadata', change: `metadata = replace(metadata, 'zhang-wei', 'li-na')` },
    { part: 'type', change: `type = 'item-retired'` },
    { part: 'recordedAt', change: 'recorded_at = recorded_at + 1' },
  ])('is noticed by its $part ($change)', async ({ part, change }) => {
    const { from, to, second } = await twoLogs()
    await writeInTurn(from, ['list-1', 'list-2'], 4)
    await copyLog(from, to, quietly)
    openRaw(second).exec(`UPDATE events SET ${change} WHERE position = 5`)
    await writeInTurn(from, ['list-1'], 1)
    await expect(copyLog(from, to, quietly)).rejects.toThrow(`event 5 differs: its ${part}`)
    expect(await collect(to.readAll())).toHaveLength(8)
  })
})

describe('what a store did not keep as it was given', () => {
  it.each([
    { what: 'an event', keep: 2 },
    { what: 'the last event', keep: 3 },
  ])('is noticed when the copy is read back: $what', async ({ keep }) => {
    const { from, to } = await twoLogs()
    await writeInTurn(from, ['a', 'b', 'c', 'd'], 1)
    let number = 0
    const forgetting = appendingWith(
      to,
      (append) =>
        (...given) =>
          number++ === keep ? Promise.resolve({ revision: 0, position: '' }) : append(...given),
    )
    await expect(copyLog(from, forgetting, quietly)).rejects.toBeInstanceOf(LogsDiffer)
  })

  it('is noticed when the copy is read back: other data', async () => {
    const { from, to } = await twoLogs()
    await writeInTurn(from, ['a', 'b'], 2)
    const changing = appendingWith(
      to,
      (append) => (stream, events, options) =>
        append(
          stream,
          events.map((event) => ({ ...event, data: { ...event.data, 数: [1] } })),
          options,
        ),
    )
    await expect(copyLog(from, changing, quietly)).rejects.toThrow(/^event 1 differs: its data/u)
  })
})
