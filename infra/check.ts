// What `npm test` runs: every check, each named, the tests last; closes with one line that counts.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const scratch = mkdtempSync(join(tmpdir(), 'dutybook-check-'))
const report = join(scratch, 'report.json')

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
}

const run = (name: string, command: string, ...args: readonly string[]): boolean => {
  process.stdout.write(`\n› ${name}\n`)
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  if (status !== 0) process.stdout.write(`✗ ${name}: ${command} ${args.join(' ')}\n`)
  return status === 0
}

const checks = [
  run('types', 'tsc', '-b'),
  run('lint', 'oxlint', '--type-aware', '--deny-warnings'),
  run('format', 'biome', 'format', '.'),
  // The tests start Redis servers of their own and fail system calls: what is missing for that is installed before.
  run('redis', 'node', join(root, 'infra/redis.ts')),
  run('strace', 'node', join(root, 'test/faults/means/strace.ts')),
]
const testsRan = run(
  'tests',
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
)

const asked =
  (process.env['EVENTSTOREDB_URL'] ?? '') === ''
    ? 'the test double only; no real server, EVENTSTOREDB_URL is not set'
    : 'the test double, and the real server at EVENTSTOREDB_URL'
process.stdout.write(`\nEventStoreDB: ${asked}\n`)

const counted = (): Report => {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as Report
  } catch {
    return { numPassedTests: 0, numFailedTests: 1 }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
const { numPassedTests, numFailedTests } = counted()
const failedChecks = checks.filter((passed) => !passed).length
const failed = failedChecks + (testsRan ? numFailedTests : Math.max(1, numFailedTests))
process.stdout.write(`\n${numPassedTests + checks.length - failedChecks} passed, ${failed} failed\n`)
process.exitCode = failed === 0 && numPassedTests > 0 ? 0 : 1
