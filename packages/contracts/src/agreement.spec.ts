import type {
  Amend,
  Answer,
  Category,
  Change,
  ChangeKind,
  Difference,
  Item,
  ItemContent,
  Organisation,
  OwnContent,
  ProposalStatus,
  Reclaim,
  Retire,
  Ruling,
  SignOffRequest,
  WantedPlace,
} from '@dutybook/duty-lists'
import type { Actor, RecordedEvent } from '@dutybook/kernel'
import { describe, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import type {
  actor,
  adjudicationRequest,
  answerRequest,
  auditPage,
  category,
  changeKind,
  difference,
  itemContent,
  organisation,
  ownContent,
  proposalStatus,
  RequestedChange,
  signOffRequest,
  verdictRequest,
  wantedPlace,
} from './index.ts'

/** The domain's change without the ids that the server gives. */
type WithoutNewIds<C extends Change> = C extends { kind: 'add' }
  ? Omit<C, 'itemId'>
  : C extends { kind: 'merge' }
    ? Omit<C, 'into'> & { into: Omit<Item, 'itemId'> }
    : C extends { kind: 'split' }
      ? Omit<C, 'parts'> & { parts: readonly Omit<Item, 'itemId'>[] }
      : C

type Requested<K extends ChangeKind> = Extract<RequestedChange, { kind: K }>

describe('the contracts agree with the domain', () => {
  it('on what an item says', () => {
    expectTypeOf<z.output<typeof itemContent>>().toExtend<ItemContent>()
    expectTypeOf<ItemContent>().toExtend<z.input<typeof itemContent>>()
    expectTypeOf<z.output<typeof ownContent>>().toExtend<OwnContent>()
    expectTypeOf<OwnContent>().toExtend<z.input<typeof ownContent>>()
    expectTypeOf<z.output<typeof category>>().toEqualTypeOf<Category>()
  })

  it('on the nine changes, but for the ids of new items', () => {
    expectTypeOf<z.output<typeof changeKind>>().toEqualTypeOf<ChangeKind>()
    expectTypeOf<RequestedChange>().toExtend<WithoutNewIds<Change>>()
    expectTypeOf<Exclude<WithoutNewIds<Change>, Amend>>().toExtend<
      Exclude<RequestedChange, { kind: 'amend' }>
    >()
    expectTypeOf<Requested<'amend'>['fields']>().toExtend<Amend['fields']>()
    expectTypeOf<keyof Amend['fields']>().toEqualTypeOf<keyof Requested<'amend'>['fields']>()
    expectTypeOf<Reclaim>().toExtend<Requested<'reclaim'>>()
    expectTypeOf<Retire>().toExtend<Requested<'retire'>>()
    expectTypeOf<WantedPlace>().toExtend<z.input<typeof wantedPlace>>()
  })

  it('on proposals, sign-offs and organisations', () => {
    expectTypeOf<z.output<typeof proposalStatus>>().toEqualTypeOf<ProposalStatus>()
    expectTypeOf<Difference>().toExtend<z.input<typeof difference>>()
    expectTypeOf<SignOffRequest>().toExtend<z.input<typeof signOffRequest>>()
    expectTypeOf<z.output<typeof signOffRequest>>().toExtend<SignOffRequest>()
    expectTypeOf<z.output<typeof verdictRequest>>().toExtend<Answer>()
    expectTypeOf<Answer>().toExtend<z.input<typeof verdictRequest>>()
    expectTypeOf<Answer>().toExtend<z.input<typeof answerRequest>>()
    expectTypeOf<z.output<typeof adjudicationRequest>>().toExtend<Ruling>()
    expectTypeOf<Ruling>().toExtend<z.input<typeof adjudicationRequest>>()
    expectTypeOf<Organisation>().toExtend<z.input<typeof organisation>>()
  })

  it('on events and actors', () => {
    expectTypeOf<Actor>().toExtend<z.input<typeof actor>>()
    expectTypeOf<RecordedEvent>().toExtend<z.input<typeof auditPage>['items'][number]>()
  })
})
