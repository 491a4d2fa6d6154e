import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { createApp, DevIssuer } from '@dutybook/api'
import type { Role } from '@dutybook/duty-lists'
import type { Feed, ReadModel } from '@dutybook/read-store'
import { ReadModelStuck } from './follow-log.ts'
import { StartRefused } from './start-refused.ts'

/** The fictional sample district: it exists nowhere but in the documents beside this program. */
export const sampleDistrict = {
  name: '望舒区',
  city: '雁汀市',
  province: '澜陵省',
  coordinatingOffice: { name: '区委编办' },
} as const

export interface SampleTarget {
  readonly app: Pick<ReturnType<typeof createApp>, 'inject'>
  readonly devIssuer: DevIssuer
  readonly readModel: Pick<ReadModel, 'directories' | 'lists'>
  readonly feed: Pick<Feed, 'waitFor' | 'status'>
}

const FOLDER = join(import.meta.dirname, '..', 'sample')
const PATIENCE_MS = 10_000

/**
 * Loads the sample into an empty log, in the way anybody would: through the API, with fixed idempotency keys,
 * so that a first run that was cut short is completed by the next.
 */
export const loadSample = async ({ app, devIssuer, readModel, feed }: SampleTarget): Promise<void> => {
  const documents = readdirSync(FOLDER).toSorted()
  const districts = readModel.directories()
  const [own] = districts.filter(
    ({ name, city }) => name === sampleDistrict.name && city === sampleDistrict.city,
  )
  const begun =
    own === undefined ? districts.length === 0 : lists(readModel, own.districtId) < documents.length
  if (!begun) return

  const post = async (role: Role, url: string, key: string, payload: object | FormData): Promise<string> => {
    const { headers, statusCode, body } = await app.inject({
      method: 'POST',
      url,
      headers: { authorization: `Bearer ${await tokenOf(devIssuer, role)}`, 'idempotency-key': key },
      payload,
    })
    if (statusCode !== 201) {
      const message = `The sample could not be loaded: ${url} answered ${statusCode}: ${body}`
      throw statusCode === 503 ? new StartRefused('data-folder', message) : new Error(message)
    }
    if (!(await feed.waitFor(String(headers['dutybook-position']), PATIENCE_MS)))
      throw new ReadModelStuck(feed.status())
    return String(headers['location'])
  }
  if (own === undefined) await post('administrator', '/v1/districts', 'sample-district', sampleDistrict)
  for (const name of documents) {
    const form = new FormData()
    form.append('file', new Blob([readFileSync(join(FOLDER, name))]), name)
    const draft = await post('coordinator', '/v1/imports', `sample-${name}`, form)
    await post('coordinator', `${draft}/acceptance`, `sample-accept-${name}`, { as: 'baseline' })
  }
}

const lists = (readModel: SampleTarget['readModel'], districtId: string): number =>
  readModel.lists(districtId, { limit: 200 }).items.length

const tokenOf = async (devIssuer: DevIssuer, role: Role): Promise<string> => {
  const person = devIssuer
    .people()
    .find((one) => one.role === role && (one.district === undefined || one.district === sampleDistrict.name))
  const issued = person === undefined ? undefined : await devIssuer.tokenFor(person.personId)
  if (issued === undefined) throw new Error(`the development issuer has nobody who is ${role}`)
  return issued.token
}
