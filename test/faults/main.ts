import { parseArgs } from 'node:util'
import { faultCases } from './cases/cases.ts'
import type { CaseReport, FaultCase } from './cases/fault-case.ts'
import { straceIsThere } from './means/strace.ts'
import { randomFrom } from './work/random.ts'

const USAGE = `npm run -s faults -- [CASE …] [--count N] [--short] [--seed N] [--json]

  CASE      one or more of the names below; all without any
  --count   faults of each case, instead of those of the long form
  --short   what npm test runs
  --seed    the same choices again; printed at the end
  --json    the summary as JSON

${faultCases.map(({ name, what, counts }) => `  ${name.padEnd(9)} ${String(counts.long).padStart(6)}  ${what}`).join('\n')}
`
const FAULTS_SHOWN = 20

interface Result extends CaseReport {
  readonly name: string
  readonly wanted: number
  readonly seconds: number
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string' },
    short: { type: 'boolean', default: false },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const complain = (words: string): never => {
  process.stderr.write(`${words}\n\n${USAGE}`)
  process.exit(2)
}
const whole = (name: 'count' | 'seed'): number | undefined => {
  const text = values[name]
  if (text !== undefined && !/^\d{1,9}$/u.test(text)) complain(`--${name} ${text}: a whole number is needed`)
  return text === undefined ? undefined : Number(text)
}
const chosen = (): readonly FaultCase[] => {
  const unknown = positionals.filter((wanted) => !faultCases.some(({ name }) => name === wanted))
  if (unknown.length > 0) complain(`there is no case ${unknown.join(', ')}`)
  return positionals.length === 0 ? faultCases : faultCases.filter(({ name }) => positionals.includes(name))
}

const show = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`)
}

const runCase = async ({ name, counts, run }: FaultCase, seed: number): Promise<Result> => {
  const wanted = whole('count') ?? (values.short ? counts.short : counts.long)
  const begun = performance.now()
  const seconds = (): number => Math.round((performance.now() - begun) / 1_000)
  const progress = (faults: number): void => show(`${name}: ${faults} of ${wanted}, ${seconds()} s`)
  progress(0)
  try {
    const report = await run({ count: wanted, long: !values.short, random: randomFrom(seed), progress })
    return { name, wanted, seconds: seconds(), ...report }
  } catch (error) {
    const faults = [`the case broke off: ${error instanceof Error ? error.stack : String(error)}`]
    return { name, wanted, seconds: seconds(), happened: 0, commands: 0, reads: 0, events: 0, faults }
  } finally {
    show('')
  }
}

const passed = ({ faults, happened, wanted }: Result): boolean => faults.length === 0 && happened >= wanted
const line = (cells: readonly string[]): string =>
  `${cells.map((cell, index) => (index === 0 ? cell.padEnd(11) : cell.padStart(9))).join(' ')}\n`

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

if (values.help) {
  process.stdout.write(USAGE)
} else {
  const seed = whole('seed') ?? Date.now() % 1_000_000_000
  const cases = chosen()
  await straceIsThere()
  const results: Result[] = []
  if (!values.json)
    process.stdout.write(line(['case', 'faults', 'commands', 'reads', 'events', 'seconds', 'wrong']))
  for (const one of cases) {
    const result = await runCase(one, seed)
    results.push(result)
    if (values.json) continue
    const { name, happened, commands, reads, events, seconds, faults } = result
    const figures = [happened, commands, reads, events, seconds, faults.length].map(String)
    process.stdout.write(line([`${passed(result) ? '✓' : '✗'} ${name}`, ...figures]))
    for (const fault of faults.slice(0, FAULTS_SHOWN)) process.stdout.write(`    ${fault}\n`)
  }
  process.stdout.write(values.json ? `${JSON.stringify({ seed, results })}\n` : `seed ${seed}\n`)
  process.exitCode = results.every(passed) ? 0 : 1
}
