import { isMet, type Measured } from '../measure.ts'

const WIDTH = 960
const ROW = 34
const LABELS = 620
const TOP = 26
const BAR = 14
const MET = '#1a7f5a'
const MISSED = '#b3462f'

/**
 * Bars of how far each figure is from its goal, as SVG: the line in the middle is the goal, a bar that reaches past it
 * meets it. Each step left or right is a factor of two.
 */
export const plot = (results: readonly Measured[]): string => {
  const height = TOP + results.length * ROW + 10
  const centre = LABELS + (WIDTH - LABELS) / 2
  const rows = results.map((measured, index) => row(measured, TOP + index * ROW, centre))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
<text x="${centre}" y="14" text-anchor="middle" fill="#57606a">goal</text>
<line x1="${centre}" y1="18" x2="${centre}" y2="${height - 6}" stroke="#57606a" stroke-dasharray="3 3"/>
${rows.join('\n')}
</svg>
`
}

const FACTORS_SHOWN = 8

const row = (measured: Measured, top: number, centre: number): string => {
  const { name, ratio, goal, atMost } = measured
  const better = Math.log2(atMost ? goal / ratio : ratio / goal)
  const most = Math.log2(FACTORS_SHOWN)
  const shown = Math.max(-most, Math.min(most, better))
  const length = ((WIDTH - LABELS) / 2 - 50) * (Math.abs(shown) / most)
  const colour = isMet(measured) ? MET : MISSED
  const from = shown < 0 ? centre - length : centre
  const words = `${ratio.toFixed(2)} (${atMost ? '≤' : '≥'} ${goal})`
  const at = shown < 0 ? centre + 6 : centre - 6
  return `<text x="${LABELS - 12}" y="${top + 15}" text-anchor="end" fill="#1f2328"${fitted(name)}>${escape(name)}</text>
<rect x="${from.toFixed(1)}" y="${top + 4}" width="${Math.max(length, 1).toFixed(1)}" height="${BAR}" fill="${colour}"/>
<text x="${at}" y="${top + 15}" text-anchor="${shown < 0 ? 'start' : 'end'}" fill="${colour}">${words}</text>`
}

/** A long name is drawn narrower rather than cut. */
const fitted = (name: string): string =>
  name.length > 95 ? ` textLength="${LABELS - 24}" lengthAdjust="spacingAndGlyphs"` : ''

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
