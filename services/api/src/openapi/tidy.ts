type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Components = Readonly<Record<string, Json>>

const REFERENCE = /"#\/components\/schemas\/([^"]+)"/gu

/**
 * Zod describes every component twice, as input (`XInput`) and as output (`X`). Where the two say the same the input
 * goes, and so do components that nothing refers to.
 */
export const tidy = <T extends object>(document: T): T => {
  const { components, paths } = JSON.parse(JSON.stringify(document)) as {
    components: { schemas: Components }
    paths: Json
  }
  const same = sameAsOutput(components.schemas)
  const renamed = (value: Json): Json =>
    JSON.parse(
      JSON.stringify(value).replaceAll(REFERENCE, (whole, name: string) =>
        same.has(name) ? reference(outputOf(name)) : whole,
      ),
    ) as Json
  const kept = Object.entries(components.schemas)
    .filter(([name]) => !same.has(name))
    .map(([name, schema]) => [name, renamed(schema)] as const)
  const schemas = reachable(renamed(paths), Object.fromEntries(kept))
  return {
    ...document,
    components: { ...components, schemas },
    paths: withDescriptions(renamed(paths)),
  }
}

const outputOf = (name: string): string => name.replace(/Input$/u, '')
const reference = (name: string): string => `"#/components/schemas/${name}"`

/** Inputs equal to their outputs, when those they refer to are: start with all and drop until nothing changes. */
const sameAsOutput = (schemas: Components): ReadonlySet<string> => {
  const same = new Set(
    Object.keys(schemas).filter((name) => name.endsWith('Input') && outputOf(name) in schemas),
  )
  const text = (name: string) =>
    JSON.stringify(schemas[name]).replaceAll(REFERENCE, (whole, to: string) =>
      same.has(to) ? reference(outputOf(to)) : whole,
    )
  for (;;) {
    const different = [...same].filter((name) => text(name) !== text(outputOf(name)))
    if (different.length === 0) return same
    for (const name of different) same.delete(name)
  }
}

const reachable = (paths: Json, schemas: Components): Components => {
  const found = new Set<string>()
  const visit = (value: Json): void => {
    for (const [, name] of JSON.stringify(value).matchAll(REFERENCE)) {
      if (name === undefined || found.has(name)) continue
      found.add(name)
      visit(schemas[name] ?? null)
    }
  }
  visit(paths)
  return Object.fromEntries(
    Object.entries(schemas)
      .filter(([name]) => found.has(name))
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}

const withDescriptions = (paths: Json): Json =>
  JSON.parse(JSON.stringify(paths).replaceAll('"Default Response"', '"Success"')) as Json
