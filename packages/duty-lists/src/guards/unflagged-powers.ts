import type { Power } from '../lists/item.ts'
import type { Difference, Standing } from '../lists/difference.ts'

/** A warning, and no refusal: a duty of the township speaks of a power that its flag does not name. */
export interface UnflaggedPower {
  /** Index of the change, from 0. */
  readonly change: number
  readonly itemId: string
  readonly name: string
  readonly power: Power
  readonly field: 'name' | 'townshipDuties'
  /** The words that tell, as they stand there. */
  readonly words: string
}

/** Words that tell of each power; the published lists they were tried on are in `test/guards`. Names of authorities tell nothing. */
const powerPatterns: Readonly<Record<Power, RegExp>> = {
  penalty: /(?:行政)?处罚|罚款|没收|吊销|暂扣/u,
  licensing: /行政许可|行政审批(?!局)|许可审批|(?:核发|发放|颁发)[^。；，]{0,12}许可证/u,
  enforcement:
    /行政强制|强制(?:拆除|执行|清除|措施)|代履行|查封|扣押|(?:行政|综合)?执法(?!局|部门|人员|中队|大队|文书|现场|权)/u,
}

/**
 * Where changed duties of the township tell of powers that are not flagged. What departments do themselves is not looked
 * at, nor what they took back.
 */
export const unflaggedPowers = (differences: readonly Difference[]): readonly UnflaggedPower[] =>
  differences.flatMap(({ after }, change) =>
    after.flatMap((item) => unflaggedIn(item).map((found) => ({ change, ...found }))),
  )

const unflaggedIn = ({ itemId, content }: Standing): readonly Omit<UnflaggedPower, 'change'>[] => {
  if (content.category === 'reclaimed') return []
  const { name, powers = [] } = content
  const said = {
    name,
    ...(content.category === 'cooperative' && { townshipDuties: content.townshipDuties }),
  }
  return (Object.entries(powerPatterns) as [Power, RegExp][])
    .filter(([power]) => !powers.includes(power))
    .flatMap(([power, telling]) => {
      for (const [field, text] of Object.entries(said) as ['name' | 'townshipDuties', string][]) {
        const words = telling.exec(text)?.[0]
        if (words !== undefined) return [{ itemId, name, power, field, words }]
      }
      return []
    })
}
