import { type components, createClient, type DutybookClient } from '@dutybook/client'

export type Person = components['schemas']['DevPerson']

export type Headers = Readonly<Record<string, string>>

export interface Answer<T> {
  readonly data?: T
  readonly error?: unknown
  readonly response: Response
}

/** Signs in as anybody the development issuer knows, and repeats what got no answer. */
export interface Personas {
  all(): Promise<readonly Person[]>
  /** `organisation` by name; the platform's administrator has none to name. */
  find(role: Person['role'], organisation?: string): Promise<Person>
  /** What a request of that person has, whoever sends it. */
  headersOf(person: Person): Promise<Headers>
  as(person: Person): Promise<DutybookClient>
}

const PAUSE_MS = 25
const LOOKS = 1_200

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS))

/** Repeats a call while nobody answers it or the program is not ready; a command keeps its key. */
export const insist = async <T>(call: () => Promise<Answer<T>>): Promise<Answer<T>> => {
  let last: unknown
  for (let look = 0; look < LOOKS; look++) {
    try {
      const answer = await call()
      if (answer.response.status !== 503) return answer
      last = answer.error
    } catch (error) {
      if (!(error instanceof TypeError && error.message === 'fetch failed')) throw error
      last = error
    }
    await pause()
  }
  throw new Error('nobody answered', { cause: last })
}

/** The answer's data; a problem is thrown with its words. */
export const expectData = async <T>(call: () => Promise<Answer<T>>): Promise<T> => {
  const { data, error, response } = await insist(call)
  if (data === undefined)
    throw new Error(`${response.url} answered ${response.status}: ${JSON.stringify(error)}`)
  return data
}

/** Asks again until the answer is as wanted. */
export const eventually = async <T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> => {
  let answer: T | undefined
  for (let look = 0; look < LOOKS; look++) {
    answer = await ask()
    if (wanted(answer)) return answer
    await pause()
  }
  throw new Error(`waited in vain; the last answer was ${JSON.stringify(answer).slice(0, 500)}`)
}

export const personas = (baseUrl: string): Personas => {
  const anonymous = createClient({ baseUrl })
  const all = async () =>
    (await expectData(() => anonymous.GET('/dev/people', { params: { query: { limit: 1000 } } }))).items
  const tokenOf = async ({ personId }: Person) =>
    (await expectData(() => anonymous.POST('/dev/tokens', { body: { personId } }))).token
  return {
    all,
    headersOf: async (person) => ({ authorization: `Bearer ${await tokenOf(person)}` }),
    find: async (role, organisation) => {
      const named = (person: Person) => organisation === undefined || person.organisation === organisation
      const wanted = (people: readonly Person[]) =>
        people.some((person) => person.role === role && named(person))
      const people = await eventually(all, wanted)
      return people.find((person) => person.role === role && named(person)) as Person
    },
    as: async (person) => createClient({ baseUrl, token: await tokenOf(person) }),
  }
}
