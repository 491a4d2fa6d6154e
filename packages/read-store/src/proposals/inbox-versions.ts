import type { Happening, Proposal } from '@dutybook/duty-lists'

/**
 * Counts how often inboxes may have come to show something else, in memory: so that whoever shows one knows when to look again.
 * What a batch touches counts once the batch stands.
 */
export interface InboxVersions {
  /** The batch may have changed this organisation's inbox. */
  touch(organisationId: string): void
  /** The batch may have changed anybody's inbox. */
  touchAll(): void
  /** The batch stands. */
  settle(): void
  /** The batch was rolled back. */
  reset(): void
  /** Grows whenever the organisation's inbox may have changed. */
  readonly of: (organisationId: string) => number
}

export const inboxVersions = (): InboxVersions => {
  const counts = new Map<string, number>()
  const touched = new Set<string>()
  let allTouched = false
  let ofAll = 0

  const versions: InboxVersions = {
    touch: (organisationId) => void touched.add(organisationId),
    touchAll: () => {
      allTouched = true
    },
    settle: () => {
      if (allTouched) ofAll++
      for (const organisationId of touched) counts.set(organisationId, (counts.get(organisationId) ?? 0) + 1)
      versions.reset()
    },
    reset: () => {
      touched.clear()
      allTouched = false
    },
    of: (organisationId) => ofAll + (counts.get(organisationId) ?? 0),
  }
  return versions
}

/** Touches the inboxes of all for whom the proposal waited before what happened, or waits after it. */
export const touchInboxes = (
  versions: InboxVersions,
  { campaignId, objection }: Proposal,
  { before, after }: Happening,
): void => {
  for (const { organisationId } of [...before, ...after]) versions.touch(organisationId)
  // Campaigns and objections wait along with their proposals, and what one was consulted about waits for whoever it went into.
  const forOthers = after.some(({ act }) => act === 'give-opinion')
  if (campaignId !== undefined || objection !== undefined || forOthers) versions.touchAll()
}
