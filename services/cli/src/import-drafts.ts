import { type components, type DutybookClient, idempotencyKey } from '@dutybook/client'
import { dataOf, Failure } from './failure.ts'
import { printFindings } from './findings.ts'
import type { Session } from './session.ts'
import { print } from './table.ts'

export type Import = components['schemas']['Import']
export type Correction = components['schemas']['Corrections']['corrections'][number]

/** Prints what was noticed in a draft, each finding with its number. */
export const printDraft = async (client: DutybookClient, importId: string): Promise<Import> => {
  const draft = dataOf(await client.GET('/v1/imports/{importId}', { params: { path: { importId } } }))
  printFindings(draft.findings.map(({ finding }) => finding))
  return draft
}

export const correctDraft = async (
  client: DutybookClient,
  importId: string,
  corrections: Correction[],
): Promise<void> => {
  const params = { path: { importId }, header: idempotencyKey() }
  dataOf(await client.POST('/v1/imports/{importId}/corrections', { params, body: { corrections } }))
}

export const acceptBaseline = async (
  client: DutybookClient,
  { importId, counts, findings }: Import,
  replace: boolean,
): Promise<void> => {
  const { listId, revision } = dataOf(
    await client.POST('/v1/imports/{importId}/acceptance', {
      params: { path: { importId }, header: idempotencyKey() },
      body: { as: 'baseline', replace },
    }),
  )
  const { basic, cooperative, reclaimed } = counts
  const sum = basic + cooperative + reclaimed
  print(`${sum} items imported: ${basic} basic, ${cooperative} cooperative, ${reclaimed} reclaimed\n`)
  print(`list ${listId} at revision ${revision}; ${findings.length} findings above are the document's own\n`)
}

/** The import with somebody who may accept it. */
export const findImport = async (
  session: Session,
  importId: string,
): Promise<{ readonly client: DutybookClient; readonly found: Import }> => {
  const [first, ...others] = await session.asEvery('coordinator')
  for (const client of others) {
    const { data } = await client.GET('/v1/imports/{importId}', { params: { path: { importId } } })
    if (data !== undefined) return { client, found: data }
  }
  if (first === undefined) throw new Failure('No district is open yet.')
  const answer = await first.GET('/v1/imports/{importId}', { params: { path: { importId } } })
  return { client: first, found: dataOf(answer) }
}
