import { type Position, START } from '@dutybook/kernel'

/** Where the events of a log stand in a copy of it, for some of their positions. */
export interface PlacesInCopy {
  /** To be told of every event, in order. */
  see(event: { readonly from: Position; readonly to: Position }): void
  /** Of the last event that is not later. */
  placeOf(position: Position): Position
}

/** `wanted`: all that `placeOf` will be asked for. */
export const placesInCopy = (wanted: Iterable<Position>): PlacesInCopy => {
  const waiting = [...new Set(wanted)].toSorted((a, b) => (a < b ? 1 : -1))
  const places = new Map<Position, Position>()
  let last = START
  return {
    see: ({ from, to }) => {
      for (let next = waiting.at(-1); next !== undefined && next < from; next = waiting.at(-1)) {
        places.set(next, last)
        waiting.pop()
      }
      last = to
    },
    placeOf: (position) => places.get(position) ?? last,
  }
}
