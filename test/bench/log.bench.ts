import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commands, concurrentAppends, type LogWork, singleAppends } from './log-work.ts'
import { inTurn, type Measured } from './measure.ts'
import { rawCommits } from './raw-commits.ts'

const ROUNDS = 21
/** Rounds that are not counted: the code that they run is compiled by them. */
const WARM_UP = 2

/** The log alone: single appends, appends of 64 writers at once, and the whole way of a command on a real-sized list. */
export const logBench = async (): Promise<readonly Measured[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'dutybook-bench-'))
  const raw = rawCommits(folder)
  let opened = 0
  const compared = async (work: LogWork, name: string, goal: number): Promise<Measured> => {
    const inLog = () => work(join(folder, `log-${++opened}.sqlite`), 's')
    await inTurn(WARM_UP, inLog, raw)
    const { ours, limit } = await inTurn(ROUNDS, inLog, raw)
    const limitCommand = 'node test/bench/limit.ts raw-commits'
    return { name, ours, limit, unit: 'commits/s', ratio: ours / limit, goal, limitCommand }
  }
  try {
    return [
      await compared(singleAppends, 'single durable append ÷ raw node:sqlite commit', 0.8),
      await compared(concurrentAppends, '64 concurrent appends ÷ raw single commits', 3),
      await compared(commands, 'load-decide-append on a 309-item list ÷ raw single commits', 0.5),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
