import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type DirectoryEvent,
  directory,
  holds,
  type ProposalEvent,
  proposal,
} from '@dutybook/duty-lists'
import { type DomainEvent, fold, type RecordedEvent } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { id } from './cast.ts'
import { record } from './record.ts'

const golden = readFileSync(join(import.meta.dirname, 'v6.ndjson'), 'utf8')
const log = golden
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as RecordedEvent)
const stream = <E extends DomainEvent>(name: string): readonly E[] =>
  log.filter((event) => event.stream === name) as unknown as readonly E[]

/** The event types that version 6 added, by hand: a type may be added here, never taken away. */
const added: readonly DirectoryEvent['type'][] = ['DelegationGranted', 'DelegationEnded']

describe('the golden log of version 6', () => {
  it('holds every event type that was added', () => {
    const types = [...new Set(log.map(({ type }) => type))]
    expect(added.filter((type) => !types.includes(type))).toEqual([])
  })

  it('is what the same story records today, to the letter', async () => {
    expect(await record('v6')).toBe(golden)
  })

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
