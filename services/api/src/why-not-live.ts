import type { Feed } from '@dutybook/read-store'

/** What keeps the read model from showing the end of the log, and how far it has come; nothing when it does. */
export const whyNotLive = (feed: Pick<Feed, 'status' | 'progress'>): readonly string[] => {
  const { state, reason } = feed.status()
  if (state === 'live') return []
  const { applied, upTo } = feed.progress()
  const soFar = upTo === undefined ? '' : `; ${applied} events taken in, up to ${upTo}`
  return [`read model: ${state}${reason === undefined ? '' : ` (${reason})`}${soFar}`]
}
