import {
  objectionLeadsTo,
  objectionPossibleIn,
  type ObjectionStatus,
  objectionStatuses,
} from '../packages/duty-lists/src/index.ts'
import { commandWords, objectionWords } from '../packages/contracts/src/index.ts'

type Command = keyof typeof objectionPossibleIn

const commands = Object.keys(objectionPossibleIn) as readonly Command[]
const statuses = objectionStatuses.filter((status) => status !== 'absent')
const from = (command: Command): readonly ObjectionStatus[] => objectionPossibleIn[command]
const to = (command: Command): readonly ObjectionStatus[] => objectionLeadsTo[command]

/** docs/objection-states.md: the states of an objection and what leads from one to another, as the deciders have it. */
export const objectionsDocument = (): string => `# The way of an objection

Made from \`packages/duty-lists/src/objections/objection-status.ts\` by \`npm run -s generate\`; \`npm test\` says when it is out of date.
What it means for people: [admission and objections](admission.md).

\`\`\`mermaid
stateDiagram-v2
${statuses
  .map((status) => `  state "${objectionWords[status].zh} ${objectionWords[status].en}" as ${idOf(status)}`)
  .join('\n')}
  [*] --> awaiting_responses: raise-objection
  [*] --> awaiting_decision: raise-objection
${edges().join('\n')}
${closed.map((status) => `  ${idOf(status)} --> [*]`).join('\n')}
\`\`\`

| command | in words | possible in | leads to |
| --- | --- | --- | --- |
${commands
  .map((command) => {
    const { zh, en } = commandWords[command]
    return `| \`${command}\` | ${zh}: ${en} | ${from(command).join(', ')} | ${to(command).join(', ')} |`
  })
  .join('\n')}
`

/** A redirection moves requests, not the objection. */
const moves = (command: Command): boolean => command !== 'redirect-objection'

const idOf = (status: ObjectionStatus): string => status.replaceAll('-', '_')

/** Every way from one status to a later one, with the commands that take it; an objection never goes back. */
const edges = (): readonly string[] =>
  statuses.flatMap((one, index) =>
    statuses.slice(index + 1).flatMap((other) => {
      const by = commands.filter(
        (command) => moves(command) && from(command).includes(one) && to(command).includes(other),
      )
      return by.length === 0 ? [] : [`  ${idOf(one)} --> ${idOf(other)}: ${by.join('<br/>')}`]
    }),
  )

const closed = statuses.filter((status) => commands.every((command) => !from(command).includes(status)))
