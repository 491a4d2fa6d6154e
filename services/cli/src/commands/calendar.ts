import { type components, idempotencyKey } from '@dutybook/client'
import type { Command } from 'commander'
import { dataOf, Failure } from '../failure.ts'
import type { Session } from '../session.ts'
import { print, table } from '../table.ts'
import { readUserFile } from '../user-file.ts'
import { wholeNumber } from './lists.ts'
import { officeOf } from './rules.ts'

type Calendar = components['schemas']['WorkingCalendar']
type NewCalendar = components['schemas']['ChangeCalendar']

interface CalendarOptions {
  readonly district?: string
  readonly version?: number
  readonly json?: true
  readonly set?: string
  readonly reason?: string
}

export const calendar = (program: Command, session: () => Session): void => {
  program
    .command('calendar')
    .description('holidays and make-up days; with --set, new ones from a file as --json shows them')
    .option('--district <name>', 'when there are several')
    .option('--version <n>', 'an earlier version', wholeNumber)
    .option('--json', 'the years as JSON')
    .option('--set <file>', 'a JSON file with all published years')
    .option('--reason <reason>', 'the notice that it follows')
    .action(async ({ district, version, json, set, reason = '' }: CalendarOptions) => {
      const client = await officeOf(session(), district)
      const query = version === undefined ? {} : { version }
      const present = dataOf(await client.GET('/v1/calendar', { params: { query } }))
      if (set === undefined)
        return print(json === true ? `${JSON.stringify(present, null, 2)}\n` : shown(present))
      const basedOn = present.latest
      const body = { basedOn, years: await yearsIn(set), reason }
      dataOf(await client.PUT('/v1/calendar', { params: { header: idempotencyKey() }, body }))
      print(`version ${basedOn + 1} is in force for deadlines set from now on\n`)
    })
}

const yearsIn = async (file: string): Promise<NewCalendar['years']> => {
  const text = (await readUserFile(file)).toString('utf8')
  try {
    return (JSON.parse(text) as NewCalendar).years
  } catch (error) {
    throw new Failure(`${file} is not JSON: ${(error as Error).message}`)
  }
}

const shown = ({ version, latest, years, reason }: Calendar): string => {
  const force = version === latest ? 'in force' : `replaced; version ${latest} is in force`
  const rows = years.flatMap(({ year, holidays, makeUpDays }) => [
    ...holidays.map(({ name, from, to }) => [year, name, from === to ? from : `${from} to ${to}`, 'off']),
    ...makeUpDays.map(({ name, day }) => [year, name, day, 'work']),
  ])
  const why = reason === undefined ? '' : ` (${reason})`
  const others = 'in other years only Saturdays and Sundays are off\n'
  return `version ${version}, ${force}${why}\n${table(['year', 'for', 'days', ''], rows)}${others}`
}
