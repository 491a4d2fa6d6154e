import { describe, expect, it } from 'vitest'
import { createRepository } from './repository.ts'
import { byZhang, counter, issue, openCounter } from './repository.examples.ts'

describe('a command', () => {
  it('that is accepted is recorded, with who issued it', async () => {
    const { execute, recorded, repository, stream } = await openCounter()
    const command = issue({ add: 3 })
    const outcome = await execute(command)
    const [event] = await recorded()
    expect(outcome).toEqual({ ok: true, revision: 0, position: event?.position, repeated: false })
    expect(event).toMatchObject({ type: 'added', data: { amount: 3 }, revision: 0, stream })
    expect(event?.metadata).toEqual({
      ...byZhang,
      commandId: command.id,
      commandHash: command.hash,
      schemaVersion: 1,
    })
    expect(await repository.load(counter, stream)).toMatchObject({ state: 3, revision: 0 })
  })

  it('that changes nothing is accepted at the end of the stream', async () => {
    const { execute, recorded } = await openCounter()
    expect(await execute(issue({ nothing: true }))).toMatchObject({ ok: true, revision: -1, position: '' })
    const first = await execute(issue({ add: 1 }))
    expect(await execute(issue({ nothing: true }))).toEqual(first)
    expect(await recorded()).toHaveLength(1)
  })

  it('that is refused records nothing', async () => {
    const { execute, recorded } = await openCounter()
    expect(await execute(issue({ add: -1 }))).toEqual({ ok: false, refusal: { code: 'negative' } })
    expect(await recorded()).toEqual([])
  })

  it('whose refusal is remembered records that, and is refused again when repeated', async () => {
    const { execute, recorded } = await openCounter()
    await execute(issue({ add: 9 }))
    const command = issue({ add: 2 })
    const refused = { ok: false, refusal: { code: 'too-much', limit: 10 } }
    expect(await execute(command)).toEqual(refused)
    expect((await recorded()).at(-1)).toMatchObject({ type: 'limit-hit', data: { refusal: refused.refusal } })
    expect(await execute(command)).toEqual(refused)
    expect(await recorded()).toHaveLength(2)
  })

  it('that is repeated gets the answer it got before, from any repository', async () => {
    const { execute, recorded, store, stream } = await openCounter()
    const command = issue({ add: 2 })
    const first = await execute(command)
    await execute(issue({ add: 2 }))
    expect(await execute(command)).toEqual({ ...first, repeated: true })
    expect(await createRepository(store).execute(counter, stream, command, byZhang)).toEqual({
      ...first,
      repeated: true,
    })
    expect(await recorded()).toHaveLength(2)
  })

  it('that comes with the id of another command is turned away', async () => {
    const { execute, recorded } = await openCounter()
    const command = issue({ add: 2 })
    await execute(command)
    expect(await execute(issue({ add: 3 }, command.id))).toEqual({
      ok: false,
      refusal: { code: 'command-id-reused' },
    })
    expect(await recorded()).toHaveLength(1)
  })
})

describe('an expected revision', () => {
  it('that is the current one lets the command through', async () => {
    const { execute } = await openCounter()
    expect(await execute(issue({ add: 1 }), -1)).toMatchObject({ ok: true, revision: 0 })
    expect(await execute(issue({ add: 1 }), 0)).toMatchObject({ ok: true, revision: 1 })
  })

  it('that is another one stops accepted and refused commands alike', async () => {
    const { execute, recorded, stream } = await openCounter()
    await execute(issue({ add: 1 }))
    for (const command of [issue({ add: 1 }), issue({ add: -1 })]) {
      await expect(execute(command, 7)).rejects.toMatchObject({
        name: 'WrongExpectedRevision',
        stream,
        expected: 7,
        actual: 0,
      })
    }
    expect(await recorded()).toHaveLength(1)
  })

  it('that is stale does not stop a repeated command', async () => {
    const { execute } = await openCounter()
    const command = issue({ add: 1 })
    const first = await execute(command, -1)
    await execute(issue({ add: 1 }))
    expect(await execute(command, -1)).toEqual({ ...first, repeated: true })
  })
})
