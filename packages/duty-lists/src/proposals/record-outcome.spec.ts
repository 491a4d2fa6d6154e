import { given } from '@dutybook/kernel/given-when-then'
import { describe, it } from 'vitest'
import { head, program, proposalEvents } from '../duty-lists.examples.ts'
import type { Staleness } from './proposal.ts'
import { recordOutcome } from './record-outcome.ts'

const { inSignOff, accepted } = proposalEvents()
const application = { type: 'record-application', listRevision: 11, actor: program } as const
const staleness: Staleness = { code: 'unknown-item', change: 0, itemId: 'c2' }

describe('an accepted proposal', () => {
  it('is closed as applied, with the revision of the list', () => {
    given(recordOutcome, accepted)
      .when(application)
      .events({ type: 'ProposalApplied', data: { proposalId: 'proposal', listRevision: 11 } })
  })

  it('is closed as stale, with what the list answered', () => {
    given(recordOutcome, accepted)
      .when({ type: 'record-staleness', staleness, actor: program })
      .events({ type: 'ProposalBecameStale', data: { proposalId: 'proposal', staleness } })
  })

  it('is closed by the program only', () => {
    given(recordOutcome, accepted)
      .when({ ...application, actor: head })
      .refused({
        code: 'not-permitted',
        command: 'record-application',
        role: 'township-head',
        organisation: 'town',
        permitted: [{ role: 'system' }],
      })
  })
})

describe('a proposal that nobody accepted', () => {
  it('is not applied', () => {
    given(recordOutcome, inSignOff)
      .when(application)
      .refused({ code: 'wrong-status', status: 'in-sign-off', possibleIn: ['accepted'] })
    given(recordOutcome, []).when(application).refused({ code: 'proposal-not-found' })
  })
})
