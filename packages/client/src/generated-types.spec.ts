import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { generateClientTypes } from '../generate.ts'

it('has types that are those of docs/openapi.json (npm run generate)', async () => {
  const openapi = JSON.parse(
    await readFile(join(import.meta.dirname, '../../../docs/openapi.json'), 'utf8'),
  ) as object
  const generated = await readFile(join(import.meta.dirname, 'generated/schema.ts'), 'utf8')
  expect(generated).toBe(await generateClientTypes(openapi))
})
