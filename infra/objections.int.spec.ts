import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { objectionsDocument } from './objections.ts'

describe('docs/objection-states.md', () => {
  it('is what the deciders say (npm run -s generate)', () => {
    const written = readFileSync(join(import.meta.dirname, '../docs/objection-states.md'), 'utf8')
    expect(written).toBe(objectionsDocument())
  })
})
