import { basename } from 'node:path'
import {
  createClient,
  documentBody,
  type components,
  type DutybookClient,
  idempotencyKey,
} from '@dutybook/client'
import { readDutyList, type Township } from '@dutybook/documents'
import type { Command } from 'commander'
import { dataOf, Failure } from '../failure.ts'
import type { Person, Session } from '../session.ts'
import { print, short, table } from '../table.ts'
import { readUserFile } from '../user-file.ts'

type Finding = Pick<components['schemas']['Finding'], 'line' | 'severity' | 'message'>

export const importCommand = (program: Command, session: () => Session, url: () => string): void => {
  program
    .command('import <file>')
    .description('open a list from its published document, all or nothing')
    .action(async (file: string) => {
      const bytes = await readUserFile(file)
      const client = await coordinatorFor(session(), bytes, url())
      const answer = await client.POST('/v1/imports', {
        params: { query: { name: basename(file) }, header: idempotencyKey() },
        ...documentBody(bytes),
      })
      if (answer.error !== undefined && 'facts' in answer.error) printFindings(findingsIn(answer.error.facts))
      const { counts, findings, listId, revision } = dataOf(answer)
      printFindings(findings)
      const { basic, cooperative, reclaimed } = counts
      const sum = basic + cooperative + reclaimed
      print(`${sum} items imported: ${basic} basic, ${cooperative} cooperative, ${reclaimed} reclaimed\n`)
      print(
        `list ${listId} at revision ${revision}; ${findings.length} findings above are the document's own\n`,
      )
    })
}

/** The coordinating office of the document's district; the district is opened when nobody has opened it yet. */
const coordinatorFor = async (session: Session, bytes: Uint8Array, url: string): Promise<DutybookClient> => {
  const read = readDutyList(bytes)
  const township = read.ok ? read.value.township : undefined
  const everybody = await session.people()
  if (everybody.length === 0) return session.as('')
  const known = coordinator(everybody, township)
  if (known !== undefined) return session.as(known.personId)
  if (township?.district == null) return session.as(anyCoordinator(everybody).personId)
  if (read.ok) refuseErrors(read.value.findings)
  await openDistrict(session, { ...township, district: township.district })
  print(`district ${township.district} opened\n`)
  const opened = await appeared(createClient({ baseUrl: url }), township)
  return session.as(opened.personId)
}

/** A district is not opened for a document that will be refused. */
const refuseErrors = (findings: readonly Finding[]): void => {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (errors === 0) return
  printFindings(findings)
  throw new Failure(`有 ${errors} 处错误，清单未导入。\n${errors} error(s); nothing was imported.`)
}

const coordinator = (people: readonly Person[], township: Township | undefined): Person | undefined =>
  people.find(({ role, district }) => role === 'coordinator' && district === township?.district)

const anyCoordinator = (people: readonly Person[]): Person => {
  const found = people.find(({ role }) => role === 'coordinator')
  if (found === undefined)
    throw new Failure('The document does not name its district, and no district is open yet.')
  return found
}

const openDistrict = async (
  session: Session,
  place: Township & { readonly district: string },
): Promise<void> => {
  const { district: name, city, province } = place
  const [administrator] = await session.asEvery('administrator')
  if (administrator === undefined) throw new Failure('The development issuer has no administrator.')
  const office = { name: `${name.slice(-1)}委编办` }
  dataOf(
    await administrator.POST('/v1/districts', {
      params: { header: idempotencyKey() },
      body: {
        name,
        ...(city === null ? {} : { city }),
        ...(province === null ? {} : { province }),
        coordinatingOffice: office,
      },
    }),
  )
}

const LOOKS = 100
const PAUSE_MS = 50

/** The new district's people come from the read model, which follows the log by milliseconds. */
const appeared = async (client: DutybookClient, township: Township): Promise<Person> => {
  for (let look = 0; look < LOOKS; look++) {
    const people = dataOf(await client.GET('/dev/people', { params: { query: { limit: 1000 } } })).items
    const found = coordinator(people, township)
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  throw new Failure(
    `The district ${township.district} was opened, but its people do not appear; see /readyz.`,
  )
}

const findingsIn = (facts: unknown): readonly Finding[] =>
  typeof facts === 'object' && facts !== null && 'findings' in facts
    ? (facts.findings as readonly Finding[])
    : []

const printFindings = (findings: readonly Finding[]): void => {
  if (findings.length === 0) return
  print(
    table(
      ['line', 'severity', 'finding'],
      findings.map(({ line, severity, message }) => [line, severity, short(message.zh, 70)]),
    ),
  )
}
