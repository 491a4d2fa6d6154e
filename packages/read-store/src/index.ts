export { NotAReadModel } from './database.ts'
export * from './campaigns/campaign-document.ts'
export { progressOf } from './campaigns/query-campaigns.ts'
export * from './feed/feed-read-model.ts'
export * from './lists/shown-list.ts'
export type {
  MeetingProposal,
  ObjectionDocument,
  ObjectionSummary,
} from './objections/objection-document.ts'
export { openReadModel, type ReadModelOptions } from './open-read-model.ts'
export { deliveryIdOf } from './notifications/keep-notifications.ts'
export { keyInCopy, positionInKey } from './notifications/notification-key.ts'
export * from './notifications/notification-queries.ts'
export { type Page, type PageRequest, UnknownPageToken } from './paging.ts'
export { readModelStreams } from './project-log.ts'
export { isOutage, PoisonEvent } from './poison-event.ts'
export { furtherReaders } from './proposals/asides.ts'
export type { ConsultationDocument, TransferDocument } from './proposals/asides.ts'
export * from './proposals/shown-proposal.ts'
export * from './read-model.ts'
export { readModelDigest } from './rebuild/read-model-digest.ts'
export * from './rebuild/rebuild-read-model.ts'
export { serveBuild } from './rebuild/serve-build.ts'
