import { type Repository, WrongExpectedRevision } from '@dutybook/event-store'

/** What became of a command: `repeated` was recorded before, `conflict` came too late, `failed` met an outage or a bug. */
export type CommandOutcome = 'accepted' | 'repeated' | 'refused' | 'conflict' | 'failed'

type Observe = (command: string, outcome: CommandOutcome, seconds: number) => void

/** The same repository, with every command timed from its turn to its answer: load, decide, append. */
export const measuredRepository = (repository: Repository, observe: Observe): Repository => ({
  load: (decider, stream) => repository.load(decider, stream),
  execute: async (decider, stream, issued, by, expectedRevision) => {
    const began = performance.now()
    const ended = (outcome: CommandOutcome) =>
      observe(nameOf(issued.command), outcome, (performance.now() - began) / 1_000)
    try {
      const outcome = await repository.execute(decider, stream, issued, by, expectedRevision)
      if (outcome.ok) ended(outcome.repeated ? 'repeated' : 'accepted')
      else ended('refused')
      return outcome
    } catch (error) {
      ended(error instanceof WrongExpectedRevision ? 'conflict' : 'failed')
      throw error
    }
  },
})

const nameOf = (command: unknown): string =>
  typeof command === 'object' && command !== null && 'type' in command && typeof command.type === 'string'
    ? command.type
    : 'other'
