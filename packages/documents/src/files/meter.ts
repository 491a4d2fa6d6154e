import type { Archive } from './archive.ts'
import type { OnProgress } from './lines.ts'

/** Reads the parts of an Office file that the list stands in, and tells how many of their bytes were read. */
export class Meter {
  readonly #archive: Archive
  readonly #onProgress: OnProgress
  readonly #total: number
  #done = 0
  #toldPercent = -1

  constructor(archive: Archive, parts: readonly string[], onProgress: OnProgress) {
    this.#archive = archive
    this.#onProgress = onProgress
    this.#total = parts.reduce((sum, part) => sum + archive.sizeOf(part), 0)
  }

  async *read(part: string): AsyncIterable<Uint8Array> {
    for await (const chunk of this.#archive.read(part)) {
      yield chunk
      this.#done += chunk.length
      const percent = Math.floor((100 * this.#done) / this.#total)
      if (percent > this.#toldPercent) this.#onProgress({ done: this.#done, total: this.#total })
      this.#toldPercent = percent
    }
  }
}
