import { describe, expect, it } from 'vitest'
import { xlsxOf } from './office.examples.ts'
import { readDocument } from './read-document.ts'

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`

describe('a row that is longer than any item', () => {
  it('is refused', async () => {
    const text = `基本履职事项清单\n序号\t事项名称\n1\t${'字'.repeat(1_000_000)}\n`
    expect(await readDocument(new TextEncoder().encode(text))).toMatchObject({
      ok: false,
      refusal: { code: 'too-many-rows' },
    })
  })
})

describe('text that stands in a file once and in its rows again and again', () => {
  it('is refused when it is more than any list holds', async () => {
    const data = `<row>${inline('序号')}${inline('事项名称')}</row>${'<row><c><v>1</v></c><c t="s"><v>0</v></c></row>'.repeat(500)}`
    const bomb = xlsxOf([{ name: '基本履职', data }], `<si><t>${'字'.repeat(100_000)}</t></si>`)
    expect(await readDocument(bomb)).toMatchObject({ ok: false, refusal: { code: 'archive-too-large' } })
  })
})
