/** Whoever may prepare what an initiating organisation asks of many lists. */
const preparers = [
  { role: 'department-reviewer', of: 'proposer' },
  { role: 'department-head', of: 'proposer' },
  { role: 'coordinator', of: 'proposer' },
] as const

const office = { role: 'coordinator', of: 'coordinating-office' } as const

/** Who may do what with a campaign; `proposer` is the organisation that initiated it. */
export const campaignPolicy = {
  'open-campaign': preparers,
  'match-campaign': preparers,
  'confirm-items': preparers,
  'exclude-list': [...preparers, office],
  'start-campaign': [
    { role: 'department-head', of: 'proposer', notMaker: true },
    { role: 'coordinator', of: 'proposer', notMaker: true },
  ],
  'cancel-campaign': [{ role: 'department-head', of: 'proposer' }, office],
  'publish-campaign': [{ ...office, notMaker: true }],
  'record-campaign-proposal': [{ role: 'system' }],
  'release-campaign': [{ role: 'system' }],
  'record-publication': [{ role: 'system' }],
  'withdraw-from-campaign': [{ role: 'system' }],
  'prepare-edition': [{ role: 'system' }],
  'settle-edition': [{ role: 'system' }],
} as const
