import { idempotencyKey } from '@dutybook/client'
import { expectData } from '../support/personas.ts'
import { type Duty, key } from './busy-district.ts'
import { inParallel } from './in-parallel.ts'
import type { InboxWatch } from './inbox-watch.ts'
import type { LeanHttp } from './lean-http.ts'

/** Drafts a proposal on each duty, so many at once; answers their ids in the same order. */
export const draftAll = async (duties: readonly Duty[], atOnce: number): Promise<readonly string[]> => {
  const drafts: string[] = []
  await inParallel(atOnce, duties.length, async (index) => {
    drafts[index] = await draft(duties[index] as Duty)
  })
  return drafts
}

const draft = async ({ listId, revision, itemId, editor }: Duty): Promise<string> => {
  const body = {
    listId,
    baseRevision: revision,
    title: '修改部门职责',
    reason: '职责更明确',
    changes: [{ kind: 'amend' as const, itemId, fields: { departmentDuties: '每季度组织检查并通报结果。' } }],
  }
  return (await expectData(() => editor.POST('/v1/proposals', { params: key(`draft ${itemId}`), body }))).id
}

/** Answers how long it took from the request to submit until the department saw it, ms. */
export const submitUntilShown = async (
  http: LeanHttp,
  inboxes: InboxWatch,
  proposalId: string,
  { submitting, department }: Duty,
): Promise<number> => {
  const begun = performance.now()
  await http.post(`/v1/proposals/${proposalId}/submission`, { ...submitting, ...idempotencyKey() })
  await inboxes.shows(department, proposalId)
  return performance.now() - begun
}
