import { idempotencyKey } from '@dutybook/client'
import type { Command } from 'commander'
import { dataOf } from '../failure.ts'
import { everyDirectory, findOrganisations } from '../find-organisation.ts'
import type { Session } from '../session.ts'
import { print, table } from '../table.ts'

/** Commands of the coordinating office about organisations and their names. */
export const directory = (program: Command, session: () => Session): void => {
  program
    .command('directory')
    .description('the organisations of every district: names, aliases, mergers, and names that look alike')
    .action(async () => {
      for await (const { directory: known, client } of everyDirectory(session())) {
        const names = new Map(known.organisations.map(({ organisationId, name }) => [organisationId, name]))
        const rows = known.organisations.map(({ kind, name, aliases, successorId = '' }) => [
          kind,
          name,
          aliases.join(' '),
          names.get(successorId) ?? '',
        ])
        print(`${known.name}\n${table(['kind', 'name', 'also', 'merged into'], rows)}`)
        const { items } = dataOf(await client.GET('/v1/directory/suggestions'))
        for (const { name, like, act } of items) {
          const merge = `merge ${name} --into ${like.name} --from DAY --reason REASON`
          const command = act === 'merge' ? merge : `alias ${like.name} ${name}`
          print(`${name} looks like ${like.name}: npm run -s dutybook -- ${command}\n`)
        }
      }
    })

  program
    .command('alias <organisation> <names...>')
    .description('add other names of an organisation, as the coordinating office')
    .action(async (wanted: string, aliases: string[]) => {
      const { organisations, client } = await findOrganisations(session(), wanted)
      const { organisationId = '', name = '' } = organisations[0] ?? {}
      const params = { path: { organisationId }, header: idempotencyKey() }
      const body = { aliases }
      const url = '/v1/directory/organisations/{organisationId}/aliases'
      dataOf(await client.POST(url, { params, body }))
      print(`${name} is also called ${aliases.join(', ')}\n`)
    })

  program
    .command('unalias <organisation> <name>')
    .description('remove a name of an organisation that was entered by mistake')
    .action(async (wanted: string, alias: string) => {
      const { organisations, client } = await findOrganisations(session(), wanted)
      const { organisationId = '', name = '' } = organisations[0] ?? {}
      const params = { path: { organisationId, alias }, header: idempotencyKey() }
      dataOf(await client.DELETE('/v1/directory/organisations/{organisationId}/aliases/{alias}', { params }))
      print(`${name} is not called ${alias} any more\n`)
    })

  program
    .command('rename <organisation> <name>')
    .description('give an organisation a new name; the former one stays as an alias')
    .action(async (wanted: string, name: string) => {
      const { organisations, client } = await findOrganisations(session(), wanted)
      const { organisationId = '', name: former = '' } = organisations[0] ?? {}
      const params = { path: { organisationId }, header: idempotencyKey() }
      const url = '/v1/directory/organisations/{organisationId}/name'
      dataOf(await client.PUT(url, { params, body: { name } }))
      print(`${former} is called ${name} now\n`)
    })

  program
    .command('merge <departments...>')
    .description('merge departments into another one; what they were still asked to sign goes there')
    .requiredOption('--into <department>', 'the department they go into; with --new its name')
    .option('--new', 'it is a new department')
    .requiredOption('--from <day>', 'day from which the merger is in force, e.g. 2026-11-01')
    .requiredOption('--reason <reason>')
    .action(async (wanted: string[], options: MergeOptions) => {
      const { into, from, reason } = options
      const named = options.new === true ? wanted : [...wanted, into]
      const { organisations, client } = await findOrganisations(session(), ...named)
      const ids = organisations.map(({ organisationId }) => organisationId)
      const successor = options.new === true ? { name: into } : { organisationId: ids.at(-1) ?? '' }
      const body = { merged: ids.slice(0, wanted.length), into: successor, from, reason }
      const params = { header: idempotencyKey() }
      dataOf(await client.POST('/v1/directory/mergers', { params, body }))
      print(`${wanted.join(', ')} went into ${into}\n`)
    })
}

interface MergeOptions {
  readonly into: string
  readonly new?: true
  readonly from: string
  readonly reason: string
}
