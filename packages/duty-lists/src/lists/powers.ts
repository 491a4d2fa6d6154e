import { type ItemContent, powerKinds } from './item.ts'

/**
 * The content with its 执法标记 (powers) in order: as it says, or, where it says nothing, all that the items before it had.
 * An empty list takes the flag away. Content without any stays as it is.
 */
export const withPowers = <C extends ItemContent>(content: C, before: readonly ItemContent[] = []): C => {
  const wanted = content.powers ?? before.flatMap(({ powers = [] }) => powers)
  const powers = powerKinds.filter((power) => wanted.includes(power))
  const { powers: _, ...unflagged } = content
  return (powers.length === 0 ? unflagged : { ...unflagged, powers }) as C
}
