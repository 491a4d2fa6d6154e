import type { components } from '@dutybook/client'

type Consultation = components['schemas']['Consultation']
type Transfer = components['schemas']['Transfer']

/** What others were asked for their opinion on, and what was passed on, in words: one line each. */
export const asidesIn = ({
  consultations,
  transfers,
}: {
  readonly consultations: readonly Consultation[]
  readonly transfers: readonly Transfer[]
}): readonly string[] => [
  ...consultations.map(
    ({ name, askerName, question, opinion, status }) =>
      `consulted by ${askerName}: ${name}: ${question} → ${opinion?.text ?? status}`,
  ),
  ...transfers.map(({ name, to, reason, status, refusal }) => {
    const why = refusal === undefined ? '' : `: ${refusal}`
    return `transfer of ${name} to ${to.name} (${reason}): ${status}${why}`
  }),
]
