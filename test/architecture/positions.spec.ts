import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** A position made a number, or cut, or put together: what would break with a log in another store. */
const looksInside =
  /\b(?:Number|BigInt|parseInt)\([^()]*\b\w*[pP]osition\b|\b\w*[pP]osition\.(?:slice|substring|padStart|length|split|match|replace|at)\b|[-+] \w*[pP]osition\b|\b\w*[pP]osition [-+] \d/u

const knowTheForm = /^packages\/event-store\/src\/(?:adapters|conformance)\//u
/** Here a position is a place in a list of items, a number. */
const ofItems = /^packages\/(?:duty-lists\/src\/imports\/comparing|documents\/src)\//u

describe('positions of the log', () => {
  it('are looked into by the adapters only', () => {
    const sources = globSync(['packages/*/src/**/*.ts', 'services/*/src/**/*.ts'], { cwd: root })
      .filter((path) => !/\.(?:spec|examples)\.ts$/u.test(path))
      .filter((path) => !knowTheForm.test(path) && !ofItems.test(path))
    expect(sources.length).toBeGreaterThan(300)
    const wrong = sources.flatMap((path) => {
      const found = looksInside.exec(readFileSync(join(root, path), 'utf8'))
      return found === null ? [] : [`${path}: ${found[0]}`]
    })
    expect(wrong).toEqual([])
  })

  it.each(['Number(event.position)', 'BigInt(position)', 'position.slice(4)', 'last.position + 1'])(
    'are looked into by %s',
    (code) => {
      expect(looksInside.test(code)).toBe(true)
    },
  )
})
