import { StartRefused } from './start-refused.ts'

/** What one process does: everything on one machine, or one part of a larger installation. */
export type ProcessRole = 'everything' | 'api' | 'worker'

/**
 * The role that the command line names; without a word it is everything.
 * @throws StartRefused
 */
export const roleFrom = ([word, ...more]: readonly string[]): ProcessRole => {
  if (word === undefined) return 'everything'
  if ((word === 'api' || word === 'worker') && more.length === 0) return word
  throw new StartRefused(
    'settings',
    `There is no process '${[word, ...more].join(' ')}'. Say api or worker, or nothing for everything in one process.`,
  )
}
