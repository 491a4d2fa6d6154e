import { expect, it } from 'vitest'
import { digestLetter } from './letters.ts'

it('a digest lists what campaigns wait for, and leads to them', () => {
  const waits = { title: '收回校外培训机构监管', township: '区教育局', since: '2026-11-20T01:00:00.000Z' }
  const { subject, text } = digestLetter(
    '2026-11-22',
    {
      tasks: [
        { ...waits, act: 'settle-campaign', campaignId: 'c' },
        { ...waits, act: 'sign-off', proposalId: 'p' },
      ],
      news: [],
      more: 0,
    },
    ({ proposalId, campaignId }) =>
      campaignId === undefined
        ? `https://example.org/proposals/${proposalId}`
        : `https://example.org/campaigns/${campaignId}`,
  )
  expect(subject).toContain('待办 2 件')
  expect(text).toContain(
    '1. 处置专项调整：收回校外培训机构监管（区教育局），自 2026-11-20 09:00 起\n   https://example.org/campaigns/c',
  )
  expect(text).toContain('https://example.org/proposals/p')
})
