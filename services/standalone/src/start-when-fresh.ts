import type { Parts } from './parts.ts'

/** Starts the work when the read model shows what is still owed, unless the process stops before. */
export const startWhenFresh = (
  { feed, opened }: Pick<Parts, 'feed' | 'opened'>,
  work: { start(): void; stop(): Promise<void> },
): void => {
  let stopped = false
  opened.push(() => {
    stopped = true
    return work.stop()
  })
  feed.caughtUp.then(
    () => {
      if (!stopped) work.start()
    },
    () => undefined,
  )
}
