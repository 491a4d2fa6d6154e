import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import type { DocumentSource } from '../lists/duty-list-events.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import {
  type ImportDraft,
  type ImportedItem,
  type ImportEvent,
  type ImportFinding,
  importDraft,
} from './import-draft.ts'

export interface DraftImport {
  readonly type: 'draft-import'
  readonly importId: string
  readonly districtId: string
  readonly coordinatingOffice: string
  /** The list that the document is a new version of, with its township. */
  readonly forList?: { readonly listId: string; readonly townshipId: string }
  readonly township?: string
  readonly title: string
  readonly source: DocumentSource
  readonly items: readonly ImportedItem[]
  readonly findings: readonly ImportFinding[]
  readonly actor: Actor
}

/** A township has some 300 duties; what holds so many more is no list of one. */
export const MOST_IMPORTED_ITEMS = 5_000
export const MOST_FINDINGS = 5_000

export interface ImportTooLarge extends Refusal<'import-too-large'> {
  readonly items: number
  readonly mostItems: number
  readonly findings: number
  readonly mostFindings: number
}

export type DraftImportRefusal = NotPermitted | MakerIsChecker | ImportTooLarge | Refusal<'import-exists'>

/** Keeps a document as it was understood, with everything that was noticed in it. */
export const draftImport: Decider<ImportDraft, DraftImport, ImportEvent, DraftImportRefusal> = {
  ...importDraft,
  decide: (command, state) => {
    const { importId, districtId, coordinatingOffice, forList, township, title, source, items, findings } =
      command
    const { actor } = command
    const refusal = forbid('draft-import', actor, {
      coordinatingOffice,
      ...(forList !== undefined && { township: forList.townshipId }),
    })
    if (refusal !== undefined) return decline(refusal)
    if (state.status !== 'absent') return decline({ code: 'import-exists' })
    if (items.length > MOST_IMPORTED_ITEMS || findings.length > MOST_FINDINGS) {
      return decline({
        code: 'import-too-large',
        items: items.length,
        mostItems: MOST_IMPORTED_ITEMS,
        findings: findings.length,
        mostFindings: MOST_FINDINGS,
      })
    }
    return accept<readonly ImportEvent[]>(
      {
        type: 'ImportDrafted',
        data: {
          importId,
          districtId,
          ...forList,
          ...(township !== undefined && { township }),
          title,
          source,
          draftedBy: actor.id,
        },
      },
      ...items.map((data): ImportEvent => ({ type: 'ImportItemRead', data })),
      ...findings.map((finding): ImportEvent => ({ type: 'ImportFindingMade', data: { finding } })),
      { type: 'ImportRead', data: { items: items.length, findings: findings.length } },
    )
  },
}
