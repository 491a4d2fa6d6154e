import type { RecordedEvent } from '@dutybook/kernel'
import type { Acknowledged, Check, SentCommand } from './history.ts'

const where = ({ stream, revision, position }: Acknowledged): string =>
  `${stream} revision ${revision} at ${Number(position)}`

/** Every acknowledged command is in the log exactly once, where its answer said; a refused one is not. */
export const checkCommands: Check = ({ history, log }) => {
  const recorded = Map.groupBy(log, ({ metadata }) => metadata.commandId)
  return history.commands.flatMap((command) => {
    const events = recorded.get(command.commandId) ?? []
    const name = `${command.leadsTo} (command ${command.commandId})`
    return faults(command, events).map((fault) => `${name} ${fault}`)
  })
}

const faults = (
  { acknowledged, refused, leadsTo }: SentCommand,
  events: readonly RecordedEvent[],
): readonly string[] => {
  const [answer, ...others] = acknowledged
  const errors = refused
    .filter((type) => type.endsWith('internal-error'))
    .map(() => 'was answered with a bug')
  if (answer === undefined) {
    const kept = refused.length > 0 && events.length > 0
    return kept ? [...errors, `was refused (${refused[0]}) and recorded`] : errors
  }
  const [other] = others.filter((one) => where(one) !== where(answer))
  if (other !== undefined) errors.push(`was answered as ${where(answer)} and as ${where(other)}`)
  if (refused.length > 0) errors.push(`was acknowledged and refused (${refused[0]})`)
  if (events.length === 0) return [...errors, `was acknowledged as ${where(answer)} and is not in the log`]
  if (events[0]?.type !== leadsTo) errors.push(`led to ${events[0]?.type}`)
  const first = answer.revision - events.length + 1
  const once = events.every(
    ({ stream, revision }, index) => stream === answer.stream && revision === first + index,
  )
  if (!once) errors.push(`is not once in the log: ${events.map(where).join('; ')}`)
  else if (events.at(-1)?.position !== answer.position)
    errors.push(`was acknowledged as ${where(answer)} and stands as ${events.slice(-1).map(where).join()}`)
  return errors
}

/** What people did is in the log only if somebody sent it. */
export const checkSenders: Check = ({ history, log }) => {
  const sent = new Set(history.commands.map(({ commandId }) => commandId))
  return log
    .filter(({ position, metadata }) => position > history.begun && metadata.actor.role !== 'system')
    .filter(({ metadata }) => !sent.has(metadata.commandId))
    .map((event) => `${event.type} (${where(event)}) was sent by nobody`)
}
