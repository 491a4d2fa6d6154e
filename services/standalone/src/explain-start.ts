import { KeyFileUnusable } from '@dutybook/api'
import { StoreCannotOpen } from '@dutybook/event-store'
import { NotAReadModel } from '@dutybook/read-store'
import { RedisProgramMissing } from './redis/redis-program.ts'
import { StartRefused } from './start-refused.ts'

/** Gives every way in which a start can fail its words and its exit code. A bug is thrown on. */
export const asStartRefused = (error: unknown): StartRefused => {
  if (error instanceof StartRefused) return error
  if (error instanceof StoreCannotOpen) {
    const ours = error.reason === 'corrupt' || error.reason === 'newer-format'
    return new StartRefused(ours ? 'log' : 'data-folder', error.message)
  }
  if (error instanceof KeyFileUnusable || error instanceof NotAReadModel) {
    return new StartRefused('data-folder', error.message)
  }
  if (error instanceof RedisProgramMissing) return new StartRefused('redis', error.message)
  if (error instanceof Error && 'syscall' in error && error.syscall === 'listen') {
    return new StartRefused('address', `${error.message}. Set PORT or HOST to an address that is free.`)
  }
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
    return new StartRefused(
      'data-folder',
      `${error.message}. Make room on the disk of the data folder and start again.`,
    )
  }
  throw error
}
