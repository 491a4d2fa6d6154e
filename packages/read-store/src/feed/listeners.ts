/** Whoever wants to be told; one that fails harms no other. */
export interface Listeners<T> {
  /** The listener is told until the returned function is called. */
  add(listener: (news: T) => void): () => void
  tell(news: T): void
}

export const createListeners = <T>(onFailed: (error: unknown) => void): Listeners<T> => {
  const listeners = new Set<(news: T) => void>()
  return {
    add: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell: (news) => {
      for (const listener of listeners) {
        try {
          listener(news)
        } catch (error) {
          onFailed(error)
        }
      }
    },
  }
}
