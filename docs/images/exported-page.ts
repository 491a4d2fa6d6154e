import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDutyList } from '../../packages/documents/src/index.ts'
import { writeDocument } from '../../packages/documents/src/writing/write-document.ts'

/**
 * Makes `exported-page.png` beside it: a page of the fictional sample list as PDF. Run it with
 * `node docs/images/exported-page.ts`; it needs pdftoppm (Debian: apt-get install poppler-utils).
 */
const SAMPLE = join(import.meta.dirname, '../../services/standalone/sample/zhenxi-street.txt')
const PAGE = '5'
const DOTS_PER_INCH = '82'

const result = readDutyList(readFileSync(SAMPLE))
if (!result.ok) throw new Error(result.refusal.finding.message.en)
const note = '截至2026年11月21日第3次修订'
const pdf = await writeDocument({ ...result.value, note }, 'pdf', new Date('2026-11-21T00:00:00Z'))

const folder = mkdtempSync(join(tmpdir(), 'exported-page-'))
try {
  const file = join(folder, 'list.pdf')
  writeFileSync(file, pdf)
  const picture = join(import.meta.dirname, 'exported-page')
  execFileSync('pdftoppm', ['-r', DOTS_PER_INCH, '-f', PAGE, '-singlefile', '-png', file, picture])
} finally {
  rmSync(folder, { recursive: true })
}
