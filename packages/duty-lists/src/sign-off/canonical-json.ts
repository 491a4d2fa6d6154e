/** JSON text that is the same for equal values: keys in order, no spaces (after RFC 8785; numbers here are small integers). */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, (_key, part) => ordered(part))

const ordered = (part: unknown): unknown =>
  typeof part === 'object' && part !== null && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : part
