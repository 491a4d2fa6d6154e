/**
 * SQL for the key under which the index has an id: 48 bits of a UUID, which make the index a third as large, and any other
 * id as it is. Several ids may have the same key.
 */
export const keyOf = (id: string): string => `coalesce(unhex(substr(${id}, 1, 13), '-'), ${id})`

/** The index is filled slice by slice, so that what is written together is close together in it. */
export const SLICES = 16

/** The slice of an id: the value of its first hexadecimal digit, and for other ids something that depends on their beginning. */
export const sliceOf = (id: string): number => {
  const code = id.charCodeAt(0)
  return ((code & 15) + 9 * (code >> 6)) % SLICES
}
