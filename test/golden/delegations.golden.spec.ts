import { type DirectoryEvent, directory, holds, type ProposalEvent, proposal } from '@dutybook/duty-lists'
import { fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { id } from './cast.ts'
import { goldenLog, itIsKept } from './golden-log.ts'

const { stream } = goldenLog('v6')

/** The event types that version 6 added, by hand: a type may be added here, never taken away. */
const added: readonly DirectoryEvent['type'][] = ['DelegationGranted', 'DelegationEnded']

describe('the golden log of version 6', () => {
  itIsKept('v6', added)

  it('folds to the same delegations', () => {
    const { delegations } = fold(directory, stream<DirectoryEvent>(`directory-${id('district')}`))
    const now = '2026-11-03T00:00:00.000Z'
    expect([...delegations.values()].map((one) => [one.delegator, one.delegate, holds(one, now)])).toEqual([
      ['shen', 'wu', false],
      ['han', 'qin', true],
    ])
  })

  it('folds to the same proposal, signed and returned on behalf of the heads', () => {
    const folded = fold(proposal, stream<ProposalEvent>(`proposal-${id('收回')}`))
    expect(folded.status).toBe('returned')
    expect(folded.verdicts.get(id('education'))).toMatchObject({ signer: 'wu', onBehalfOf: 'shen' })
    expect(folded.returns).toMatchObject([{ organisationId: id('police'), onBehalfOf: 'han' }])
    expect(folded.signers).toEqual(['wu', 'shen', 'qin', 'han'])
  })
})
