import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRepository, openEmbeddedEventStore } from '@dutybook/event-store'
import { openReadModel, readModelDigest } from '@dutybook/read-store'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attempt, type Attempt, settle, weighted } from './acts.examples.ts'
import { checkInvariants } from './invariants.examples.ts'
import { checkTold } from './told.examples.ts'
import { movedClock, openWorld, type World } from './world.examples.ts'

/** Other histories: HISTORIES=20000 HISTORIES_SEED=7. The default is fixed, so that what must occur does occur. */
const HISTORIES = Number(process.env['HISTORIES'] ?? 2_000)
const SEED = Number(process.env['HISTORIES_SEED'] ?? 20_261_122)
const REBUILT_EVERY = 20

const number = fc.nat({ max: 9_999 })
const attempts: fc.Arbitrary<readonly Attempt[]> = fc.array(
  fc.record({ act: fc.constantFrom(...weighted), a: number, b: number, c: number }),
  { minLength: 40, maxLength: 60, size: 'max' },
)

/** What would not be shown by histories that never came there. */
const untold = [
  'ProposalApplied',
  'ProposalRejected',
  'ProposalWithdrawn',
  'ProposalReturned',
  'ProposalAmended',
  'ProposalBecameStale',
  'ProposalRebased',
  'ProposalAdjudicated',
  'ProposerMoved',
  'SignOffLapsed',
  'SignOffReleased',
  'SignOffRefused',
  'SignOffsMoved',
  'DepartmentsResolved',
  'VerdictPrepared',
  'DelegationGranted',
  'DeadlinesSet',
  'SignOffReminded',
  'SignOffEscalated',
  'DeskReminded',
  'DeskOverdue',
  'EditionPublished',
  'ItemsMerged',
  'ItemSplit',
  'ItemReturned',
  'RoutingRulesChanged',
  'StageOpened',
  'TransferProposed',
  'SignOffTransferred',
  'TransferRefused',
  'ConsultationRequested',
  'OpinionGiven',
  'ObjectionRaised',
  'ObjectionAnswered',
  'ObjectionMoved',
  'ObjectionPutToOffice',
  'ObjectionOverdue',
  'ObjectionDecided',
  'ObjectionWithdrawn',
  'an admission was applied',
  'an objection was met',
]

describe('any history of up to 60 commands over three lists', () => {
  const folder = mkdtempSync(join(tmpdir(), 'histories-'))

  it('keeps what must hold after every step, and shows what the log says', {
    timeout: 1_200_000,
  }, async () => {
    const time = movedClock('2026-11-22T02:00:00.000Z')
    const store = await openEmbeddedEventStore({ path: join(folder, 'log.db'), clock: time.clock })
    const repository = createRepository(store)
    const seen = new Map<string, number>()
    let histories = 0
    try {
      await fc.assert(
        fc.asyncProperty(attempts, async (history) => {
          histories++
          const path = join(folder, `model-${histories}.db`)
          const rebuilt = histories % REBUILT_EVERY === 0
          const world = await openWorld(store, repository, time, histories, rebuilt ? path : ':memory:')
          try {
            for (const attempted of history) {
              const known = world.everything.length
              await attempt(world, attempted)
              await world.follow()
              await checkInvariants(world, world.everything.slice(known))
            }
            await settle(world)
            checkTold(world)
            for (const proposalId of world.proposalIds) {
              const { status, lane, objection } = await world.proposal(proposalId)
              expect(['submitted', 'accepted']).not.toContain(status)
              if (status === 'applied' && lane !== undefined) seen.set('an admission was applied', 1)
              if (status === 'applied' && objection !== undefined) seen.set('an objection was met', 1)
            }
            for (const { type } of world.everything) seen.set(type, (seen.get(type) ?? 0) + 1)
          } finally {
            world.readModel.close()
          }
          if (rebuilt) expect(digestOfOneBatch(world)).toBe(digestOf(path))
        }),
        { numRuns: HISTORIES, seed: SEED },
      )
    } finally {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    }
    expect(untold.filter((type) => !seen.has(type))).toEqual([])
  })

  const digestOf = (path: string): string => {
    const digest = readModelDigest(path)
    rmSync(path)
    return digest
  }
  const digestOfOneBatch = ({ everything }: World): string => {
    const path = join(folder, 'rebuilt.db')
    const rebuilt = openReadModel({ path })
    rebuilt.apply(everything, everything.at(-1)?.position ?? '')
    rebuilt.close()
    return digestOf(path)
  }
})
