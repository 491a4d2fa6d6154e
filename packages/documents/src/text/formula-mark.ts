/** First characters that make a spreadsheet run a cell (OWASP, CSV injection), also in full width. */
const RUNS = '=+\\-@\\t\\r\\n＝＋－＠'
const TO_MARK = new RegExp(`^(?='*[${RUNS}])`)
const MARKED = new RegExp(`^'(?='*[${RUNS}])`)

/** Marks a cell that a spreadsheet would run as a formula with an apostrophe in front. */
export const escapeFormula = (cell: string): string => cell.replace(TO_MARK, "'")

/** Takes the apostrophe away that `escapeFormula` put there; any other stays. */
export const unescapeFormula = (cell: string): string => cell.replace(MARKED, '')
