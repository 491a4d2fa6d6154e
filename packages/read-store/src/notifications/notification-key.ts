import { type Position, START } from '@dutybook/kernel'

/** Ends the position in a key. */
const END = '~'

/**
 * Place of a notification among all, which compare as text: that of its event, and of one of many that a single event made, with
 * what it is about.
 */
export const notificationKey = (position: Position, about?: string): string =>
  about === undefined ? position : `${position}${END}${about}`

/** The position of its event. */
export const positionInKey = (key: string): Position => key.split(END, 1)[0] ?? START

/** The key of the same notification in a copy of the log. `placeOf` tells where its event stands there. */
export const keyInCopy = (key: string, placeOf: (position: Position) => Position): string =>
  notificationKey(placeOf(positionInKey(key)), key.split(END, 2)[1])
