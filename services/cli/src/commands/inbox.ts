import type { components } from '@dutybook/client'
import type { Command } from 'commander'
import { asidesIn } from '../asides.ts'
import { dataOf } from '../failure.ts'
import type { Session } from '../session.ts'
import { instant, print, short, table } from '../table.ts'

export const inbox = (program: Command, session: () => Session): void => {
  program
    .command('inbox <person>')
    .description('what waits for this person’s organisation')
    .action(async (person: string) => {
      const client = await session().as(person)
      const { items } = dataOf(await client.GET('/v1/inbox', { params: { query: { limit: 200 } } }))
      if (items.length === 0) return print('nothing waits here\n')
      for (const entry of items) {
        const { act, township, title, reason, since, differences, request } = entry
        print(`${act}: ${township} · ${title} (${reason})\n  ${subjectOf(entry)}, since ${instant(since)}\n`)
        for (const line of deadline(entry)) print(`  ${line}\n`)
        for (const { effect, itemName } of request?.concerns ?? []) print(`  ${effect}: ${itemName}\n`)
        for (const line of remarks(entry)) print(`  ${line}\n`)
        for (const { kind, before, after } of differences) {
          const rows = [
            ...before.map((one) => [
              'before',
              one.content.category,
              one.number,
              one.sector,
              short(one.content.name),
            ]),
            ...after.map((one) => [
              'after',
              one.content.category,
              one.number,
              one.sector,
              short(one.content.name),
            ]),
          ]
          print(table([kind, 'category', 'number', 'sector', 'item'], rows))
        }
      }
    })
}

type Entry = components['schemas']['InboxPage']['items'][number]

const subjectOf = ({ proposalId, objectionId }: Entry): string =>
  objectionId === undefined ? `proposal ${proposalId}` : `objection ${objectionId}`

const deadline = ({ due, overdueSince, silent = [] }: Entry): readonly string[] => [
  ...(due === undefined ? [] : [`due ${instant(due)}${overdueSince === undefined ? '' : ', overdue'}`]),
  ...silent.map((one) => `${one.name} has not answered; it was due ${instant(one.due)}`),
]

const remarks = ({
  prepared,
  returned,
  opinions = [],
  consultation,
  transfers = [],
  objection,
}: Entry): readonly string[] => [
  ...(prepared === undefined ? [] : [`prepared: ${prepared.answer.verdict}${wordsOf(prepared.answer)}`]),
  ...(returned === undefined ? [] : [`returned by ${returned.organisation}: ${returned.reason}`]),
  ...(returned?.comments ?? []).map(({ change, field, comment }) => `${change}:${field}: ${comment}`),
  ...asidesIn({ consultations: consultation === undefined ? [] : [consultation], transfers }),
  ...opinions.map((one) => `${one.name}: ${one.verdict}${wordsOf(one)}`),
  ...(objection?.addressees ?? []).flatMap((one) =>
    one.response === undefined ? [] : [`${one.name}: ${one.response}${wordsOf(one)}`],
  ),
]

const wordsOf = ({ reason, comment }: { readonly reason?: string; readonly comment?: string }): string => {
  const words = reason ?? comment
  return words === undefined ? '' : ` (${words})`
}
