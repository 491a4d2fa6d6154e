import type { ApiRefusal } from '@dutybook/contracts'
import type { ImportDraft, ImportPurpose, ImportResult } from '@dutybook/duty-lists'
import type { IssuedBy, Outcome, Repository } from '@dutybook/event-store'
import type { Actor, Issued } from '@dutybook/kernel'
import { partOf } from '../ids.ts'

/** What an accepted import is made into. */
export interface Landing {
  readonly purpose: ImportPurpose
  readonly result: ImportResult
  /** Why it would be refused now; nothing is recorded. */
  rehearse(): Promise<ApiRefusal | undefined>
  /** Makes it; made once however often it is called. */
  perform(): Promise<Outcome<ApiRefusal>>
}

/** What it takes to land an import. */
export interface LandingContext {
  readonly repository: Repository
  readonly by: IssuedBy
  readonly actor: Actor
  readonly draft: ImportDraft
  /** Identity of the acceptance. */
  readonly acceptance: Pick<Issued<unknown>, 'id' | 'hash'>
}

/** A command that is the import's own: the same one whoever accepts it, and however often. */
export const commandOfImport = <C>({ importId }: ImportDraft, part: string, command: C): Issued<C> => ({
  id: partOf(importId, part),
  hash: importId,
  command,
})
