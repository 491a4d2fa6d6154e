import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { roleFrom } from '@dutybook/standalone/role'
import { readSettings } from '@dutybook/standalone/settings'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../support/dutybook-process.ts'
import { textOf, unknownSettings } from './files.ts'

const FOLDER = 'infra/deploy/systemd'
const HOME = '/opt/dutybook/'

type Section = Readonly<Record<string, readonly string[]>>

/** Sections of a unit; a directive may stand several times. */
const unitOf = (name: string): Readonly<Record<string, Section>> => {
  const sections: Record<string, Record<string, string[]>> = {}
  let section: Record<string, string[]> = {}
  for (const line of textOf(`${FOLDER}/${name}`).split('\n')) {
    const heading = /^\[(\w+)\]$/u.exec(line)?.[1]
    if (heading !== undefined) sections[heading] = section = {}
    else if (line !== '' && !line.startsWith('#')) {
      const [key = '', ...value] = line.split('=')
      ;(section[key] ??= []).push(value.join('='))
    }
  }
  return sections
}

const variables = (lines: readonly string[]): Record<string, string> =>
  Object.fromEntries(lines.map((line) => [line.split('=')[0] ?? '', line.split('=').slice(1).join('=')]))
const shared = variables(
  textOf(`${FOLDER}/dutybook.env`)
    .split('\n')
    .filter((line) => /^#?[A-Z_]+=/u.test(line))
    .map((line) => line.replace('#', '')),
)

const services = readdirSync(join(ROOT, FOLDER)).filter((name) => name.endsWith('.service'))
const programs = services.filter((name) => name !== 'dutybook-backup.service')

const HARDENED = {
  NoNewPrivileges: 'yes',
  ProtectSystem: 'strict',
  ProtectHome: 'yes',
  PrivateTmp: 'yes',
  PrivateDevices: 'yes',
  RestrictNamespaces: 'yes',
  CapabilityBoundingSet: '',
  UMask: '0077',
  User: 'dutybook',
}

describe.each(services)('%s', (name) => {
  const { Service: service = {} } = unitOf(name)

  it('is kept from what it does not need', () => {
    for (const [directive, value] of Object.entries(HARDENED))
      expect([directive, service[directive]]).toEqual([directive, [value]])
  })

  it('starts what is there', () => {
    const command = service['ExecStart']?.join() ?? ''
    expect(command).toContain(`${HOME}node_modules/.bin/node`)
    const script = /services\/\S+\.ts/u.exec(command)?.[0] ?? 'none'
    expect(existsSync(join(ROOT, script))).toBe(true)
    expect(service['WorkingDirectory']).toEqual(['/opt/dutybook'])
  })
})

describe.each(programs)('%s', (name) => {
  const { Service: service = {} } = unitOf(name)

  it('gets settings that it takes, none of which the common file would override', () => {
    const own = variables(service['Environment'] ?? [])
    expect(unknownSettings([...Object.keys(own), ...Object.keys(shared)])).toEqual([])
    expect(Object.keys(own).filter((variable) => variable in shared)).toEqual([])
    const environment = Object.fromEntries(
      Object.entries({ ...own, ...shared }).map(([variable, value]) => [
        variable,
        value.replace('%i', '3101'),
      ]),
    )
    expect(readSettings(environment, '/').DUTYBOOK_DATA).toBe('/var/lib/dutybook')
    expect(service['StateDirectory']).toEqual(['dutybook'])
  })

  it('runs what npm runs, and is not started again after what does not get better by itself', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
    const words = service['ExecStart']?.[0]?.replace(`${HOME}node_modules/.bin/node`, 'exec node') ?? ''
    const [, role = 'start'] = /^dutybook-(\w+)@/u.exec(name) ?? []
    expect(scripts[role]?.endsWith(words)).toBe(true)
    expect(roleFrom(words.split('main.ts')[1]?.trim().split(' ').filter(Boolean) ?? [])).toBe(
      role === 'start' ? 'everything' : role,
    )
    expect(service['RestartPreventExitStatus']).toEqual(['78 65 71'])
    expect(Number(service['TimeoutStopSec']?.[0])).toBeGreaterThan(30)
  })
})

describe('the backup', () => {
  it('is made every night, of the folder that the programs have', () => {
    expect(unitOf('dutybook-backup.timer')['Timer']).toMatchObject({ Persistent: ['yes'] })
    const command = unitOf('dutybook-backup.service')['Service']?.['ExecStart']?.[0]
    expect(command).toMatch(
      /services\/cli\/src\/main\.ts backup "\/var\/backups\/dutybook\/.+" \/var\/lib\/dutybook'$/u,
    )
  })
})
