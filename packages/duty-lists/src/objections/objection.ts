import type { DomainEvent } from '@dutybook/kernel'
import type { Addressee } from '../sign-off/footprint.ts'

/**
 * awaiting-responses 待答复 · awaiting-decision 待裁定, on the desk of the coordinating office · sustained 异议成立 ·
 * dismissed 异议不成立 · withdrawn 已撤回
 */
export const objectionStatuses = [
  'absent',
  'awaiting-responses',
  'awaiting-decision',
  'sustained',
  'dismissed',
  'withdrawn',
] as const
export type ObjectionStatus = (typeof objectionStatuses)[number]

/** Whom an objection is addressed to: departments named by the item, or the coordinating office. */
export interface ObjectionAddressee extends Addressee {
  readonly kind: 'department' | 'coordinating-office'
  /** The name in the item, when nobody knows it and the coordinating office stands in. */
  readonly namedAs?: string
  /** The department it went into, which answers in its place. */
  readonly movedTo?: Addressee
}

/** uphold: the department agrees that the duty goes · maintain: it wants the duty to stay */
export const objectionResponses = ['uphold', 'maintain'] as const

export interface ObjectionResponse {
  readonly response: (typeof objectionResponses)[number]
  readonly reason: string
  /** Person */
  readonly respondedBy: string
}

export interface ObjectionDecision {
  readonly ruling: 'sustained' | 'dismissed'
  readonly grounds: string
  /** Person */
  readonly decidedBy: string
}

/** What a township objects to, and until when it is to be answered. */
export interface RaisedObjection {
  readonly objectionId: string
  readonly listId: string
  readonly districtId: string
  readonly townshipId: string
  readonly itemId: string
  readonly itemName: string
  /** Revision of the list on which the duty stood. */
  readonly listRevision: number
  readonly grounds: string
  readonly addressees: readonly ObjectionAddressee[]
  /** From this instant on an answer is late, ISO 8601; counted by this version of the working calendar. */
  readonly respondBy: string
  readonly calendarVersion: number
  /** Person */
  readonly raisedBy: string
}

/** 异议 of a township to a duty on its list. */
export interface Objection extends RaisedObjection {
  readonly status: ObjectionStatus
  /** By organisation id of the addressee. */
  readonly responses: ReadonlyMap<string, ObjectionResponse>
  /** Addressees that were silent when the clock ran out. */
  readonly silent?: readonly string[]
  readonly decision?: ObjectionDecision
  readonly withdrawal?: { readonly reason: string; readonly withdrawnBy: string }
}

interface OfObjection {
  readonly objectionId: string
}

export type ObjectionEvent =
  | DomainEvent<'ObjectionRaised', RaisedObjection>
  | DomainEvent<'ObjectionAnswered', OfObjection & { readonly organisationId: string } & ObjectionResponse>
  /** A merger moved open requests for an answer to the department that others went into. */
  | DomainEvent<
      'ObjectionMoved',
      OfObjection & { readonly moves: readonly { readonly organisationId: string; readonly to: Addressee }[] }
    >
  /** Everybody who was asked has answered, or nobody is to be asked. */
  | DomainEvent<'ObjectionPutToOffice', OfObjection>
  /** The clock ran out; the coordinating office decides without those who were silent. Silence is no agreement. */
  | DomainEvent<'ObjectionOverdue', OfObjection & { readonly silent: readonly string[] }>
  | DomainEvent<'ObjectionDecided', OfObjection & { readonly organisationId: string } & ObjectionDecision>
  | DomainEvent<'ObjectionWithdrawn', OfObjection & { readonly reason: string; readonly withdrawnBy: string }>

export const absentObjection: Objection = {
  status: 'absent',
  objectionId: '',
  listId: '',
  districtId: '',
  townshipId: '',
  itemId: '',
  itemName: '',
  listRevision: -1,
  grounds: '',
  addressees: [],
  respondBy: '',
  calendarVersion: 0,
  raisedBy: '',
  responses: new Map(),
}

export const evolveObjection = (objection: Objection, event: ObjectionEvent): Objection => {
  switch (event.type) {
    case 'ObjectionRaised':
      return { ...objection, ...event.data, status: 'awaiting-responses' }
    case 'ObjectionAnswered': {
      const { objectionId: _, organisationId, ...response } = event.data
      return { ...objection, responses: new Map(objection.responses).set(organisationId, response) }
    }
    case 'ObjectionMoved': {
      const moved = new Map(event.data.moves.map(({ organisationId, to }) => [organisationId, to]))
      const addressees = objection.addressees.map((one) => {
        const movedTo = moved.get(one.organisationId)
        return movedTo === undefined ? one : { ...one, movedTo }
      })
      return { ...objection, addressees }
    }
    case 'ObjectionPutToOffice':
      return { ...objection, status: 'awaiting-decision' }
    case 'ObjectionOverdue':
      return { ...objection, status: 'awaiting-decision', silent: event.data.silent }
    case 'ObjectionDecided': {
      const { ruling, grounds, decidedBy } = event.data
      return { ...objection, status: ruling, decision: { ruling, grounds, decidedBy } }
    }
    case 'ObjectionWithdrawn': {
      const { reason, withdrawnBy } = event.data
      return { ...objection, status: 'withdrawn', withdrawal: { reason, withdrawnBy } }
    }
  }
}

export const objection = { initial: absentObjection, evolve: evolveObjection }

/** Stream of one objection. */
export const objectionStream = (objectionId: string): string => `objection-${objectionId}`
