import { createClient } from '@dutybook/client'
import { expectData, type Headers, personas } from '../support/personas.ts'
import type { Department, Duty } from './busy-district.ts'
import type { Province } from './province.ts'
import { COOPERATIVE, EVENTS_OF_OPENING, EVENTS_OF_REVISION } from './province-items.ts'
import { DEPARTMENTS_OF_DISTRICT, districtOf, LISTS_OF_DISTRICT, namesIn } from './province-names.ts'
import { seed } from './provinces.ts'

/** One district of a generated province, at a running program. */
export interface SettledDistrict {
  readonly url: string
  /** Addresses of its lists as they are now. */
  readonly current: readonly string[]
  /** Addresses of its lists as of every revision but the last. */
  readonly old: readonly string[]
  readonly headers: Headers
  /** Every cooperative item of its lists, one of each list after the other. */
  duties(): Promise<readonly Duty[]>
}

/** The district in the middle of the province. */
export const settledDistrict = async (
  url: string,
  { lists, revisions }: Omit<Province, 'seed'>,
): Promise<SettledDistrict> => {
  const names = namesIn(seed())
  const district = districtOf(Math.floor(lists / 2))
  const inDistrict = Array.from(
    { length: Math.min(lists, LISTS_OF_DISTRICT) },
    (_, index) => district * LISTS_OF_DISTRICT + index,
  )
  const signedIn = personas(url)
  const anonymous = createClient({ baseUrl: url })
  const query = { district: names.district(district), limit: 1_000 }
  const { items: people } = await expectData(() => anonymous.GET('/dev/people', { params: { query } }))
  const personOf = (role: string, organisation?: string) => {
    const found = people.find(
      (person) =>
        person.role === role && (organisation === undefined || person.organisationId === organisation),
    )
    if (found === undefined) throw new Error(`nobody is ${role} of ${organisation}`)
    return found
  }
  const address = (list: number) => `${url}/v1/lists/${names.list(list)}`
  const revisionAfter = (revised: number) => EVENTS_OF_OPENING - 1 + revised * EVENTS_OF_REVISION

  return {
    url,
    current: inDistrict.map(address),
    old: inDistrict.flatMap((list) =>
      Array.from(
        { length: revisions },
        (_, revised) => `${address(list)}?revision=${revisionAfter(revised)}`,
      ),
    ),
    headers: await signedIn.headersOf(personOf('auditor')),
    async duties() {
      const departments: Department[] = []
      for (let index = 0; index < DEPARTMENTS_OF_DISTRICT; index++) {
        const organisationId = names.department(district, index)
        const head = personOf('department-head', organisationId)
        departments.push({
          organisationId,
          head: await signedIn.as(head),
          headers: await signedIn.headersOf(head),
        })
      }
      const duties: Duty[] = []
      for (const list of inDistrict) {
        const township = names.township(list)
        const editor = await signedIn.as(personOf('township-editor', township))
        const submitting = await signedIn.headersOf(personOf('township-head', township))
        for (let nth = 0; nth < COOPERATIVE.count; nth++) {
          duties.push({
            listId: names.list(list),
            revision: revisionAfter(revisions),
            itemId: names.item(list, COOPERATIVE.first + nth),
            editor,
            submitting,
            department: departments[nth % DEPARTMENTS_OF_DISTRICT] as Department,
          })
        }
      }
      return duties
    },
  }
}
