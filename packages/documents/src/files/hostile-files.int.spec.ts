import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FindingCode } from '../document/finding.ts'
import { docxOf, paragraph, row, table, xlsxOf } from './office.examples.ts'
import { type ReadOptions, readDocument } from './read-document.ts'
import { zipOf } from './zip.examples.ts'

const codeOf = async (bytes: Uint8Array, options?: ReadOptions): Promise<FindingCode | undefined> => {
  const result = await readDocument(bytes, options)
  return result.ok ? undefined : result.refusal.code
}
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const list = paragraph('基本履职事项清单') + table(row('序号', '事项名称'), row('1', '甲'))
const SOUND = docxOf(list)

describe('formats that are not read', () => {
  const ole = (stream: string) =>
    new Uint8Array(
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        randomBytes(600),
        Buffer.from(stream, 'utf16le'),
      ]),
    )
  const magic = (hex: string) => new Uint8Array(Buffer.concat([Buffer.from(hex, 'hex'), randomBytes(3000)]))

  it.each([
    ['an old Word file', ole('WordDocument'), 'legacy-format'],
    ['an encrypted Office file', ole('EncryptedPackage'), 'file-encrypted'],
    ['rich text', bytesOf('{\\rtf1 甲}'), 'legacy-format'],
    ['a picture', magic('89504e470d0a1a0a'), 'format-unknown'],
    ['bytes of nothing', magic('0001feff'), 'format-unknown'],
    ['another archive', zipOf([{ name: 'a.txt', content: 'a' }]), 'format-unknown'],
    [
      'an archive with a password',
      zipOf([{ name: 'word/document.xml', content: 'a', flags: 1 }]),
      'file-encrypted',
    ],
    ['nothing at all', new Uint8Array(), 'empty-document'],
    ['a Word file without text', docxOf(''), 'empty-document'],
    ['text in no encoding', new Uint8Array([...bytesOf('基本履职事项清单'), 0xff]), 'encoding-unknown'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  it.each(['504b0304', '25504446', 'd0cf11e0a1b11ae1', '7b5c727466', '1f8b08'])(
    'random bytes behind the signature %s',
    async (signature) => {
      for (let attempt = 0; attempt < 20; attempt += 1) expect(await codeOf(magic(signature))).toBeDefined()
    },
  )
})

describe('archives that unpack to too much', () => {
  const zeros = new Uint8Array(8 * 1024 * 1024)

  it.each([
    [
      'a ratio that no document has',
      docxOf(list, { more: [{ name: 'word/media/a.bin', content: zeros }] }),
      {},
    ],
    [
      'too much in all',
      docxOf(list, { more: [{ name: 'a', content: zeros }] }),
      { ratio: 1e9, unpackedBytes: 1e6 },
    ],
    [
      'too many entries',
      docxOf(list, { more: Array.from({ length: 2_000 }, (_, n) => ({ name: `${n}`, content: '' })) }),
      {},
    ],
    [
      'entries that share bytes',
      docxOf(list, { more: [{ name: 'b', content: '甲', sameBytesAs: 'word/document.xml' }] }),
      {},
    ],
  ])('%s', async (_, bytes, limits) => {
    expect(await codeOf(bytes, { limits })).toBe('archive-too-large')
  })

  it('a header that lies about the size', async () => {
    const content = '甲'.repeat(5_000_000)
    const lying = zipOf([{ name: 'word/document.xml', content: `<d>${content}</d>`, declaredSize: 100_000 }])
    expect(await codeOf(lying)).toBe('file-damaged')
  })

  it('a file beyond its size', async () => {
    expect(await codeOf(SOUND, { limits: { fileBytes: SOUND.length - 1 } })).toBe('file-too-large')
  })

  it('more rows than a list can have', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(30)
    expect(await codeOf(xlsxOf([{ name: 'S', data: rows }]), { limits: { rows: 29 } })).toBe('too-many-rows')
    expect(await codeOf(bytesOf('\n'.repeat(30)), { limits: { rows: 29 } })).toBe('too-many-rows')
    expect(await codeOf(docxOf(paragraph('甲').repeat(30)), { limits: { rows: 29 } })).toBe('too-many-rows')
    expect(await codeOf(xlsxOf([{ name: 'S', data: '<row><c r="XFD1"><v>1</v></c></row>' }]))).toBe(
      'too-many-rows',
    )
  })
})

describe('XML', () => {
  const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
    '',
  )

  it.each([
    ['a DOCTYPE', '<!DOCTYPE d><d/>', 'xml-unsafe'],
    ['a billion laughs', `<!DOCTYPE d [<!ENTITY l0 "哈">${entities}]><d>&l9;</d>`, 'xml-unsafe'],
    ['an outside entity', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><d>&x;</d>', 'xml-unsafe'],
    ['an entity without DOCTYPE', '<d>&x;</d>', 'file-damaged'],
    ['a missing end', '<d><p>', 'file-damaged'],
    ['bytes that are no text', new Uint8Array([0x3c, 0x64, 0x3e, 0xff, 0xff]), 'file-damaged'],
    ['very deep nesting', `${'<p>'.repeat(200_000)}${'</p>'.repeat(200_000)}`, 'empty-document'],
    [
      'tables in tables',
      `<body>${'<tbl><tr><tc>'.repeat(20_000)}${'</tc></tr></tbl>'.repeat(20_000)}</body>`,
      'empty-document',
    ],
  ])('with %s', async (_, content, code) => {
    const started = performance.now()
    expect(await codeOf(zipOf([{ name: 'word/document.xml', content }]), { limits: { ratio: 5_000 } })).toBe(
      code,
    )
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})

describe('damaged archives', () => {
  it('are refused wherever they are cut', async () => {
    for (let cut = 0; cut < 20; cut += 1) {
      const at = Math.floor((SOUND.length * cut) / 20)
      expect(await codeOf(SOUND.subarray(0, at))).toBe(at === 0 ? 'empty-document' : 'file-damaged')
    }
  })

  it('are refused when a checksum differs', async () => {
    const entry = { name: 'word/document.xml', content: `<d><body>${list}</body></d>` }
    expect(await codeOf(zipOf([entry]))).toBeUndefined()
    expect(await codeOf(zipOf([{ ...entry, declaredChecksum: 1 }]))).toBe('file-damaged')
  })

  it('never make the reader throw, whatever bytes are changed', async () => {
    const changes = fc.array(fc.tuple(fc.nat(SOUND.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const bytes = SOUND.slice()
        for (const [at, value] of changed) bytes[at] = value
        await readDocument(bytes)
      }),
      { numRuns: 300 },
    )
  })

  it('nor whatever is changed in the XML', async () => {
    const parts = {
      'word/document.xml': `<d><body>${list}</body></d>`,
      'xl/worksheets/a.xml':
        '<s><sheetData><row r="1"><c r="A1" t="s" s="1"><v>0</v></c></row></sheetData><mergeCell ref="A1:B2"/></s>',
      'xl/styles.xml': '<s><numFmt numFmtId="1" formatCode="yy"/><cellXfs><xf numFmtId="1"/></cellXfs></s>',
      'word/numbering.xml':
        '<n><abstractNum abstractNumId="1"><lvl ilvl="0"><start val="1"/></lvl></abstractNum></n>',
    }
    const edit = fc.tuple(
      fc.constantFrom(...Object.keys(parts)),
      fc.nat(400),
      fc.nat(9),
      fc.string({ maxLength: 4 }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        async (sheets, edits) => {
          const changed = new Map<string, string>(Object.entries(parts))
          for (const [name, at, length, text] of edits) {
            const xml = changed.get(name) ?? ''
            changed.set(name, xml.slice(0, at) + text + xml.slice(at + length))
          }
          if (sheets) {
            changed.delete('word/document.xml')
            changed.set('xl/workbook.xml', '<w><sheet name="S" id="a"/></w>')
            changed.set(
              'xl/_rels/workbook.xml.rels',
              '<r><Relationship Id="a" Type="/worksheet" Target="worksheets/a.xml"/></r>',
            )
          }
          await readDocument(zipOf([...changed].map(([name, content]) => ({ name, content }))))
        },
      ),
      { numRuns: 500 },
    )
  })
})
