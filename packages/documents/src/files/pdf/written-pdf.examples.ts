/** Something drawn on a page: text that starts at a baseline, or a line. Points from the upper left corner. */
export type Mark =
  | {
      readonly text: string
      readonly x: number
      readonly y: number
      readonly size?: number
      readonly turn?: number
    }
  | { readonly from: readonly [number, number]; readonly to: readonly [number, number] }

export interface PageOptions {
  readonly width?: number
  readonly height?: number
  readonly rotate?: 0 | 90 | 180 | 270
}

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('')

const drawn = (mark: Mark, height: number): string => {
  if ('from' in mark) {
    const [[x1, y1], [x2, y2]] = [mark.from, mark.to]
    return `${x1} ${height - y1} m ${x2} ${height - y2} l S`
  }
  const angle = ((mark.turn ?? 0) * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)]
  const place = `${cos} ${sin} ${-Number(sin)} ${cos} ${mark.x} ${height - mark.y} Tm`
  return `BT /F1 ${mark.size ?? 10} Tf ${place} <${hex(mark.text)}> Tj ET`
}

/** A PDF as a simple program writes it: a Chinese font that is not embedded, in the encoding UniGB-UCS2-H. */
export const writtenPdf = (
  pages: readonly (readonly Mark[])[],
  { width = 595, height = 842, rotate = 0 }: PageOptions = {},
  trailer = '',
): Uint8Array => {
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 ' +
      '/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap((marks, index) => {
      const content = marks.map((mark) => drawn(mark, height)).join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} ` +
          `/Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let file = '%PDF-1.5\n'
  const offsets = bodies.map((body, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`
  return new TextEncoder().encode(file + end)
}

/** A ruled table: each row with its lines of text by cell, 12 points a line, from `top` downwards. */
export const ruledTable = (
  top: number,
  edges: readonly number[],
  rows: readonly (readonly string[])[],
): readonly Mark[] => {
  const marks: Mark[] = []
  const [left = 0, right = 0] = [edges[0], edges.at(-1)]
  let y = top
  for (const cells of rows) {
    const height = 12 * Math.max(...cells.map((cell) => cell.split('\n').length)) + 4
    const columns = cells.length === 1 ? [left, right] : edges
    marks.push({ from: [left, y], to: [right, y] })
    for (const x of columns) marks.push({ from: [x, y], to: [x, y + height] })
    cells.forEach((cell, column) => {
      cell.split('\n').forEach((text, line) => {
        if (text !== '') marks.push({ text, x: (columns[column] ?? 0) + 3, y: y + 12 * (line + 1) })
      })
    })
    y += height
  }
  return [...marks, { from: [left, y], to: [right, y] }]
}

/** The same without lines: cells at the edges, rows apart. */
export const unruledTable = (
  top: number,
  edges: readonly number[],
  rows: readonly (readonly string[])[],
): readonly Mark[] => {
  const marks: Mark[] = []
  let y = top
  for (const cells of rows) {
    cells.forEach((cell, column) => {
      cell.split('\n').forEach((text, line) => {
        if (text !== '') marks.push({ text, x: (edges[column] ?? 0) + 3, y: y + 12 * (line + 1) })
      })
    })
    y += 12 * Math.max(...cells.map((cell) => cell.split('\n').length)) + 8
  }
  return marks
}
