import { given } from '@dutybook/kernel/given-when-then'
import { describe, it } from 'vitest'
import { after, district, editor, list, program, proposalEvents } from '../duty-lists.examples.ts'
import { absentDirectory } from '../directory/directory.ts'
import { defaultRoutingRules } from '../sign-off/routing-rules.ts'
import { type RequestSignOffs, requestSignOffs } from './request-sign-offs.ts'

const { draft, submitted, requests, inSignOff } = proposalEvents()
const command: RequestSignOffs = {
  type: 'request-sign-offs',
  list,
  directory: district,
  rules: defaultRoutingRules,
  actor: program,
}

describe('a submitted proposal', () => {
  it('asks everybody in its footprint, each with the reason and the hash of its clauses', () => {
    const concern = { change: 0, effect: 'receives-duty', itemId: 'c2', itemName: '校园周边秩序' } as const
    given(requestSignOffs, submitted)
      .when(command)
      .events({
        type: 'SignOffsRequested',
        data: {
          proposalId: 'proposal',
          requests: [
            {
              organisationId: 'education',
              kind: 'department',
              name: '区教育局',
              concerns: [{ ...concern, namedAs: '区教育局' }],
              clauses: requests[0]?.clauses ?? '',
            },
            {
              organisationId: 'police',
              kind: 'department',
              name: '区公安分局',
              concerns: [{ ...concern, effect: 'loses-duties', namedAs: '区公安分局' }],
              clauses: requests[1]?.clauses ?? '',
            },
          ],
          rulesVersion: 1,
          listRevision: 9,
        },
      })
  })

  it('becomes stale when the list has moved on under it', () => {
    const changed = after({ kind: 'retire', itemId: 'c2', reason: '法规废止' })
    given(requestSignOffs, submitted)
      .when({ ...command, list: changed })
      .events({
        type: 'ProposalBecameStale',
        data: {
          proposalId: 'proposal',
          staleness: {
            code: 'stale-items',
            baseRevision: 9,
            revision: 10,
            items: [{ itemId: 'c2', name: '校园周边秩序', changedAt: 10 }],
          },
        },
      })
  })

  it('is routed by the program only', () => {
    given(requestSignOffs, submitted)
      .when({ ...command, actor: editor })
      .refused({
        code: 'not-permitted',
        command: 'request-sign-offs',
        role: 'township-editor',
        organisation: 'town',
        permitted: [{ role: 'system' }],
      })
  })

  it('waits for its district', () => {
    given(requestSignOffs, submitted)
      .when({ ...command, directory: absentDirectory })
      .refused({ code: 'district-not-found' })
  })
})

describe('a proposal that is not waiting for routing', () => {
  it('is left alone', () => {
    given(requestSignOffs, draft)
      .when(command)
      .refused({ code: 'wrong-status', status: 'draft', possibleIn: ['submitted'] })
    given(requestSignOffs, inSignOff)
      .when(command)
      .refused({ code: 'wrong-status', status: 'in-sign-off', possibleIn: ['submitted'] })
    given(requestSignOffs, []).when(command).refused({ code: 'proposal-not-found' })
  })
})
