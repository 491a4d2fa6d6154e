import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ProblemCode, problems, problemType } from '../packages/contracts/src/index.ts'
import { problemsDocument } from './problems.ts'

const document = readFileSync(join(import.meta.dirname, '../docs/problems.md'), 'utf8')

describe('docs/problems.md', () => {
  it('is what the code says (npm run -s generate)', async () => {
    expect(document).toBe(await problemsDocument())
  })

  it('has one row for every problem, and no other', () => {
    const rows = [...document.matchAll(/^\| `(?<type>[^`]+)` \| [45]\d\d \|/gmu)]
    const documented = rows.map(({ groups }) => groups?.['type'] ?? '')
    const types = (Object.keys(problems) as ProblemCode[]).map(problemType)
    expect(documented.toSorted()).toEqual(types.toSorted())
  })
})
