import { expect, it } from 'vitest'
import { damaged, lineOf, read } from '../understanding/reading.examples.ts'

const found = (name: string) =>
  read(damaged('5\t管理', `5\t${name}`))
    .findings.filter(({ code }) => code === 'unreadable-characters')
    .map(({ line, severity, text }) => [line, severity, text])

it.each([
  ['lost in another encoding', '管理\uFFFD\uFFFD化站'],
  ['a control character', '管理镇\u0000文化站'],
  ['a character of a private font', '管理镇\uE012文化站'],
])('%s', (_, name) => {
  expect(found(name)).toEqual([[lineOf('5\t管理'), 'warning', `5\t${name}`]])
})

it('white space of any kind is readable', () => {
  expect(found('管理\u3000镇\u00A0文\u0085化\f站')).toEqual([])
})

it('a document of nothing else is told in two hundred findings', () => {
  const noise = Array.from({ length: 1000 }, () => '\uFFFD')
  const list = read(damaged('5\t管理', ...noise))
  expect(list.findings.filter(({ code }) => code === 'unreadable-characters')).toHaveLength(200)
})
