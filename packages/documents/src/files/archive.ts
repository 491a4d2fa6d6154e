import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { Limits } from './limits.ts'
import { Unreadable } from './lines.ts'

/** The entries of a zip archive by name, in lower case; nothing is unpacked before it is asked for. */
export interface Archive {
  has(name: string): boolean
  /** Bytes of an entry when unpacked, as declared; 0 when there is none. */
  sizeOf(name: string): number
  /** The unpacked bytes of an entry; nothing when there is none. */
  read(name: string): AsyncIterable<Uint8Array>
}

const LOCAL_HEADER_BYTES = 30

/**
 * Opens a zip archive and looks at everything it declares before unpacking anything: number of entries, sizes,
 * ratios, encryption, and entries that lie over each other. While an entry is unpacked, more or fewer bytes than
 * it declared, or another checksum, make the file damaged.
 */
export const openArchive = async (bytes: Uint8Array, limits: Limits): Promise<Archive> => {
  const zip = await orDamaged(
    fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
  )
  if (zip.entryCount > limits.entries) throw new Unreadable('archive-too-large')
  const entries = new Map<string, Entry>()
  const all = await orDamaged(entriesOf(zip))
  for (const entry of all) {
    if (entry.isEncrypted()) throw new Unreadable('file-encrypted')
    entries.set(keyOf(entry.fileName), entry)
  }
  refuseExcess(all, limits)
  refuseOverlaps(all)
  return {
    has: (name) => entries.has(keyOf(name)),
    sizeOf: (name) => entries.get(keyOf(name))?.uncompressedSize ?? 0,
    read: (name) => unpack(zip, entries.get(keyOf(name))),
  }
}

const entriesOf = async (zip: ZipFile): Promise<readonly Entry[]> => {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  return entries
}

const keyOf = (name: string): string => name.replace(/^\/+/, '').toLowerCase()

const orDamaged = async <Value>(promise: Promise<Value>): Promise<Value> => {
  try {
    return await promise
  } catch (error) {
    throw new Unreadable('file-damaged', error)
  }
}

const refuseExcess = (entries: readonly Entry[], limits: Limits): void => {
  let total = 0
  for (const { compressedSize, uncompressedSize } of entries) {
    total += uncompressedSize
    const packedTooWell =
      uncompressedSize > limits.ratioFromBytes && uncompressedSize > compressedSize * limits.ratio
    if (packedTooWell || total > limits.unpackedBytes) throw new Unreadable('archive-too-large')
  }
}

/** An archive that lets many entries share the same packed bytes unpacks to far more than it holds. */
const refuseOverlaps = (entries: readonly Entry[]): void => {
  let end = 0
  for (const entry of entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )) {
    if (entry.relativeOffsetOfLocalHeader < end) throw new Unreadable('archive-too-large')
    end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.fileNameLength + entry.compressedSize
  }
}

async function* unpack(zip: ZipFile, entry: Entry | undefined): AsyncIterable<Uint8Array> {
  if (entry === undefined) return
  const stream = await orDamaged(zip.openReadStreamPromise(entry))
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]()
  let checksum = 0
  try {
    for (;;) {
      const { done, value } = await orDamaged(chunks.next())
      if (done === true) break
      checksum = crc32(value, checksum)
      yield value
    }
  } finally {
    stream.destroy()
  }
  if (checksum !== entry.crc32) throw new Unreadable('file-damaged')
}
