import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { join } from 'node:path'

const GIGABYTE = 1_000_000_000
const ROOT = join(import.meta.dirname, '..', '..', '..')

/** What the figures were measured on and with, as pairs of name and value. */
export const machine = (at: Date): readonly (readonly [string, string])[] => {
  const processors = cpus()
  const versionOf = (path: string, name: string): string => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(
      readFileSync(join(ROOT, path, 'package.json'), 'utf8'),
    ) as Readonly<Record<string, Readonly<Record<string, string>>>>
    return `${name} ${dependencies[name] ?? devDependencies[name]}`
  }
  return [
    ['date', at.toISOString().slice(0, 16).replace('T', ' ')],
    ['processors', `${processors.length} × ${processors[0]?.model ?? 'unknown'}`],
    ['memory', `${(totalmem() / GIGABYTE).toFixed(0)} GB`],
    [
      'load at the end (1 and 15 min)',
      loadavg()
        .filter((_, index) => index !== 1)
        .map((load) => load.toFixed(1))
        .join(', '),
    ],
    ['system', `${type()} ${release()}`],
    ['program', commit()],
    ['Node', `${process.versions.node} (SQLite ${process.versions['sqlite'] ?? 'unknown'})`],
    ['Redis', redis()],
    [
      'libraries',
      [
        versionOf('services/api', 'fastify'),
        versionOf('test', 'bullmq'),
        versionOf('test', 'autocannon'),
      ].join(', '),
    ],
  ]
}

const said = (program: string, ...words: readonly string[]): string | undefined => {
  try {
    return execFileSync(program, words, {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return undefined
  }
}

const commit = (): string => said('git', 'rev-parse', '--short', 'HEAD') ?? 'unknown'

const redis = (): string =>
  /v=(?<version>[\d.]+)/u.exec(said('redis-server', '--version') ?? '')?.groups?.['version'] ?? 'unknown'
