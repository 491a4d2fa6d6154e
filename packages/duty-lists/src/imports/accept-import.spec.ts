import { given } from '@dutybook/kernel/given-when-then'
import { describe, it } from 'vitest'
import { coordinator, editor, otherTownHead } from '../duty-lists.examples.ts'
import { type AcceptImport, acceptImport } from './accept-import.ts'
import type { ImportEvent } from './import-draft.ts'
import { accepted, drafted, draftedForList, settled } from './imports.examples.ts'
import { recordImportOutcome } from './record-import-outcome.ts'
import { withdrawImport } from './withdraw-import.ts'

const accept: AcceptImport = {
  type: 'accept-import',
  coordinatingOffice: 'office',
  purpose: 'open-list',
  actor: coordinator,
}
const completed: readonly ImportEvent[] = [...accepted, { type: 'ImportCompleted', data: { listId: 'list' } }]

describe('a draft whose errors are settled', () => {
  it('is accepted by the coordinating office', () => {
    given(acceptImport, settled)
      .when(accept)
      .events({ type: 'ImportAccepted', data: { purpose: 'open-list', acceptedBy: 'zhou' } })
  })

  it('is no new version of a list unless it was imported for one', () => {
    given(acceptImport, settled)
      .when({ ...accept, purpose: 'propose-revision', actor: editor })
      .refused({
        code: 'not-permitted',
        command: 'propose-revision',
        role: 'township-editor',
        organisation: 'town',
        permitted: [
          { role: 'township-editor', of: 'township' },
          { role: 'township-head', of: 'township' },
          { role: 'department-reviewer', of: 'proposer' },
          { role: 'department-head', of: 'proposer' },
          { role: 'coordinator', of: 'proposer' },
        ],
      })
  })

  it('is withdrawn with a reason', () => {
    const withdraw = {
      type: 'withdraw-import',
      coordinatingOffice: 'office',
      reason: '文件有误',
      actor: coordinator,
    } as const
    given(withdrawImport, settled)
      .when(withdraw)
      .events({ type: 'ImportWithdrawn', data: { reason: '文件有误' } })
    given(withdrawImport, settled)
      .when({ ...withdraw, reason: ' ' })
      .refused({ code: 'reason-missing' })
    given(withdrawImport, accepted)
      .when(withdraw)
      .refused({ code: 'import-wrong-status', status: 'accepted', possibleIn: ['draft'] })
  })
})

describe('a draft with open errors', () => {
  it('is not accepted', () => {
    given(acceptImport, drafted)
      .when(accept)
      .refused({
        code: 'errors-not-settled',
        findings: [{ index: 0, code: 'declared-count-differs' }],
      })
  })
})

describe('a draft without a township', () => {
  it('is not accepted', () => {
    const nameless = drafted
      .filter(({ type }) => type !== 'ImportFindingMade')
      .map((event) => {
        if (event.type !== 'ImportDrafted') return event
        const { township: _, ...data } = event.data
        return { ...event, data }
      })
    given(acceptImport, nameless).when(accept).refused({ code: 'township-not-named' })
  })
})

describe('a draft for a list', () => {
  const propose: AcceptImport = { ...accept, purpose: 'propose-revision', actor: editor }

  it('becomes a proposal of the township', () => {
    given(acceptImport, draftedForList)
      .when(propose)
      .events({ type: 'ImportAccepted', data: { purpose: 'propose-revision', acceptedBy: 'lin' } })
  })

  it('and of no other', () => {
    given(acceptImport, draftedForList)
      .when({ ...propose, actor: otherTownHead })
      .refused({
        code: 'not-permitted',
        command: 'propose-revision',
        role: 'township-head',
        organisation: 'other-town',
        permitted: [
          { role: 'township-editor', of: 'township' },
          { role: 'township-head', of: 'township' },
          { role: 'department-reviewer', of: 'proposer' },
          { role: 'department-head', of: 'proposer' },
          { role: 'coordinator', of: 'proposer' },
        ],
      })
  })
})

describe('an accepted import', () => {
  it('accepting it again changes nothing, for another purpose is refused', () => {
    given(acceptImport, accepted).when(accept).events()
    given(acceptImport, completed).when(accept).events()
    given(acceptImport, accepted)
      .when({ ...accept, purpose: 'replace-baseline' })
      .refused({ code: 'import-wrong-status', status: 'accepted', possibleIn: ['draft'] })
  })

  it('is completed once', () => {
    const complete = { type: 'complete-import', result: { listId: 'list' } } as const
    given(recordImportOutcome, accepted)
      .when(complete)
      .events({ type: 'ImportCompleted', data: { listId: 'list' } })
    given(recordImportOutcome, completed).when(complete).events()
    given(recordImportOutcome, settled)
      .when(complete)
      .refused({ code: 'import-wrong-status', status: 'draft', possibleIn: ['accepted'] })
  })

  it('is a draft again when the list cannot take it', () => {
    const giveBack = { type: 'return-import', reason: { code: 'list-already-open' } } as const
    const returned: ImportEvent = { type: 'ImportReturned', data: { reason: { code: 'list-already-open' } } }
    given(recordImportOutcome, accepted).when(giveBack).events(returned)
    given(acceptImport, [...accepted, returned])
      .when({ ...accept, purpose: 'replace-baseline' })
      .events({ type: 'ImportAccepted', data: { purpose: 'replace-baseline', acceptedBy: 'zhou' } })
  })
})
