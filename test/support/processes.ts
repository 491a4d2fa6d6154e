import { readFileSync } from 'node:fs'

/** Linux: every process that this one started, and theirs. */
export const descendants = (pid: number): readonly number[] => {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter((text) => text !== '')
    .map(Number)
  return children.flatMap((child) => [child, ...descendants(child)])
}

export const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
