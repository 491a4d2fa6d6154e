import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type CampaignEvent,
  campaign,
  campaignStream,
  type EditionEvent,
  editions,
  editionsStream,
} from '@dutybook/duty-lists'
import { fold } from '@dutybook/kernel'
import { openReadModel } from '@dutybook/read-store'
import { describe, expect, it } from 'vitest'
import { id } from './cast.ts'
import { goldenLog, itIsKept } from './golden-log.ts'

const { events: log, stream } = goldenLog('v10')

/** The event types that version 10 added, by hand: a type may be added here, never taken away. */
const added: readonly (CampaignEvent | EditionEvent)['type'][] = [
  'CampaignOpened',
  'CandidatesMatched',
  'CampaignItemsConfirmed',
  'CampaignListExcluded',
  'CampaignStarted',
  'CampaignProposalMade',
  'CampaignProposalRefused',
  'CampaignReleased',
  'CampaignCancelled',
  'CampaignPublicationOrdered',
  'CampaignPublicationFailed',
  'CampaignPublished',
  'EditionPrepared',
  'PreparedEditionPublished',
  'EditionGivenUp',
]
const listId = id('list of 云杉镇')

describe('the golden log of version 10', () => {
  itIsKept('v10', added)

  it('folds to the same campaigns', () => {
    const published = fold(campaign, stream<CampaignEvent>(campaignStream(id('campaign'))))
    expect(published.status).toBe('published')
    expect(published.lines.map(({ status }) => status)).toEqual(['proposed', 'proposed', 'excluded'])
    expect(published.editions.map(({ number }) => number)).toEqual([1, 1])
    const cancelled = fold(campaign, stream<CampaignEvent>(campaignStream(id('cancelled campaign'))))
    expect(cancelled).toMatchObject({ status: 'cancelled', cancellation: { reason: '另行研究' } })
  })

  it('folds to the same editions: what was given up is none', () => {
    const folded = fold(editions, stream<EditionEvent>(editionsStream(listId)))
    expect(folded.published).toMatchObject([{ number: 1, effectiveOn: '2027-01-01', note: '专项调整' }])
    expect(folded.prepared).toBeUndefined()
  })

  it('shows the editions at the position of the one event that published them, however it is cut into batches', () => {
    for (const size of [1, 7, log.length]) {
      const folder = mkdtempSync(join(tmpdir(), 'golden-'))
      const readModel = openReadModel({ path: join(folder, 'model.sqlite') })
      for (let start = 0; start < log.length; start += size) {
        const batch = log.slice(start, start + size)
        readModel.apply(batch, batch.at(-1)?.position ?? '')
      }
      expect(readModel.editions(listId)).toHaveLength(1)
      expect(readModel.campaign(id('campaign'))).toMatchObject({
        status: 'published',
        progress: { applied: 2, excluded: 1 },
        next: [],
      })
      expect(readModel.pendingSteps(10).filter(({ kind }) => kind === 'campaign')).toEqual([])
      readModel.close()
      rmSync(folder, { recursive: true })
    }
  })
})
