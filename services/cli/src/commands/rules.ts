import { type components, type DutybookClient, idempotencyKey } from '@dutybook/client'
import type { Command } from 'commander'
import { dataOf, Failure } from '../failure.ts'
import { type Directory, everyDirectory } from '../find-organisation.ts'
import type { Session } from '../session.ts'
import { print, table } from '../table.ts'
import { readUserFile } from '../user-file.ts'
import { wholeNumber } from './lists.ts'

type Rules = components['schemas']['RoutingRules']
type NewRules = components['schemas']['ChangeRoutingRules']

interface RulesOptions {
  readonly district?: string
  readonly version?: number
  readonly json?: true
  readonly set?: string
  readonly reason?: string
}

export const rules = (program: Command, session: () => Session): void => {
  program
    .command('rules')
    .description('who must sign for which change; with --set, new rules from a file as --json shows them')
    .option('--district <name>', 'when there are several')
    .option('--version <n>', 'an earlier version', wholeNumber)
    .option('--json', 'rules and examples as JSON')
    .option('--set <file>', 'a JSON file with rules, and examples unless they stay the same')
    .option('--reason <reason>', 'why the rules are changed')
    .action(async ({ district, version, json, set, reason = '' }: RulesOptions) => {
      const client = await officeOf(session(), district)
      const query = version === undefined ? {} : { version }
      const present = dataOf(await client.GET('/v1/routing-rules', { params: { query } }))
      if (set === undefined)
        return print(json === true ? `${JSON.stringify(present, null, 2)}\n` : shown(present))
      const { rules: table, examples } = await rulesIn(set)
      const basedOn = present.latest
      const body = { basedOn, rules: table, reason, ...(examples === undefined ? {} : { examples }) }
      dataOf(await client.PUT('/v1/routing-rules', { params: { header: idempotencyKey() }, body }))
      print(`version ${basedOn + 1} is in force for what is routed from now on\n`)
    })
}

/** The coordinating office of the only district, or of the one that is named. */
export const officeOf = async (session: Session, district: string | undefined) => {
  const found: { readonly directory: Directory; readonly client: DutybookClient }[] = []
  for await (const one of everyDirectory(session)) {
    if (district === undefined || one.directory.name === district) found.push(one)
  }
  const [office, ...others] = found
  if (office === undefined) throw new Failure(`There is no district ${district ?? ''}.`)
  if (others.length > 0) {
    const names = found.map(({ directory }) => directory.name).join(', ')
    throw new Failure(`There are several districts; say which with --district: ${names}`)
  }
  return office.client
}

const rulesIn = async (file: string): Promise<Pick<NewRules, 'rules' | 'examples'>> => {
  const text = (await readUserFile(file)).toString('utf8')
  try {
    return JSON.parse(text) as NewRules
  } catch (error) {
    throw new Failure(`${file} is not JSON: ${(error as Error).message}`)
  }
}

const stageOf = ({ stage = 1 }: { readonly stage?: number }): string =>
  stage === 1 ? '' : ` (stage ${stage})`

const daysOf = (within: number | undefined): string =>
  within === undefined ? '' : ` (${within} working days)`

const shown = ({ version, latest, rules: all, reason }: Rules): string => {
  const force = version === latest ? 'in force' : `replaced; version ${latest} is in force`
  const rows = all.map(({ change, from = '', to = '', cancelled, ask }) => [
    change,
    from,
    `${to}${cancelled === true ? 'cancelled' : ''}`,
    ask.map((one) => `${one.party}: ${one.effect}${stageOf(one)}${daysOf(one.within)}`).join('\n'),
  ])
  const why = reason === undefined ? '' : ` (${reason})`
  return `version ${version}, ${force}${why}\n${table(['change', 'from', 'to', 'who is asked: why'], rows)}`
}
