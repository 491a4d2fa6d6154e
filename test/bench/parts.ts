import { districtBench } from './district.bench.ts'
import { documentsBench } from './documents.bench.ts'
import { growthBench } from './growth.bench.ts'
import { logBench } from './log.bench.ts'
import type { Measured } from './measure.ts'
import { memoryBench } from './memory.bench.ts'
import { programBench } from './program.bench.ts'
import { rebuildBench } from './rebuild.bench.ts'
import { workflowBench } from './workflow.bench.ts'

/** Runs by itself; `everyday` ones run when nothing else is asked for. */
export interface Part {
  readonly title: string
  readonly everyday: boolean
  readonly run: () => Promise<readonly Measured[]>
}

export const parts: Readonly<Record<string, Part>> = {
  documents: { title: 'Documents', everyday: true, run: documentsBench },
  log: { title: 'The log', everyday: true, run: logBench },
  program: { title: 'The program with the real list', everyday: true, run: programBench },
  workflow: { title: 'A thousand proposals', everyday: true, run: workflowBench },
  district: { title: 'A district of 20 lists', everyday: true, run: districtBench },
  rebuild: { title: 'Rebuild from a million events', everyday: false, run: rebuildBench },
  memory: { title: 'A province of 1,250 lists', everyday: false, run: memoryBench },
  growth: { title: 'Growth from 20 to 2,000 lists', everyday: false, run: growthBench },
}
