import { type Actor, accept, type Decider, decline } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import {
  type Delivery,
  type DeliveryEvent,
  type DeliveryFailure,
  type DeliveryIdentity,
  delivery,
} from './delivery.ts'

export type RecordDelivery = DeliveryIdentity & {
  readonly type: 'record-delivery'
  readonly round: number
  readonly attempts: number
  readonly outcome: { readonly status: number } | { readonly failure: DeliveryFailure }
  readonly actor: Actor
}

export type RecordDeliveryRefusal = NotPermitted | MakerIsChecker

/** 登记送达: what became of a delivery. The first outcome of a round stands. */
export const recordDelivery: Decider<Delivery, RecordDelivery, DeliveryEvent, RecordDeliveryRefusal> = {
  ...delivery,
  decide: (command, { status, round }) => {
    const { type: _, outcome, actor, ...told } = command
    const refusal = forbid('record-delivery', actor, {})
    if (refusal !== undefined) return decline(refusal)
    if (status !== 'pending' || round !== told.round) return accept()
    return 'failure' in outcome
      ? accept({ type: 'NotificationUndeliverable', data: { ...told, failure: outcome.failure } })
      : accept({ type: 'NotificationDelivered', data: { ...told, status: outcome.status } })
  },
}
