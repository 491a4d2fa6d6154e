import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { explain, type ProblemCode, problems } from '../packages/contracts/src/index.ts'
import { refusalExamples } from '../packages/contracts/src/problems/refusals.examples.ts'
import { statusCodes } from '../services/api/src/problems/status-codes.ts'

const folder = join(import.meta.dirname, '../packages/contracts/src/problems')
const EXPLANATIONS = /\/\*\* (?<about>[^]*?) \*\/\nexport const (?<name>in\w+): Explanations</gu

interface Group {
  readonly name: string
  readonly about: string
  readonly codes: readonly ProblemCode[]
}

/** The explanations of one file, each group with what its docstring says it is about. */
const groupsIn = async (file: string): Promise<readonly Group[]> => {
  const module = (await import(join(folder, file))) as Readonly<Record<string, object>>
  return [...readFileSync(join(folder, file), 'utf8').matchAll(EXPLANATIONS)].map(({ groups }) => {
    const { name = '', about = '' } = groups ?? {}
    return { name, about, codes: Object.keys(module[name] ?? {}) as ProblemCode[] }
  })
}

/** In the order in which `problems.ts` puts them together. */
const allGroups = async (): Promise<readonly Group[]> => {
  const files = readdirSync(folder).filter((file) => /^in-[a-z-]+\.ts$/u.test(file))
  const groups = (await Promise.all(files.map(groupsIn))).flat()
  const composition = readFileSync(join(folder, 'problems.ts'), 'utf8')
  const names = [...composition.matchAll(/^ {2}\.\.\.(in\w+),$/gmu)].map(([, name]) => name)
  return groups.toSorted((one, other) => names.indexOf(one.name) - names.indexOf(other.name))
}

/** docs/problems.md: every problem that the API may answer, with its HTTP status and an example. @throws when a problem is in no group */
export const problemsDocument = async (): Promise<string> => {
  const groups = await allGroups()
  const grouped = new Set<string>(groups.flatMap(({ codes }) => codes))
  const left = Object.keys(problems).filter((code) => !grouped.has(code))
  if (left.length > 0) throw new Error(`docs/problems.md would not name ${left.join(', ')}`)
  return `# Problems

Made from \`packages/contracts/src/problems\` and \`services/api/src/problems/status-codes.ts\` by \`npm run -s generate\`;
\`npm test\` says when it is out of date.

Whatever is refused is answered as \`application/problem+json\` (RFC 9457). \`type\` is stable and is what a program should
look at; \`title\` and \`detail\` are in the language that the request prefers, and \`titles\` and \`details\` in Chinese and in
English. What the refusal is about stands beside them in fields of its own. The details below are examples.
${groups.map(section).join('')}`
}

const section = ({ about, codes }: Group): string => `
## ${about.replace(/\.$/u, '')}

| type | status | title | for example |
| --- | --- | --- | --- |
${codes.map(row).join('\n')}
`

const row = (code: ProblemCode): string => {
  const { type, titles, details } = explain(refusalExamples[code])
  const words = [titles, details].map(({ zh, en }) => `${cell(zh)}<br>${cell(en)}`)
  return `| \`${type}\` | ${statusCodes[code]} | ${words.join(' | ')} |`
}

const cell = (text: string): string =>
  text
    .replaceAll(/[\\|*]/gu, '\\$&')
    .replaceAll('<', '&lt;')
    .replaceAll(/\s*\n\s*/gu, ' ')
