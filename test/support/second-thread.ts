import type { RebuildOptions } from '@dutybook/read-store'

/** For a rebuild in two threads, as `dutybook rebuild` does it, from the embedded log at this path. */
export const secondThread = (log: string): Required<Pick<RebuildOptions, 'secondThread'>> => ({
  secondThread: { module: new URL('./build-thread.ts', import.meta.url), log },
})
