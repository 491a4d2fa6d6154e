import { describe, expect, it } from 'vitest'
import { campaignStates } from './campaign-states.ts'

describe('the states of a campaign', () => {
  it('know no way back from a release, and none out of what is over', () => {
    expect(campaignStates()).toContain('started --> released: release-campaign')
    expect(campaignStates()).not.toContain('released --> started')
    expect(campaignStates()).not.toMatch(/(?:published|cancelled) --> \w/u)
  })
})
