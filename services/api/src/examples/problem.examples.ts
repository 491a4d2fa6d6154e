import type { LightMyRequestResponse } from 'fastify'
import { problem } from '@dutybook/contracts'
import { expect } from 'vitest'

/** Expects the answer to be this problem, complete and in both languages, and gives it. */
export const expectProblem = (answer: LightMyRequestResponse, status: number, code: string) => {
  const found = problem.parse(answer.json())
  expect([answer.statusCode, found.type]).toEqual([status, `urn:dutybook:problem:${code}`])
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(found).toMatchObject({ status, title: found.titles.zh, detail: found.details.zh })
  expect(found.details.en).toMatch(/[a-z]/u)
  return found
}
