import type { components } from '@dutybook/client'
import type { Command } from 'commander'
import { dataOf } from '../failure.ts'
import { findList } from '../find-list.ts'
import type { Session } from '../session.ts'
import { print, short, table } from '../table.ts'

type Changes = components['schemas']['ListChanges']
type Change = Changes['items'][number]
type Standing = Change['before'][number]
type Mark = Change['fields'][number]['marks'][number]

/** What changed in a list between two states of it, with word marks and the proposals behind it. */
export const diff = (program: Command, session: () => Session): void => {
  program
    .command('diff <list> <from> <to>')
    .description('what changed in a list: from and to are edition:2, revision:12, an instant or now')
    .option('--json', 'the whole answer of the API')
    .action(async (wanted: string, from: string, to: string, { json }: { readonly json?: true }) => {
      const { list, reader } = await findList(session(), wanted)
      const params = { path: { listId: list.listId }, query: { from, to } }
      const changes = dataOf(await reader.GET('/v1/lists/{listId}/changes', { params }))
      print(json ? `${JSON.stringify(changes, null, 2)}\n` : reportOf(changes))
    })
}

const reportOf = ({ from, to, items }: Changes): string => {
  const title = `${stateOf(from)} → ${stateOf(to)}: ${items.length} changes\n`
  if (items.length === 0) return title
  const proposals = new Map(items.flatMap((item) => item.proposals.map((one) => [one.proposalId, one])))
  const behind = [...proposals.values()].map(({ proposalId, title: name, reason, signatures }) => [
    proposalId,
    short(name),
    short(reason),
    signatures.map(({ organisation, verdict }) => `${organisation} ${verdict}`).join(', '),
  ])
  return [
    title,
    table(['change', 'item', 'field', '[-taken out-] {+put in+}'], items.flatMap(rowsOf)),
    ...(behind.length === 0 ? [] : [table(['proposal', 'title', 'reason', 'signed'], behind)]),
  ].join('')
}

const stateOf = ({ revision, edition, counts }: Changes['from']): string => {
  const { basic, cooperative, reclaimed } = counts
  const name = edition === undefined ? `revision ${revision}` : `edition ${edition}`
  return `${name} (${basic} / ${cooperative} / ${reclaimed})`
}

const rowsOf = ({ kinds, before, after, fields, legalBasis }: Change): readonly string[][] => {
  const head = [kinds.join(', '), `${placesOf(before)} → ${placesOf(after)}`]
  const basis = legalBasis.length === 0 ? [] : [['legal basis', short(legalBasis.join(' '), 60)]]
  const changed = fields.map(({ field, marks }) => [field, marked(marks)])
  const [first = ['', ''], ...others] = [...changed, ...(fields.some(isBasis) ? [] : basis)]
  return [[...head, ...first], ...others.map((row) => ['', '', ...row])]
}

const isBasis = ({ field }: { readonly field: string }): boolean => field === 'legalBasis'

const placesOf = (standings: readonly Standing[]): string =>
  standings.length === 0
    ? '–'
    : standings
        .map(({ content, number }) => `${content.category} ${number} ${short(content.name, 20)}`)
        .join(' + ')

const KEPT = 12

/** Marks as `git diff --word-diff` writes them; of what stayed, no more than its ends. */
const marked = (marks: readonly Mark[]): string =>
  marks
    .map(({ kind, text }) => {
      const line = text.replaceAll(/\s*\n\s*/gu, ' ')
      if (kind === 'removed') return `[-${line}-]`
      return kind === 'added' ? `{+${line}+}` : shortened(line)
    })
    .join('')

const shortened = (text: string): string => {
  const characters = Array.from(text)
  return characters.length <= 2 * KEPT + 1
    ? text
    : `${characters.slice(0, KEPT).join('')}…${characters.slice(-KEPT).join('')}`
}
