import {
  awaited,
  type DirectoryEvent,
  directory,
  type ProposalEvent,
  proposal,
  resolveOrganisation,
  type RuleBookEvent,
  ruleBook,
  rulesInForce,
} from '@dutybook/duty-lists'
import { fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { id } from './cast.ts'
import { goldenLog, itIsKept } from './golden-log.ts'

const { stream } = goldenLog('v5')

/** The event types that version 5 added, by hand: a type may be added here, never taken away. */
const added: readonly (DirectoryEvent | ProposalEvent | RuleBookEvent)['type'][] = [
  'AliasRemoved',
  'AliasesAdded',
  'DepartmentsMerged',
  'DepartmentsResolved',
  'OrganisationRenamed',
  'RoutingRulesChanged',
  'SignOffsMoved',
]

describe('the golden log of version 5', () => {
  itIsKept('v5', added)

  it('folds to the same directory', () => {
    const known = fold(directory, stream<DirectoryEvent>(`directory-${id('district')}`))
    for (const name of ['区教育局', '区教体局', '区教育体育局', '区社会事业局'])
      expect(resolveOrganisation(known, name)?.organisationId).toBe(id('social'))
  })

  it('folds to the same proposal: the merged department was asked again, its successor answered', () => {
    const events = stream<ProposalEvent>(`proposal-${id('收回')}`)
    const folded = fold(proposal, events)
    expect(folded).toMatchObject({ status: 'in-sign-off', rulesVersion: 1 })
    expect([...folded.verdicts]).toMatchObject([[id('education'), { verdict: 'approve' }]])
    expect(folded.requests[0]?.movedTo?.name).toBe('区社会事业局')
    expect(awaited(folded).map(({ name }) => name)).toEqual(['区公安分局'])
  })

  it('folds to the same rules', () => {
    const book = fold(ruleBook, stream<RuleBookEvent>(`routing-rules-${id('district')}`))
    expect(rulesInForce(book)).toMatchObject({ version: 2, reason: '调整次序。' })
  })
})
