import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder, type TestFolder } from './data-folder.ts'

/** A real file system with little room. */
export interface SmallDisk extends TestFolder {
  /** Takes every byte that is left. */
  readonly fill: () => void
  /** Gives back what `fill` took. */
  readonly empty: () => void
}

const mount = (...args: readonly string[]): boolean => spawnSync('mount', args).status === 0
const unmount = (path: string): void => void spawnSync('umount', ['-l', path])

/** A tmpfs of so many KiB, mounted for the test. */
export const smallDisk = (kibibytes: number): SmallDisk => {
  const place = dataFolder()
  if (!mount('-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'dutybook-test', place.path))
    throw new Error(`no tmpfs can be mounted at ${place.path}`)
  const path = join(place.path, 'data')
  mkdirSync(path)
  const filler = join(place.path, 'filler')
  return {
    path,
    fill() {
      for (let size = kibibytes * 1024; size >= 1; size = Math.floor(size / 2)) {
        try {
          writeFileSync(filler, Buffer.alloc(size), { flag: 'a' })
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
        }
      }
    },
    empty: () => rmSync(filler, { force: true }),
    remove() {
      unmount(place.path)
      place.remove()
    },
  }
}

/** Whether this user may mount file systems here; many sandboxes forbid it to root, too. */
export const mayMount = ((): boolean => {
  const probe = dataFolder()
  try {
    if (process.platform !== 'linux' || !mount('-t', 'tmpfs', 'dutybook-test', probe.path)) return false
    unmount(probe.path)
    return true
  } finally {
    probe.remove()
  }
})()
