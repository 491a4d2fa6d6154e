import { type Position, START } from '@dutybook/kernel'

const DIGITS = 16

/** A row number as a position: zero-padded, so that positions compare as text. */
export const toPosition = (row: number): Position => (row === 0 ? START : String(row).padStart(DIGITS, '0'))

export const toRow = (position: Position): number => {
  if (position === START) return 0
  if (!/^\d{16}$/.test(position))
    throw new RangeError(`${JSON.stringify(position)} is not a position of this log`)
  return Number(position)
}
