import { hash } from 'node:crypto'

const VARIANTS = '89ab'

/**
 * The ids of the events that a command leads to: the number of the event, from 0, as a name-based UUID in the command's id
 * (version 5, RFC 9562, 5.5).
 * @throws TypeError when the command's id is no UUID
 */
export const eventIdsOf = (commandId: string): ((index: number) => string) => {
  const space = Buffer.from(commandId.replaceAll('-', ''), 'hex')
  if (space.length !== 16) throw new TypeError(`command id ${JSON.stringify(commandId)} is no UUID`)
  return (index) => {
    const digest = hash('sha1', Buffer.concat([space, Buffer.from(String(index))]), 'hex')
    const variant = VARIANTS[Number.parseInt(digest.charAt(16), 16) % 4]
    return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`
  }
}
