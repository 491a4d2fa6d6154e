import { appends } from './appends.case.ts'
import { clock } from './clock.case.ts'
import { deliveredTwice } from './delivered-twice.case.ts'
import { brokenDisk, fullDisk } from './disk-errors.case.ts'
import type { FaultCase } from './fault-case.ts'
import { kills } from './kills.case.ts'
import { network } from './network.case.ts'
import { redisLosses } from './redis.case.ts'
import { repeats } from './repeats.case.ts'
import { replaced } from './replaced.case.ts'

/** Every kind of trouble; the short form of each runs in `npm test`, the long form with `npm run -s faults`. */
export const faultCases: readonly FaultCase[] = [
  kills,
  fullDisk,
  brokenDisk,
  redisLosses,
  network,
  deliveredTwice,
  clock,
  repeats,
  appends,
  replaced,
]
