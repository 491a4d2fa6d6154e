import type { Flaw } from '@dutybook/contracts'
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** What a schema found wrong, as flaws that can be explained; an id that is no id is marked by `uuid`. */
export const flawsOf = (part: Flaw['in'], issues: readonly Issue[]): readonly Flaw[] =>
  issues.flatMap((issue) => flawsOfIssue(part, issue, issue.path))

const flawsOfIssue = (part: Flaw['in'], issue: Issue, path: readonly PropertyKey[]): readonly Flaw[] => {
  const flaw = (kind: Flaw['kind'], expected: string): readonly Flaw[] => [
    { in: part, at: pathText(path), kind, expected },
  ]
  switch (issue.code) {
    case 'invalid_type':
      return flaw('type', issue.expected)
    case 'invalid_format':
      return flaw('format', issue.format === 'regex' ? issue.message : issue.format)
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => [
        { in: part, at: pathText([...path, key]), kind: 'unknown-field' as const, expected: key },
      ])
    case 'too_small':
      return flaw('range', `at least ${issue.minimum}${unitOf(issue.origin)}`)
    case 'too_big':
      return flaw('range', `at most ${issue.maximum}${unitOf(issue.origin)}`)
    case 'invalid_value':
      return flaw('choice', issue.values.map(String).join(', '))
    case 'invalid_union':
      return flaw('choice', optionsOf(issue))
    case 'custom':
      return Array.isArray(issue.params?.['oneOf'])
        ? flaw('not-allowed', issue.params['oneOf'].join(', '))
        : flaw('format', 'well-formed Unicode text')
    default:
      return flaw('format', 'the form in /docs')
  }
}

const optionsOf = (issue: object): string =>
  'options' in issue && Array.isArray(issue.options)
    ? issue.options.map(String).join(', ')
    : 'the forms in /docs'

const unitOf = (origin: string): string =>
  origin === 'string' ? ' characters' : origin === 'array' ? ' elements' : ''

/** `changes[0].itemId` */
const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('')
