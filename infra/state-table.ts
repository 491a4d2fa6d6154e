import { commandWords } from '../packages/contracts/src/index.ts'

/** What has states: the deciders' own tables, and how they are told. */
export interface States<S extends string, C extends keyof typeof commandWords> {
  /** In the order in which they are drawn; `absent` is left out. */
  readonly statuses: readonly S[]
  readonly words: { readonly [status in S]: { readonly zh: string; readonly en: string } }
  /** The first statuses, each with the command that leads to it. */
  readonly begins: readonly (readonly [S, string])[]
  readonly possibleIn: { readonly [command in C]: readonly S[] }
  readonly leadsTo: { readonly [command in C]: readonly S[] }
  /** Whether a command that is possible in `from` and leads to `to` does so from there; by itself every one. */
  readonly isWay?: (command: C, from: S, to: S) => boolean
}

/** A diagram of the statuses with the commands that lead from one to another, and a table of the commands. */
export const stateTable = <S extends string, C extends keyof typeof commandWords>({
  words,
  begins,
  possibleIn,
  leadsTo,
  isWay = () => true,
  ...states
}: States<S, C>): string => {
  const statuses = states.statuses.filter((status) => status !== 'absent')
  const commands = Object.keys(possibleIn) as C[]
  const ways = statuses.flatMap((from) =>
    statuses.flatMap((to) => {
      const by = commands.filter(
        (command) =>
          possibleIn[command].includes(from) && leadsTo[command].includes(to) && isWay(command, from, to),
      )
      return from === to || by.length === 0 ? [] : [`${idOf(from)} --> ${idOf(to)}: ${by.join('<br/>')}`]
    }),
  )
  const closed = statuses.filter((status) =>
    commands.every((command) => !possibleIn[command].includes(status)),
  )
  const diagram = [
    ...statuses.map((status) => `state "${words[status].zh} ${words[status].en}" as ${idOf(status)}`),
    ...begins.map(([status, command]) => `[*] --> ${idOf(status)}: ${command}`),
    ...ways,
    ...closed.map((status) => `${idOf(status)} --> [*]`),
  ]
  const rows = commands.map((command) => {
    const { zh, en } = commandWords[command]
    const [from, to] = [possibleIn[command].join(', '), leadsTo[command].join(', ')]
    return `| \`${command}\` | ${zh}: ${en} | ${from} | ${to} |`
  })
  return `\`\`\`mermaid
stateDiagram-v2
${diagram.map((line) => `  ${line}`).join('\n')}
\`\`\`

| command | in words | possible in | leads to |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}

const idOf = (status: string): string => status.replaceAll('-', '_')
