import type { DomainEvent, Refusal } from '@dutybook/kernel'
import { List } from 'immutable'
import type { BaselineItem } from '../lists/baseline.ts'
import type { DocumentSource } from '../lists/duty-list-events.ts'
import { type Correction, correct } from './corrections.ts'

export const importStatuses = ['absent', 'draft', 'accepted', 'completed', 'withdrawn'] as const
export type ImportStatus = (typeof importStatuses)[number]

/** An item of an imported document: where it stands there, and what a list would hold. It may still be incomplete. */
export interface ImportedItem extends BaselineItem {
  /** Number that the document gives it. */
  readonly no: number
  /** 1-based line, paragraph or row of the document. */
  readonly line: number
}

/** Something in the document that a person should look at; what the reader said about it is kept as it was said. */
export interface ImportFinding {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly [detail: string]: unknown
}

/** A finding with its number in the import, from 0, and how a person settled it. */
export interface NumberedFinding {
  readonly index: number
  readonly finding: ImportFinding
  readonly settled?: string
}

/** What an accepted import becomes: the first list or its corrected baseline, or a proposal to revise the list. */
export type ImportPurpose = 'open-list' | 'replace-baseline' | 'propose-revision'

interface Drafted {
  readonly importId: string
  readonly districtId: string
  /** The list that the document is a new version of, when it was imported for one. */
  readonly listId?: string
  readonly townshipId?: string
  /** Name of the township, as the document or a correction has it. */
  readonly township?: string
  readonly title: string
  readonly source: DocumentSource
}

/** 导入草稿: a document as it was understood, until somebody accepts it. The list knows nothing of it before. */
export interface ImportDraft extends Drafted {
  readonly status: ImportStatus
  readonly items: List<ImportedItem>
  readonly findings: List<NumberedFinding>
  readonly draftedBy: string
  readonly purpose?: ImportPurpose
  /** What it became. */
  readonly result?: ImportResult
  /** Why the last acceptance came to nothing. */
  readonly returned?: Refusal
}

export interface ImportResult {
  readonly listId: string
  readonly proposalId?: string
}

export type ImportEvent =
  | DomainEvent<'ImportDrafted', Drafted & { readonly draftedBy: string }>
  | DomainEvent<'ImportItemRead', ImportedItem>
  | DomainEvent<'ImportFindingMade', { readonly finding: ImportFinding }>
  /** Closes the draft: all items and findings of the document have been recorded. */
  | DomainEvent<'ImportRead', { readonly items: number; readonly findings: number }>
  | DomainEvent<'ImportCorrected', { readonly corrections: readonly Correction[] }>
  | DomainEvent<'ImportAccepted', { readonly purpose: ImportPurpose; readonly acceptedBy: string }>
  | DomainEvent<'ImportCompleted', ImportResult>
  /** The list or proposal could not take what was accepted; the import is a draft again. */
  | DomainEvent<'ImportReturned', { readonly reason: Refusal }>
  | DomainEvent<'ImportWithdrawn', { readonly reason: string }>

const absentImport: ImportDraft = {
  status: 'absent',
  importId: '',
  districtId: '',
  title: '',
  source: { sha256: '' },
  items: List(),
  findings: List(),
  draftedBy: '',
}

const evolveImport = (draft: ImportDraft, event: ImportEvent): ImportDraft => {
  switch (event.type) {
    case 'ImportDrafted':
      return { ...draft, ...event.data, status: 'draft' }
    case 'ImportItemRead':
      return { ...draft, items: draft.items.push(event.data) }
    case 'ImportFindingMade': {
      const { finding } = event.data
      return { ...draft, findings: draft.findings.push({ index: draft.findings.size, finding }) }
    }
    case 'ImportRead':
      return draft
    case 'ImportCorrected':
      return event.data.corrections.reduce(correct, draft)
    case 'ImportAccepted':
      return { ...draft, status: 'accepted', purpose: event.data.purpose }
    case 'ImportCompleted':
      return { ...draft, status: 'completed', result: event.data }
    case 'ImportReturned':
      return { ...draft, status: 'draft', returned: event.data.reason }
    case 'ImportWithdrawn':
      return { ...draft, status: 'withdrawn' }
  }
}

export const importDraft = { initial: absentImport, evolve: evolveImport }

/** Stream of one import. */
export const importStream = (importId: string): string => `import-${importId}`

/** Errors of the document that nobody has settled. */
export const openErrors = ({ findings }: ImportDraft): readonly NumberedFinding[] =>
  findings.filter(({ finding, settled }) => finding.severity === 'error' && settled === undefined).toArray()
