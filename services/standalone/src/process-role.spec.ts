import { describe, expect, it } from 'vitest'
import { roleFrom } from './process-role.ts'

describe('the role of a process', () => {
  it('is what the command line says, and everything without a word', () => {
    expect([[], ['api'], ['worker']].map(roleFrom)).toEqual(['everything', 'api', 'worker'])
  })

  it('is refused when nobody knows it', () => {
    for (const words of [['everything'], ['API'], ['api', 'worker']])
      expect(() => roleFrom(words)).toThrow(expect.objectContaining({ exitCode: 78 }))
  })
})
