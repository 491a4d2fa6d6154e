import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly content: string | Uint8Array
  /** What the headers say instead of the truth. */
  readonly declaredSize?: number
  readonly declaredChecksum?: number
  readonly flags?: number
  /** Stands in the directory alone, and shares the packed bytes of an earlier entry. */
  readonly sameBytesAs?: string
}

/** Writes a zip archive byte by byte, so that it can also be written wrongly. */
export const zipOf = (entries: readonly ZipEntry[]): Uint8Array => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  const offsets = new Map<string, number>()
  let offset = 0
  for (const { name, content, declaredSize, declaredChecksum, flags = 0, sameBytesAs } of entries) {
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw)
    const nameBytes = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(declaredChecksum ?? crc32(raw), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(declaredSize ?? raw.length, 18)
    fields.writeUInt16LE(nameBytes.length, 22)
    const at = offsets.get(sameBytesAs ?? '') ?? offset
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, nameBytes)
    if (sameBytesAs !== undefined) continue
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, nameBytes, packed])
    offsets.set(name, offset)
    offset += local.length
    parts.push(local)
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...parts, central, end]))
}
