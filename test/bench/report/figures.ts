import type { Measured } from '../measure.ts'

/** Ours and the limit with three digits that count, and their unit. */
export const inFigures = ({ ours, limit, unit }: Pick<Measured, 'ours' | 'limit' | 'unit'>): string =>
  `${figure(ours)} : ${figure(limit)} ${unit}`

const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)
