import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accepted, contextOn, openingOf } from './job-runs.examples.ts'
import { performStep } from './perform-step.ts'
import { type ExampleLog, itemId, openExampleLog } from './step.examples.ts'

const proposalId = 'proposal-1'
const first = itemId('a', 1)
let log: ExampleLog

beforeEach(async () => {
  log = await openExampleLog()
  await log.list('a', 3)
})
afterEach(() => log.close())

describe('a job that the log does not ask for', () => {
  it.each([
    { kind: 'route', payload: { eventId: 'f3b5b9f0-0000-4000-8000-000000000000', subjectId: proposalId } },
    { kind: 'constructor', payload: { eventId: 'x', subjectId: proposalId } },
    { kind: 'route', payload: { eventId: 'x' } },
    { kind: 'route', payload: undefined },
  ])('is refused: $kind $payload', async ({ kind, payload }) => {
    await expect(performStep(contextOn(log.store), kind, payload)).rejects.toThrow(
      /opens no step|there is no job|does not say/,
    )
  })

  it('is refused when the event opens another step', async () => {
    await accepted(log, proposalId, 'a', first)
    const payload = { eventId: await openingOf(log, 'apply', proposalId), subjectId: proposalId }
    await expect(performStep(contextOn(log.store), 'route', payload)).rejects.toThrow("opens no step 'route'")
  })
})
