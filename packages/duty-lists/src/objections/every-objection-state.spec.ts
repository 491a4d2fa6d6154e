import type { Decision } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { coordinator, district, educationHead, head, program } from '../duty-lists.examples.ts'
import { decideObjection } from './decide-objection.ts'
import {
  type Objection,
  type ObjectionEvent,
  objection,
  type ObjectionStatus,
  objectionStatuses,
} from './objection.ts'
import { objectionLeadsTo, objectionPossibleIn } from './objection-status.ts'
import { late, lives, stateOf } from './objections.examples.ts'
import { recordObjectionOverdue } from './record-overdue.ts'
import { redirectObjection } from './redirect-objection.ts'
import { respondToObjection } from './respond-to-objection.ts'
import { withdrawObjection } from './withdraw-objection.ts'

type Decide = (state: Objection) => Decision<ObjectionEvent, { readonly code: string }>
const reason = '按职责分工。'

/** Each command as somebody gives it who may. */
const commands: Readonly<Record<keyof typeof objectionPossibleIn, Decide>> = {
  'respond-to-objection': (state) =>
    respondToObjection.decide(
      {
        type: 'respond-to-objection',
        organisationId: 'education',
        response: 'uphold',
        reason,
        actor: educationHead,
      },
      state,
    ),
  'redirect-objection': (state) =>
    redirectObjection.decide({ type: 'redirect-objection', directory: district, actor: program }, state),
  'record-objection-overdue': (state) =>
    recordObjectionOverdue.decide({ type: 'record-objection-overdue', at: late, actor: program }, state),
  'decide-objection': (state) =>
    decideObjection.decide(
      {
        type: 'decide-objection',
        ruling: 'dismissed',
        grounds: reason,
        coordinatingOffice: 'office',
        at: late,
        actor: coordinator,
      },
      state,
    ),
  'withdraw-objection': (state) =>
    withdrawObjection.decide({ type: 'withdraw-objection', reason, actor: head }, state),
}

const everyPair = Object.keys(commands).flatMap((command) =>
  Object.keys(lives).map((status) => ({
    command: command as keyof typeof commands,
    status: status as keyof typeof lives,
  })),
)

describe('every command in every state of an objection', () => {
  it.each(everyPair)('$command when $status', ({ command, status }) => {
    const state = stateOf(lives[status])
    expect(state.status).toBe(status)
    const decision = commands[command](state)
    const possible: readonly ObjectionStatus[] = objectionPossibleIn[command]
    const answered = command === 'respond-to-objection' && status === 'awaiting-decision'
    expect(decision.accepted).toBe(possible.includes(status) && !answered)
    if (decision.accepted) {
      const leading: readonly ObjectionStatus[] = objectionLeadsTo[command]
      const after = decision.events.reduce(objection.evolve, state).status
      expect(leading).toContain(after)
      expect(objectionStatuses.indexOf(after)).toBeGreaterThanOrEqual(objectionStatuses.indexOf(status))
    } else
      expect(decision.refusal.code).toBe(
        possible.includes(status) ? 'objection-answered' : 'objection-wrong-status',
      )
  })

  it.each(Object.keys(commands))('%s of no objection', (command) => {
    expect(commands[command as keyof typeof commands](objection.initial)).toEqual({
      accepted: false,
      refusal: { code: 'objection-not-found' },
      remember: [],
    })
  })
})
