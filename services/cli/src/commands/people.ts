import type { Command } from 'commander'
import type { Session } from '../session.ts'
import { print, table } from '../table.ts'

export const people = (program: Command, session: () => Session): void => {
  program
    .command('people [text]')
    .description('whom the development issuer can sign in as')
    .action(async (text?: string) => {
      const found = await session().people(text)
      print(
        table(
          ['district', 'name', 'role', 'id'],
          found.map((one) => [one.district ?? '', one.name, one.role, one.personId]),
        ),
      )
    })
  program
    .command('token <person>')
    .description('a bearer token of that person, by name or id')
    .action(async (person: string) => print(`${await session().tokenOf(person)}\n`))
}
