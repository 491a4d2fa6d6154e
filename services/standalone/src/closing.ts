/** How one opened part is closed again. */
export type Closing = () => void | Promise<void>

/** Closes the last opened part first; one that cannot be closed does not keep the others open. */
export const inReverse = async (opened: readonly Closing[]): Promise<void> => {
  const failures: unknown[] = []
  for (const close of opened.toReversed()) {
    try {
      await close()
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'not everything could be closed')
}
