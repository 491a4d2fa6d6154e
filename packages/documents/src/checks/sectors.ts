import type { CategoryDraft, SectorDraft } from '../draft.ts'
import { type Finding, say } from '../finding.ts'
import type { Reading } from '../reading.ts'

/** Sector ordinals count 一, 二, 三 … within a category. */
export const sectorFindings = (reading: Reading): readonly Finding[] =>
  reading.draft.categories.flatMap(({ category, sectors }) => {
    const headed = sectors.filter(({ ordinal }) => ordinal > 0)
    return headed.flatMap((sector, index) => inOrder(category, sector, headed[index - 1]))
  })

const inOrder = (
  category: CategoryDraft['category'],
  sector: SectorDraft,
  before: SectorDraft | undefined,
): readonly Finding[] => {
  const expected = (before?.ordinal ?? 0) + 1
  if (sector.ordinal === expected) return []
  const skips = sector.ordinal > expected
  return [
    {
      code: skips ? 'sector-ordinal-skips' : 'sector-ordinal-repeats',
      severity: 'warning',
      line: sector.line,
      category,
      sector: sector.name,
      message: say(
        `领域“${sector.name}”的序号是第 ${sector.ordinal}，应为第 ${expected}。`,
        `Sector ${sector.name} is number ${sector.ordinal} where ${expected} was expected.`,
      ),
      suggestion: skips
        ? say('请核对是否缺少领域标题。', 'Look for a missing sector heading.')
        : say('请改正领域序号。', 'Correct the ordinal.'),
    },
  ]
}
