import fc from 'fast-check'
import { v5 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { eventIdsOf } from './event-id.ts'

describe('ids of the events of a command', () => {
  it('are the name-based UUIDs that they have always been', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(), (commandId, index) => {
        expect(eventIdsOf(commandId)(index)).toBe(v5(String(index), commandId))
      }),
    )
  })

  it('are the same for a command id in capitals', () => {
    const commandId = '6f1c1b0e-2f4d-4c1a-9a51-8d8e3c3b7f10'
    expect(eventIdsOf(commandId.toUpperCase())(0)).toBe(eventIdsOf(commandId)(0))
  })

  it.each(['', 'command', '6f1c1b0e-2f4d-4c1a-9a51'])('are refused for %j, which is no UUID', (commandId) => {
    expect(() => eventIdsOf(commandId)).toThrow(TypeError)
  })
})
