// Makes anew what comes from the code: the OpenAPI document, the client's types, the tables and the diagram in the docs.
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openApiDocument } from '../services/api/src/index.ts'
import { generateClientTypes } from '../packages/client/generate.ts'
import { objectionsDocument } from './objections.ts'
import { problemsDocument } from './problems.ts'
import { workflowDocument } from './workflow.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const document = await openApiDocument()
writeFileSync(join(root, 'docs/openapi.json'), `${JSON.stringify(document, null, 2)}\n`)
writeFileSync(join(root, 'packages/client/src/generated/schema.ts'), await generateClientTypes(document))
writeFileSync(join(root, 'docs/workflow.md'), workflowDocument())
writeFileSync(join(root, 'docs/problems.md'), await problemsDocument())
writeFileSync(join(root, 'docs/objection-states.md'), objectionsDocument())
