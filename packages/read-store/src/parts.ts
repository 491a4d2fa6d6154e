import {
  campaignStream,
  deliveryStream,
  directoryStream,
  editionsStream,
  importStream,
  listStream,
  objectionStream,
  proposalStream,
  webhooksStream,
} from '@dutybook/duty-lists'

/** The read model in two: what the lists and their editions say, and the work on them. No row of one is made from a row of the other. */
export type Part = 'lists' | 'work'

const streamsOfWork: readonly string[] = [
  directoryStream(''),
  proposalStream(''),
  importStream(''),
  editionsStream(''),
  campaignStream(''),
  objectionStream(''),
  webhooksStream(''),
  deliveryStream(''),
]

/** Prefixes of the streams that a part is made from; editions and campaigns tell something to both. */
export const streamsOfPart: Readonly<Record<Part, readonly string[]>> = {
  lists: [listStream(''), editionsStream(''), campaignStream('')],
  work: streamsOfWork,
}

/** Prefixes of the streams whose events the read model takes in; it must know every type of event in them. */
export const readModelStreams: readonly string[] = [listStream(''), ...streamsOfWork]
