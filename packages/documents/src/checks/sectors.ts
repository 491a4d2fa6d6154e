import type { CategoryDraft, SectorDraft } from '../layouts/draft.ts'
import { type Finding, say } from '../document/finding.ts'
import type { Reading } from '../understanding/reading.ts'

/** Within a category sector ordinals count 一, 二, 三 …, and no two sectors have one name. */
export const sectorFindings = (reading: Reading): readonly Finding[] =>
  reading.draft.categories.flatMap(({ category, sectors }) => {
    const headed = sectors.filter(({ ordinal }) => ordinal > 0)
    return [
      ...headed.flatMap((sector, index) => inOrder(category, sector, headed[index - 1])),
      ...sameNames(category, headed),
    ]
  })

const sameNames = (
  category: CategoryDraft['category'],
  sectors: readonly SectorDraft[],
): readonly Finding[] => {
  const firsts = new Map<string, SectorDraft>()
  return sectors.flatMap((sector): readonly Finding[] => {
    const first = firsts.get(sector.name)
    if (first === undefined) {
      firsts.set(sector.name, sector)
      return []
    }
    return [
      {
        code: 'sector-name-repeats',
        severity: 'warning',
        line: sector.line,
        lines: [sector.line, first.line],
        category,
        sector: sector.name,
        message: say(
          `两个领域都叫“${sector.name}”（第 ${first.line} 行已有）。`,
          `Two sectors are called ${sector.name}; the first stands on line ${first.line}.`,
        ),
        suggestion: say(
          '请合并这两个领域，或改正其中一个的名称。',
          'Merge the two sectors or correct one of the names.',
        ),
      },
    ]
  })
}

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
