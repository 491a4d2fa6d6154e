import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** What each package may import of ours. Arrows point down only; services do not import one another. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  'duty-lists': ['kernel'],
  documents: ['kernel'],
  'event-store': ['kernel'],
  contracts: ['kernel', 'duty-lists', 'read-store'],
  'read-store': ['kernel', 'duty-lists', 'event-store'],
  outbound: ['kernel', 'duty-lists', 'event-store', 'contracts'],
  client: [],
  api: ['kernel', 'duty-lists', 'event-store', 'read-store', 'contracts', 'documents', 'outbound'],
  'routing-worker': ['kernel', 'duty-lists', 'event-store', 'read-store', 'outbound'],
  cli: ['kernel', 'duty-lists', 'event-store', 'read-store', 'client', 'documents', 'outbound'],
  standalone: [
    'kernel',
    'duty-lists',
    'event-store',
    'read-store',
    'contracts',
    'documents',
    'outbound',
    'api',
    'routing-worker',
  ],
}

/** The one file of each service that may name adapters. */
const compositions = ['services/standalone/src/compose.ts', 'services/cli/src/compose.ts']

interface Source {
  readonly path: string
  readonly owner: string
  readonly text: string
  readonly imports: readonly string[]
}

const sources: readonly Source[] = globSync(['packages/*/src/**/*.ts', 'services/*/src/**/*.ts'], {
  cwd: root,
})
  .toSorted()
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map(
      (match) => match[1] as string,
    )
    return { path, owner: path.split('/')[1] as string, text, imports }
  })
const product = sources.filter(
  ({ path }) => !/\.(spec|examples|suite)\.ts$|\/(conformance|fixtures|testing)\//u.test(path),
)

describe('architecture', () => {
  it('has sources to look at, and a rule for each of their packages', () => {
    expect(product.length).toBeGreaterThan(50)
    expect([...new Set(sources.map(({ owner }) => owner))].filter((owner) => !(owner in allowed))).toEqual([])
  })

  it('imports point down only', () => {
    const wrong = product.flatMap(({ path, owner, imports }) =>
      imports
        .filter((name) => name.startsWith('@dutybook/'))
        .map((name) => name.split('/')[1] as string)
        .filter((name) => name !== owner && !allowed[owner]?.includes(name))
        .map((name) => `${path} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('nobody reaches into another package', () => {
    const wrong = product.flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith('.'))
        .map((name) => join(dirname(path), name))
        .filter((target) => target.split('/').slice(0, 2).join('/') !== path.split('/').slice(0, 2).join('/'))
        .map((target) => `${path} reaches into ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('the kernel imports nothing but its own files (its test language also asserts)', () => {
    const wrong = product
      .filter(({ owner }) => owner === 'kernel')
      .flatMap(({ path, imports }) =>
        imports.filter((name) => !name.startsWith('./')).map((name) => `${path}: ${name}`),
      )
    expect(wrong).toEqual(['packages/kernel/src/given-when-then.ts: node:assert/strict'])
  })

  it('the pure packages know no clock, randomness, locale, environment or input and output', () => {
    /** Files of documents are read and written here, by libraries; what the text in them means is decided outside. */
    const files = /^packages\/documents\/src\/(?:files|writing|threads)\//u
    const impure =
      /\bDate\.now\(|new Date\(|Math\.random\(|randomUUID\(|process\.|toLocale|Intl\.|from 'node:(?!assert)|from 'zod'|await |fetch\(/u
    const wrong = product
      .filter(({ owner }) => ['kernel', 'duty-lists', 'documents'].includes(owner))
      .filter(({ path, text }) => !files.test(path) && impure.test(text))
      .map(({ path, text }) => `${path}: ${impure.exec(text)?.[0]}`)
    expect(wrong).toEqual([])
  })

  it('adapters are named in composition files only', () => {
    const wrong = product
      .filter(({ owner, path }) => owner !== 'event-store' && !compositions.includes(path))
      .filter(({ text }) => /openEmbeddedEventStore|openEventStoreDb/u.test(text))
      .map(({ path }) => path)
    expect(wrong).toEqual([])
  })

  it('HTTP status numbers stand in the problem mapper only', () => {
    const wrong = product
      .filter(({ path }) => /^packages\/(duty-lists|kernel|event-store|read-store|documents)\//u.test(path))
      .filter(({ text }) => /\bstatus(Code)?:\s*[45]\d\d\b/u.test(text))
      .map(({ path }) => path)
    expect(wrong).toEqual([])
  })

  it('each package has one index.ts and its file names are kebab-case', () => {
    const names = sources.map(({ path }) => path)
    expect(names.filter((path) => !/^[a-z0-9./-]+$/u.test(path))).toEqual([])
    expect(
      names
        .filter((path) => /src\/.+\/index\.ts$/u.test(path))
        .filter((path) => !path.includes('/conformance/')),
    ).toEqual([])
  })
})
