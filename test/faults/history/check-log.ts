import type { Check } from './history.ts'

/** Positions and instants never go back, revisions have no gap, ids stand once. */
export const checkOrder: Check = ({ log }) => {
  const found: string[] = []
  const ends = new Map<string, number>()
  const ids = new Set<string>()
  let [position, recordedAt] = ['', '']
  for (const event of log) {
    const name = `${event.type} at ${Number(event.position)}`
    const next = (ends.get(event.stream) ?? -1) + 1
    if (event.position <= position) found.push(`${name} stands after position ${Number(position)}`)
    if (event.recordedAt < recordedAt) found.push(`${name} was recorded before the event in front of it`)
    if (event.revision !== next)
      found.push(`${name} is revision ${event.revision} of its stream, not ${next}`)
    if (ids.has(event.id)) found.push(`${name} has an id that stands before it`)
    ids.add(event.id)
    ends.set(event.stream, event.revision)
    ;({ position, recordedAt } = event)
  }
  return found
}
