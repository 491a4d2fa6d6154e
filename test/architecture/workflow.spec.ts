import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  absentProposal,
  leadsTo,
  possibleIn,
  type ProposalEvent,
  proposal,
  type ProposalStatus,
} from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { stories } from '../golden/record.ts'

const root = join(import.meta.dirname, '..', '..')
const commands = Object.keys(possibleIn) as (keyof typeof possibleIn)[]

/** Status before and after each command of every golden log. */
const steps = Object.keys(stories).flatMap((version) => {
  const now = new Map<string, typeof absentProposal>()
  const taken = new Map<string, { readonly from: ProposalStatus; to: ProposalStatus }>()
  const text = readFileSync(join(root, 'test', 'golden', `${version}.ndjson`), 'utf8')
  for (const line of text.trimEnd().split('\n')) {
    const event = JSON.parse(line) as RecordedEvent
    if (!event.stream.startsWith('proposal-')) continue
    const before = now.get(event.stream) ?? absentProposal
    const after = proposal.evolve(before, event as unknown as ProposalEvent)
    now.set(event.stream, after)
    const step = taken.get(event.metadata.commandId)
    if (step === undefined) taken.set(event.metadata.commandId, { from: before.status, to: after.status })
    else step.to = after.status
  }
  return [...taken.values()].map(({ from, to }) => `${from} → ${to}`)
})

describe('the table of statuses', () => {
  it('knows every step that the golden logs take', () => {
    const known = commands.flatMap((command) =>
      possibleIn[command].flatMap((from) => leadsTo[command].map((to) => `${from} → ${to}`)),
    )
    const unknown = steps.filter((step) => {
      const [from, to] = step.split(' → ')
      return from !== to && !known.includes(step) && step !== 'absent → draft'
    })
    expect(unknown).toEqual([])
    expect(new Set(steps).size).toBeGreaterThan(12)
  })
})
