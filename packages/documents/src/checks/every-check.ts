import type { Finding } from '../document/finding.ts'
import { type Reading } from '../understanding/reading.ts'
import { cellFindings } from './cells.ts'
import { characterFindings } from './characters.ts'
import { countFindings } from './counts.ts'
import { doubtfulNameFindings } from './doubtful-names.ts'
import { dutyFindings } from './duties.ts'
import { endingFindings } from './ending.ts'
import { numberFindings } from './numbers.ts'
import { orderFindings } from './order.ts'
import { pointFindings } from './points.ts'
import { promiseFindings } from './promises.ts'
import { sectorFindings } from './sectors.ts'
import { sentenceFindings } from './sentences.ts'
import { slipFindings } from './slips.ts'
import { spellingFindings } from './spellings.ts'
import { tagFindings } from './tags.ts'
import { townshipFindings } from './township.ts'

const CHECKS: readonly ((reading: Reading) => readonly Finding[])[] = [
  townshipFindings,
  characterFindings,
  orderFindings,
  promiseFindings,
  countFindings,
  sectorFindings,
  numberFindings,
  cellFindings,
  dutyFindings,
  spellingFindings,
  slipFindings,
  tagFindings,
  doubtfulNameFindings,
  pointFindings,
  sentenceFindings,
  endingFindings,
]

/** Everything that contradicts itself or is missing, in the order of the source. */
export const everyCheck = (reading: Reading): readonly Finding[] =>
  [...reading.draft.findings, ...CHECKS.flatMap((check) => check(reading))].toSorted(
    (a, b) => a.line - b.line,
  )
