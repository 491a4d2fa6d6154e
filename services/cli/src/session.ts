import { createClient, type components, type DutybookClient } from '@dutybook/client'
import { dataOf, Failure } from './failure.ts'

export type Person = components['schemas']['DevPerson']

export interface SessionOptions {
  readonly url: string
  /** A bearer token; without it the server's development issuer signs in whoever is asked for. */
  readonly token?: string
}

/** How commands reach the server, and as whom. */
export interface Session {
  /** Without a token: for what is published. */
  readonly anybody: DutybookClient
  /** Everybody the development issuer knows; nobody when a token was given. */
  people(): Promise<readonly Person[]>
  /** The one whom the development issuer knows under this name or id. */
  person(wanted: string): Promise<Person>
  /** A bearer token of that person, by name or id. */
  tokenOf(person: string): Promise<string>
  /** Acts as that person, or with the given token. */
  as(person: string): Promise<DutybookClient>
  /** Acts as that person and for that person's organisation. */
  asPerson(person: string): Promise<Signer>
  /** Acts in this role in every district, as one person of each; once, with the given token. */
  asEvery(role: Person['role']): Promise<readonly DutybookClient[]>
  /** Acts as the one who has this role in the organisation. */
  asRole(
    organisationId: string,
    ...roles: readonly Person['role'][]
  ): Promise<{ client: DutybookClient; name: string }>
}

/** Those who write what an organisation proposes, and those who release it. */
export const editorRoles = ['township-editor', 'department-reviewer', 'coordinator'] as const
export const headRoles = ['township-head', 'department-head', 'coordinator'] as const

/** Somebody who can act, and for which organisation. */
export interface Signer {
  readonly client: DutybookClient
  readonly name: string
  readonly organisationId: string
}

export const openSession = ({ url, token }: SessionOptions): Session => {
  const anonymous = createClient({ baseUrl: url })
  const given = token === undefined ? undefined : createClient({ baseUrl: url, token })

  const people = async (): Promise<readonly Person[]> =>
    dataOf(await anonymous.GET('/dev/people', { params: { query: { limit: 1000 } } })).items

  const signIn = async ({ personId }: Person): Promise<string> =>
    dataOf(await anonymous.POST('/dev/tokens', { body: { personId } })).token

  const find = async (wanted: string): Promise<Person> => {
    const everybody = await people()
    const [found, ...others] = everybody.filter(({ personId, name, district }) =>
      [personId, name, `${district ?? ''}${name}`].includes(wanted),
    )
    if (found === undefined)
      throw new Failure(`Nobody is called ${wanted}. See: npm run -s dutybook -- people`)
    if (others.length > 0) {
      const places = [found, ...others].map(({ district, name }) => `${district ?? ''}${name}`)
      throw new Failure(`${wanted} exists in several districts; say which: ${places.join(', ')}`)
    }
    return found
  }

  const clientOf = async (person: Person): Promise<DutybookClient> =>
    createClient({ baseUrl: url, token: await signIn(person) })

  return {
    anybody: anonymous,
    people: async () => (given === undefined ? people() : []),
    person: find,
    tokenOf: async (wanted) => token ?? signIn(await find(wanted)),
    as: async (wanted) => given ?? clientOf(await find(wanted)),
    asPerson: async (wanted) => {
      const person = await find(wanted)
      return { client: await clientOf(person), name: person.name, organisationId: person.organisationId }
    },
    asEvery: async (role) =>
      given === undefined ? Promise.all(oneOfEach(await people(), role).map(clientOf)) : [given],
    async asRole(organisationId, ...roles) {
      if (given !== undefined) return { client: given, name: 'the holder of the token' }
      const person = (await people()).find(
        (one) => one.organisationId === organisationId && roles.includes(one.role),
      )
      if (person === undefined)
        throw new Failure(`The development issuer has no ${roles.join(' or ')} of ${organisationId}.`)
      return { client: await clientOf(person), name: person.name }
    },
  }
}

/** The first person with this role of every district, and of none. */
const oneOfEach = (people: readonly Person[], role: Person['role']): readonly Person[] =>
  [
    ...new Map(
      people
        .filter((person) => person.role === role)
        .toReversed()
        .map((person) => [person.district, person]),
    ).values(),
  ].toReversed()
