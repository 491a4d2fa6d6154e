import type { components, DutybookClient } from '@dutybook/client'
import { asidesIn } from './asides.ts'
import { dataOf, Failure } from './failure.ts'
import type { Session } from './session.ts'
import { instant, print, table } from './table.ts'

export type Proposal = components['schemas']['Proposal']

/** The proposal as an auditor sees it. */
export const findProposal = async (session: Session, proposalId: string) => {
  for (const reader of await session.asEvery('auditor')) {
    const answer = await reader.GET('/v1/proposals/{proposalId}', { params: { path: { proposalId } } })
    if (answer.data !== undefined) return { proposal: answer.data, reader }
    if (answer.response.status !== 404) dataOf(answer)
  }
  throw new Failure(`There is no proposal ${proposalId}.`)
}

const LOOKS = 40
const PAUSE_MS = 50

/** The proposal once the program has done its own next step, which takes milliseconds; as it is, if that takes longer. */
export const settled = async (
  reader: DutybookClient,
  proposalId: string,
  position: string,
): Promise<Proposal> => {
  for (let look = 1; ; look++) {
    const params = { path: { proposalId }, header: { 'Dutybook-Min-Position': position } }
    const proposal = dataOf(await reader.GET('/v1/proposals/{proposalId}', { params }))
    if (look === LOOKS || proposal.next.every(({ act }) => act !== 'route' && act !== 'apply'))
      return proposal
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

const commandFor: Readonly<Partial<Record<Proposal['next'][number]['act'], string>>> = {
  submit: 'submit',
  'sign-off': 'approve',
  amend: 'amend',
  rebase: 'rebase',
  adjudicate: 'adjudicate',
  'consent-to-transfer': 'decide-transfer',
  'adjudicate-overdue': 'adjudicate',
}

/** Prints where the proposal stands, what happened to it and who acts next. */
export const report = (proposal: Proposal): void => {
  const { title, status, signOffs, next, timeline, proposalId, townshipId, township } = proposal
  print(`${title}: ${status}\n`)
  if (signOffs.length > 0) {
    const rows = signOffs.map((one) => [
      `${one.movedTo === undefined ? one.name : `${one.name} → ${one.movedTo.name}`}${inStage(one.stage)}`,
      one.verdict ?? (one.lapsed === undefined ? 'waiting' : `waiting (${one.lapsed.verdict} lapsed)`),
      one.concerns.map(({ effect }) => effect).join(', '),
    ])
    print(table(['sign-off', 'verdict', 'because'], rows))
  }
  printDisputes(proposal)
  for (const line of asidesIn(proposal)) print(`${line}\n`)
  const names = new Map([
    [townshipId, township],
    ...signOffs.map(({ organisationId, name }) => [organisationId, name] as const),
  ])
  const who = ({ role, organisation }: { readonly role: string; readonly organisation: string }): string =>
    `${names.get(organisation) ?? ''} ${role}`.trim()
  const rows = timeline.map(({ recordedAt, type, actor, onBehalfOf }) => [
    instant(recordedAt),
    type,
    onBehalfOf === undefined ? who(actor) : `${who(actor)} on behalf of ${onBehalfOf}`,
  ])
  print(table(['when', 'what', 'by'], rows))
  for (const { act, organisation, names: unknown } of next) {
    const whom = unknown === undefined ? '' : `: who is ${unknown.join(', ')}?`
    print(`next: ${act}${organisation === undefined ? '' : ` by ${organisation}`}${whom}\n`)
  }
  const command = next.map(({ act }) => commandFor[act]).find((name) => name !== undefined)
  if (command !== undefined) print(`      npm run -s dutybook -- ${command} ${proposalId}\n`)
}

const inStage = (stage = 1): string => (stage === 1 ? '' : ` (stage ${stage})`)

const printDisputes = ({
  status,
  signOffs,
  returns,
  comments,
  changedSince,
  adjudication,
}: Proposal): void => {
  for (const { name, verdict, reason } of signOffs) {
    if (verdict === 'reject') print(`rejected by ${name}: ${reason ?? ''}\n`)
  }
  const last = returns.at(-1)
  if (status === 'returned' && last !== undefined) {
    print(`returned by ${last.organisation}: ${last.reason}\n`)
    for (const { change, field, comment } of last.comments) print(`  ${change}:${field}: ${comment}\n`)
  }
  for (const { organisation, text } of comments) print(`comment of ${organisation}: ${text}\n`)
  if (adjudication !== undefined) print(`adjudicated: ${adjudication.ruling}: ${adjudication.grounds}\n`)
  for (const { itemName, fields, proposalId } of changedSince ?? [])
    print(`changed meanwhile: ${itemName}: ${fields.join(', ')} by proposal ${proposalId ?? ''}\n`)
}
