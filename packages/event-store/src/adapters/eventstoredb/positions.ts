import { type Position, START } from '@dutybook/kernel'

const DIGITS = 20

/**
 * The commit position of an event, zero-padded so that positions compare as text. Prepare positions are left out: they
 * equal it for every event, but the answer to an append of several events gives that of the first one.
 */
export const toPosition = (commit: bigint): Position => String(commit).padStart(DIGITS, '0')

/** The commit position; undefined for START. */
export const toCommit = (position: Position): bigint | undefined => {
  if (position === START) return undefined
  if (!/^\d{20}$/.test(position))
    throw new RangeError(`${JSON.stringify(position)} is not a position of this log`)
  return BigInt(position)
}
