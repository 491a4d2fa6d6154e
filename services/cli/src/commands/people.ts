import type { Command } from 'commander'
import type { Session } from '../session.ts'
import { print, table } from '../table.ts'

export const people = (program: Command, session: () => Session): void => {
  program
    .command('people [text]')
    .description('whom the development issuer can sign in as, filtered by a part of district, name or role')
    .action(async (text = '') => {
      const everybody = await session().people()
      const found = everybody.filter(({ name, role, district }) =>
        `${district ?? ''}${name} ${role}`.includes(text),
      )
      const rows = found.map((one) => [one.district ?? '', one.name, one.role, one.personId])
      print(table(['district', 'name', 'role', 'id'], rows))
    })
  program
    .command('token <person>')
    .description('a bearer token of that person, by name or id')
    .action(async (person: string) => print(`${await session().tokenOf(person)}\n`))
}
