import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isMet, type Measured } from './measure.ts'
import { parts } from './parts.ts'
import { removeProvinces } from './provinces.ts'
import { inFigures } from './report/figures.ts'
import { writeReport } from './report/write-report.ts'
import { watchStolenTime } from './stolen-time.ts'

const HELP = `npm run -s bench -- [parts] [options]
  parts     ${Object.keys(parts).join(', ')}; without any, those that take minutes together
  --all     every part; the large ones generate up to a million events; a quarter of an hour, up to three times as long beside busy neighbours
  --json    figures as JSON
  --report  also writes docs/benchmarks.md with plots, from the parts that ran
Generated data follow from BENCH_SEED.
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const chosen = Object.entries(parts).filter(([name, { everyday }]) =>
  positionals.length > 0 ? positionals.includes(name) : values.all || everyday,
)

const line = (measured: Measured): string => {
  const { name, ratio, goal, atMost } = measured
  return `${isMet(measured) ? '✓' : '✗'} ${name}: ${ratio.toFixed(2)} (goal ${atMost ? '≤' : '≥'} ${goal}; ${inFigures(measured)})\n`
}

process.once('exit', removeProvinces)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

if (values.help || positionals.some((name) => !Object.hasOwn(parts, name))) {
  process.stdout.write(HELP)
  process.exitCode = values.help ? 0 : 2
} else {
  const stolen = watchStolenTime()
  const results: Measured[] = []
  const sections: { title: string; results: readonly Measured[] }[] = []
  for (const [, { title, run }] of chosen) {
    const measured = await run()
    sections.push({ title, results: measured })
    results.push(...measured)
    if (!values.json) for (const one of measured) process.stdout.write(line(one))
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ results })}\n`)
  if (values.report) await writeReport(join(import.meta.dirname, '..', '..', 'docs'), sections, stolen())
}
