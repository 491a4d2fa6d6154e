import { idempotencyKey, isProblem } from '@dutybook/client'
import type { Command } from 'commander'
import { dataOf, Failure } from '../failure.ts'
import type { Session } from '../session.ts'
import { instant, print, table } from '../table.ts'

/** Commands about who gives verdicts on whose behalf. */
export const delegations = (program: Command, session: () => Session): void => {
  program
    .command('delegations')
    .description('who gives verdicts on behalf of whom: the latest 200 of every district')
    .action(async () => {
      const everybody = await session().people()
      const nameOf = (id: string): string => everybody.find(({ personId }) => personId === id)?.name ?? id
      const rows: string[][] = []
      for (const client of await session().asEvery('coordinator')) {
        const { items } = dataOf(await client.GET('/v1/delegations', { params: { query: { limit: 200 } } }))
        for (const { delegationId, delegator, delegate, from, until, endedAt, reason } of items)
          rows.push([
            delegationId,
            nameOf(delegator),
            nameOf(delegate),
            instant(from),
            endedAt === undefined ? instant(until) : `${instant(endedAt)} (ended)`,
            reason,
          ])
      }
      print(table(['id', 'on behalf of', 'by', 'from', 'until', 'reason'], rows))
    })

  program
    .command('delegate <head> <person>')
    .description('as the head, let somebody of the same organisation give its verdicts for a time')
    .requiredOption('--from <when>', 'day in China or instant, e.g. 2026-11-23')
    .requiredOption('--until <when>', 'the first day or instant after it')
    .requiredOption('--reason <reason>')
    .option('--arranged', 'the head is absent: as the coordinating office')
    .action(async (head: string, person: string, { from, until, reason, arranged }: DelegateOptions) => {
      const [delegator, delegate] = [await session().person(head), await session().person(person)]
      const { organisationId } = delegator
      const terms = { delegate: delegate.personId, from: instantOf(from), until: instantOf(until), reason }
      const office = (await session().people()).find(
        ({ role, districtId }) => role === 'coordinator' && districtId === delegator.districtId,
      )
      const client = await session().as(arranged === true ? (office?.personId ?? '') : delegator.personId)
      const absent = { organisationId, delegator: delegator.personId }
      const body = arranged === true ? { ...terms, absent } : terms
      const { id } = dataOf(
        await client.POST('/v1/delegations', { params: { header: idempotencyKey() }, body }),
      )
      print(`${delegate.name} signs on behalf of ${delegator.name}\ndelegation ${id}\n`)
    })

  program
    .command('undelegate <delegation>')
    .description('end a delegation before its time, as the coordinating office')
    .action(async (delegationId: string) => {
      for (const client of await session().asEvery('coordinator')) {
        const params = { path: { delegationId }, header: idempotencyKey() }
        const answer = await client.POST('/v1/delegations/{delegationId}/end', { params })
        if (isProblem(answer.error) && answer.error.type.endsWith(':delegation-not-found')) continue
        dataOf(answer)
        return print(`delegation ${delegationId} is ended\n`)
      }
      throw new Failure(`There is no delegation ${delegationId}. See: npm run -s dutybook -- delegations`)
    })
}

interface DelegateOptions {
  readonly from: string
  readonly until: string
  readonly reason: string
  readonly arranged?: true
}

/** A day begins with its first minute in China. */
const instantOf = (when: string): string => {
  const at = new Date(/^\d{4}-\d{2}-\d{2}$/u.test(when) ? `${when}T00:00:00+08:00` : when)
  if (Number.isNaN(at.getTime()))
    throw new Failure(`${when} is neither a day, such as 2026-11-23, nor an instant`)
  return at.toISOString()
}
