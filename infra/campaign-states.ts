import {
  campaignLeadsTo,
  campaignPossibleIn,
  type CampaignStatus,
  campaignStatuses,
} from '../packages/duty-lists/src/index.ts'
import { campaignStatusWords, commandWords } from '../packages/contracts/src/index.ts'

type Command = keyof typeof campaignPossibleIn

const commands = Object.keys(campaignPossibleIn) as readonly Command[]
const from = (command: Command): readonly CampaignStatus[] => campaignPossibleIn[command]
const to = (command: Command): readonly CampaignStatus[] => campaignLeadsTo[command]
const known = campaignStatuses.filter((status) => status !== 'absent')

/** The states of a campaign as the deciders have them: a diagram and a table. */
export const campaignStates = (): string => `\`\`\`mermaid
stateDiagram-v2
${known.map((status) => `  state "${campaignStatusWords[status].zh} ${campaignStatusWords[status].en}" as ${status}`).join('\n')}
  [*] --> review: open-campaign
${edges()
  .map(([one, other, by]) => `  ${one} --> ${other}: ${by.join('<br/>')}`)
  .join('\n')}
${closed.map((status) => `  ${status} --> [*]`).join('\n')}
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

/** Every way from one status to another, with the commands that take it; those that stay are left out. */
const edges = (): readonly (readonly [CampaignStatus, CampaignStatus, readonly Command[]])[] =>
  known.flatMap((one) =>
    known.flatMap((other) => {
      const by = commands.filter(
        (command) => from(command).includes(one) && to(command).includes(other) && isWay(command, one, other),
      )
      return one === other || by.length === 0 ? [] : [[one, other, by] as const]
    }),
  )

/** Commands that are possible in several statuses and leave each as it is have no way between them. */
const isWay = (command: Command, one: CampaignStatus, other: CampaignStatus): boolean =>
  !(from(command).includes(other) && to(command).includes(one)) &&
  !(command === 'start-campaign' && other === 'released')

const closed = known.filter((status) => commands.every((command) => !from(command).includes(status)))
