import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRepository, openEmbeddedEventStore } from '@dutybook/event-store'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Act, attempt, settle } from './acts.examples.ts'
import type { Attempted, Numbers } from './attempts.examples.ts'
import { agree, cancel, confirm, exclude, open, publishAll, start } from './campaign-acts.examples.ts'
import { checkCampaigns } from './campaign-invariants.examples.ts'
import { checkInvariants } from './invariants.examples.ts'
import { checkMessages, checkTold } from './told.examples.ts'
import { movedClock, openWorld, type World } from './world.examples.ts'

/** Other histories: CAMPAIGN_HISTORIES=2000 HISTORIES_SEED=7. */
const HISTORIES = Number(process.env['CAMPAIGN_HISTORIES'] ?? 120)
const SEED = Number(process.env['HISTORIES_SEED'] ?? 20_261_122)

const ofCampaigns: Readonly<Record<string, Attempted>> = {
  open,
  confirm,
  start,
  exclude,
  cancel,
  publishAll,
  agree,
}
const weights: readonly (readonly [string, number])[] = [
  ['open', 3],
  ['confirm', 7],
  ['start', 7],
  ['exclude', 2],
  ['cancel', 1],
  ['agree', 9],
  ['publishAll', 6],
  ['step', 16],
  ['verdict', 12],
  ['adjudicate', 6],
  ['rival', 2],
  ['propose', 2],
  ['submit', 2],
  ['amend', 2],
  ['rebase', 3],
  ['withdraw', 1],
  ['pass', 1],
  ['merge', 1],
  ['object', 2],
  ['respond', 3],
  ['rule', 3],
  ['meet', 2],
]
const number = fc.nat({ max: 9_999 })
const attempts = fc.array(
  fc.record({
    act: fc.constantFrom(...weights.flatMap(([act, times]) => Array.from({ length: times }, () => act))),
    a: number,
    b: number,
    c: number,
  }),
  { minLength: 60, maxLength: 80, size: 'max' },
)

/** What would not be shown by histories that never came there. */
const untold = [
  'CampaignOpened',
  'CampaignItemsConfirmed',
  'CampaignListExcluded',
  'CampaignStarted',
  'CampaignProposalMade',
  'CampaignReleased',
  'CampaignCancelled',
  'CampaignPublicationOrdered',
  'CampaignPublished',
]

const take = (world: World, { act, ...numbers }: Numbers & { readonly act: string }): Promise<unknown> =>
  ofCampaigns[act]?.(world, numbers) ?? attempt(world, { act: act as Act, ...numbers })

/** Takes in what is new, and the proposals that the program drafted. */
const follow = async (world: World): Promise<void> => {
  await world.follow()
  for (const { type, data } of world.everything) {
    const { proposalId } = data as { readonly proposalId: string }
    if (type === 'ProposalDrafted' && !world.proposalIds.includes(proposalId))
      world.proposalIds.push(proposalId)
  }
}

it('campaigns in any history of up to 80 commands take effect together, or not at all, and whoever they wait for was told', {
  timeout: 1_200_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-histories-'))
  const time = movedClock('2026-11-22T02:00:00.000Z')
  const store = await openEmbeddedEventStore({ path: join(folder, 'log.db'), clock: time.clock })
  const repository = createRepository(store)
  const seen = new Set<string>()
  let histories = 0
  try {
    await fc.assert(
      fc.asyncProperty(attempts, async (history) => {
        const world = await openWorld(store, repository, time, ++histories)
        try {
          for (const attempted of history) {
            const known = world.everything.length
            await take(world, attempted)
            await follow(world)
            await checkInvariants(world, world.everything.slice(known))
            await checkCampaigns(world)
          }
          await settle(world)
          await follow(world)
          await checkCampaigns(world)
          checkTold(world)
          await checkMessages(world)
          for (const { type } of world.everything) seen.add(type)
        } finally {
          world.readModel.close()
        }
      }),
      { numRuns: HISTORIES, seed: SEED },
    )
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  expect(untold.filter((type) => !seen.has(type))).toEqual([])
})
