import type { components, DutybookClient } from '@dutybook/client'
import { dataOf, Failure } from './failure.ts'
import type { Session } from './session.ts'

export type Directory = components['schemas']['Directory']
export type Organisation = Directory['organisations'][number]

/** Every district's directory, each with somebody of its coordinating office. */
export async function* everyDirectory(
  session: Session,
): AsyncGenerator<{ readonly directory: Directory; readonly client: DutybookClient }, void> {
  for (const client of await session.asEvery('coordinator')) {
    yield { directory: dataOf(await client.GET('/v1/directory')), client }
  }
}

const isMeant = ({ organisationId, name, aliases }: Organisation, wanted: string): boolean =>
  [organisationId, name, ...aliases].includes(wanted)

/** The organisations that are called so, all of one district, with somebody of its coordinating office. */
export const findOrganisations = async (session: Session, ...wanted: readonly string[]) => {
  for await (const { directory, client } of everyDirectory(session)) {
    const found = wanted.map((one) =>
      directory.organisations.find((organisation) => isMeant(organisation, one)),
    )
    const known = found.filter((organisation) => organisation !== undefined)
    if (known.length === wanted.length) return { organisations: known, client }
  }
  throw new Failure(`No directory has ${wanted.join(' and ')}. See: npm run -s dutybook -- directory`)
}
