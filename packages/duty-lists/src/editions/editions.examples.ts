import { coordinator, district, list } from '../duty-lists.examples.ts'
import type { Edition, EditionEvent } from './editions.ts'
import type { PublishEdition } from './publish-edition.ts'

/** Sunday, 22 November 2026, one minute past midnight in China. */
export const now = '2026-11-21T16:01:00.000Z'

export const publication = (changes: Partial<PublishEdition> = {}): PublishEdition => ({
  type: 'publish-edition',
  directory: district,
  list,
  revision: list.revision,
  decidedOn: '2026-11-20',
  effectiveOn: '2027-01-01',
  note: '首次公布',
  drafters: [],
  at: now,
  actor: coordinator,
  ...changes,
})

export const published = (changes: Partial<EditionEvent['data']> = {}): EditionEvent => ({
  type: 'EditionPublished',
  data: {
    listId: 'list',
    districtId: 'district',
    townshipId: 'town',
    number: 1,
    revision: list.revision,
    decidedOn: '2026-11-20',
    effectiveOn: '2027-01-01',
    publishedAt: now,
    note: '首次公布',
    proposals: [],
    ...changes,
  },
})

/** An edition of which only number, effect and correction matter. */
export const dated = (number: number, effectiveOn: string, corrected?: number): Edition => ({
  number,
  revision: number,
  decidedOn: '2026-01-01',
  effectiveOn,
  publishedAt: now,
  note: '',
  ...(corrected === undefined ? {} : { corrects: { number: corrected, reason: '日期有误' } }),
})
