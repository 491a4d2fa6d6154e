import { createClient, type DutybookClient, idempotencyKey } from '@dutybook/client'
import type { Township } from '@dutybook/documents'
import { dataOf, Failure } from './failure.ts'
import type { Person, Session } from './session.ts'
import { print } from './table.ts'

/**
 * The coordinating office of the document's district, or of the one that the user named; a district that nobody has
 * opened yet is opened.
 */
export const coordinatorFor = async (
  session: Session,
  named: Township,
  { url, district }: { readonly url: string; readonly district: string | undefined },
): Promise<DutybookClient> => {
  const everybody = await session.people()
  if (everybody.length === 0) return session.as('')
  const township = { ...named, district: named.district ?? district ?? null }
  const known = coordinator(everybody, township)
  if (known !== undefined) return session.as(known.personId)
  if (township.district === null) return session.as(onlyCoordinator(everybody).personId)
  await openDistrict(session, { ...township, district: township.district })
  print(`district ${township.district} opened\n`)
  const opened = await appeared(createClient({ baseUrl: url }), township)
  return session.as(opened.personId)
}

const coordinator = (people: readonly Person[], township: Township | undefined): Person | undefined =>
  people.find(({ role, district }) => role === 'coordinator' && district === township?.district)

/** A document that names no district is not given to just any of them. */
const onlyCoordinator = (people: readonly Person[]): Person => {
  const found = people.find(({ role }) => role === 'coordinator')
  const districts = new Set(people.flatMap(({ district }) => district ?? []))
  if (found !== undefined && districts.size === 1) return found
  const names = [...districts].join('、')
  throw new Failure(
    `文件没有写明区县，请用 --district 指定${found === undefined ? '' : `：${names}`}。\n` +
      `The document does not name its district; say which with --district${found === undefined ? '' : `: ${names}`}.`,
  )
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
