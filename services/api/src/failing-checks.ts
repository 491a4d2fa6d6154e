import type { ReadinessCheck } from './dependencies.ts'

/** The checks that do not pass, each with its reason. */
export const failing = async (checks: readonly ReadinessCheck[]): Promise<readonly string[]> => {
  const reasons: string[] = []
  for (const one of checks) {
    try {
      await one.check()
    } catch (error) {
      reasons.push(`${one.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return reasons
}
