import type {
  alarm,
  alive,
  auditPage,
  conservation,
  directoryDocument,
  edition,
  finding,
  inboxEntry,
  itemHistory,
  lineage,
  listSummary,
  objectionDocument,
  objectionSummary,
  proposalDocument,
  proposalSummary,
} from '@dutybook/contracts'
import type { Finding } from '@dutybook/documents'
import type { Alarm, HeldDuty, StandingEdition } from '@dutybook/duty-lists'
import type {
  DirectoryDocument,
  HistoryEntry,
  InboxEntry,
  Lineage,
  ListSummary,
  ObjectionDocument,
  ObjectionSummary,
  ProposalDocument,
  ProposalSummary,
} from '@dutybook/read-store'
import { describe, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import type { EventPage } from './audit/read-district-events.ts'

describe('the contracts agree with what the API answers', () => {
  it('on everything the read model gives', () => {
    expectTypeOf<ListSummary>().toExtend<z.input<typeof listSummary>>()
    expectTypeOf<z.output<typeof listSummary>>().toExtend<ListSummary>()
    expectTypeOf<{ items: readonly HistoryEntry[] }>().toExtend<z.input<typeof itemHistory>>()
    expectTypeOf<z.output<typeof itemHistory>['items'][number]>().toExtend<HistoryEntry>()
    expectTypeOf<Lineage>().toExtend<z.input<typeof lineage>>()
    expectTypeOf<z.output<typeof lineage>>().toExtend<Lineage>()
    expectTypeOf<ProposalSummary>().toExtend<z.input<typeof proposalSummary>>()
    expectTypeOf<z.output<typeof proposalSummary>>().toExtend<ProposalSummary>()
    expectTypeOf<ProposalDocument>().toExtend<z.input<typeof proposalDocument>>()
    expectTypeOf<z.output<typeof proposalDocument>>().toExtend<Omit<ProposalDocument, 'staleness'>>()
    expectTypeOf<InboxEntry>().toExtend<z.input<typeof inboxEntry>>()
    expectTypeOf<z.output<typeof inboxEntry>>().toExtend<Omit<InboxEntry, 'staleness'>>()
    expectTypeOf<ObjectionSummary>().toExtend<z.input<typeof objectionSummary>>()
    expectTypeOf<z.output<typeof objectionSummary>>().toExtend<ObjectionSummary>()
    expectTypeOf<ObjectionDocument>().toExtend<z.input<typeof objectionDocument>>()
    expectTypeOf<z.output<typeof objectionDocument>>().toExtend<ObjectionDocument>()
    expectTypeOf<DirectoryDocument>().toExtend<z.input<typeof directoryDocument>>()
    expectTypeOf<z.output<typeof directoryDocument>>().toExtend<DirectoryDocument>()
  })

  it('on editions, alarms and who performs a duty', () => {
    expectTypeOf<StandingEdition>().toExtend<z.input<typeof edition>>()
    expectTypeOf<z.output<typeof edition>>().toExtend<StandingEdition>()
    expectTypeOf<Alarm>().toExtend<z.input<typeof alarm>>()
    expectTypeOf<z.output<typeof alarm>>().toExtend<Alarm>()
    expectTypeOf<HeldDuty>().toExtend<z.input<typeof conservation>['items'][number]>()
    expectTypeOf<z.output<typeof conservation>['items'][number]>().toExtend<HeldDuty>()
  })

  it('on findings, events and health', () => {
    expectTypeOf<Finding>().toExtend<z.input<typeof finding>>()
    expectTypeOf<EventPage>().toExtend<z.input<typeof auditPage>>()
    expectTypeOf<{ status: 'alive' }>().toExtend<z.input<typeof alive>>()
  })
})
