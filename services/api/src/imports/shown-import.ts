import type { importDocument } from '@dutybook/contracts'
import { type Category, contentDefects, type ImportDraft, openErrors } from '@dutybook/duty-lists'
import type { z } from 'zod'

/** An import as its readers see it. */
export const shownImport = (draft: ImportDraft, revision: number): z.input<typeof importDocument> => {
  const { importId, districtId, listId, townshipId, township, title, status, source } = draft
  const counts: Record<Category, number> = { basic: 0, cooperative: 0, reclaimed: 0 }
  for (const { content } of draft.items) counts[content.category]++
  return {
    importId,
    districtId,
    ...(listId !== undefined && { listId }),
    ...(townshipId !== undefined && { townshipId }),
    ...(township !== undefined && { township }),
    title,
    status,
    revision,
    source,
    counts,
    items: draft.items
      .map((item) => ({ ...item, content: { ...item.content }, defects: contentDefects(item.content) }))
      .toArray(),
    findings: draft.findings.toArray() as unknown as z.input<typeof importDocument>['findings'],
    openErrors: openErrors(draft).length,
    ...(draft.result !== undefined && { result: draft.result }),
    ...(draft.returned !== undefined && draft.status === 'draft' && { returned: draft.returned }),
  }
}
