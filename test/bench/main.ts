import { documentsBench } from './documents.bench.ts'
import { logBench } from './log.bench.ts'
import type { Measured } from './measure.ts'
import { programBench } from './program.bench.ts'
import { workflowBench } from './workflow.bench.ts'

const figure = (value: number): string => value.toPrecision(value < 1_000 ? 3 : 5)

const results: Measured[] = []
for (const bench of [documentsBench, logBench, programBench, workflowBench]) results.push(...(await bench()))

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ results })}\n`)
} else {
  for (const { name, ours, limit, unit, ratio, goal, atMost } of results) {
    const met = atMost ? ratio <= goal : ratio >= goal
    const figures = `${figure(ours)} : ${figure(limit)} ${unit}`
    process.stdout.write(
      `${met ? '✓' : '✗'} ${name}: ${ratio.toFixed(2)} (goal ${atMost ? '≤' : '≥'} ${goal}; ${figures})\n`,
    )
  }
}
