import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workflowDocument } from './workflow.ts'

describe('docs/workflow.md', () => {
  it('is what the deciders say (npm run -s generate)', () => {
    expect(readFileSync(join(import.meta.dirname, '../docs/workflow.md'), 'utf8')).toBe(workflowDocument())
  })
})
