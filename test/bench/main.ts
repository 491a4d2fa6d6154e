import { logBench } from './log.bench.ts'
import type { Measured } from './measure.ts'

const results: Measured[] = []
for (const bench of [logBench]) results.push(...(await bench()))

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ results })}\n`)
} else {
  for (const { name, ours, limit, unit, ratio, goal, atMost } of results) {
    const met = atMost ? ratio <= goal : ratio >= goal
    const figures = `${Math.round(ours)} : ${Math.round(limit)} ${unit}`
    process.stdout.write(
      `${met ? '✓' : '✗'} ${name}: ${ratio.toFixed(2)} (goal ${atMost ? '≤' : '≥'} ${goal}; ${figures})\n`,
    )
  }
}
