import { expect, it } from 'vitest'
import { createDescribedApp } from '../openapi/openapi-document.ts'

const open = new Set([
  'GET /',
  'GET /healthz',
  'GET /readyz',
  'GET /metrics',
  'GET /openapi.json',
  'GET /dev/people',
  'POST /dev/tokens',
  'GET /v1/lists/:listId/editions',
  'GET /v1/lists/:listId/editions.atom',
  'GET /v1/districts/:districtId/editions.atom',
])

/** What is published is open, and only as it was published: the other half of these routes is closed. */
const openWhenPublished: readonly (readonly [string, readonly string[]])[] = [
  [
    '/v1/lists/:listId?edition=1',
    ['', '?revision=1', '?at=2026-01-01T00:00:00Z', '?format=pdf', '?edition=1&edition=2'],
  ],
  [
    '/v1/lists/:listId/changes?from=edition:1&to=edition:2',
    [
      '?from=edition:1&to=now',
      '?from=revision:1&to=edition:2',
      '?from=edition:1&from=now&to=edition:2',
      '?from=edition:1',
    ],
  ],
]

const app = createDescribedApp()
const mounted: { readonly method: string; readonly url: string }[] = []
app.addHook('onRoute', ({ method, url }) => {
  for (const one of [method].flat()) if (one !== 'HEAD') mounted.push({ method: one, url })
})
await app.ready()
const guarded = mounted.filter(({ method, url }) => !open.has(`${method} ${url}`) && !url.startsWith('/docs'))

it('knows all routes, and those that are open exist', () => {
  expect(guarded.length).toBeGreaterThan(15)
  const names = mounted.map(({ method, url }) => `${method} ${url}`)
  expect([...open].filter((name) => !names.includes(name))).toEqual([])
})

const id = '0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11'
const closed = 'urn:dutybook:problem:credentials-missing'
const typeOf = async (url: string, method: 'GET' | 'HEAD' | 'POST' = 'GET') =>
  (await app.inject({ method, url: url.replaceAll(/:\w+Id/gu, id) })).json<{ type: string }>().type

it.each(openWhenPublished)('%s is open without a token, and nothing else there', async (url, others) => {
  expect(await typeOf(url)).not.toBe(closed)
  for (const other of others) expect(await typeOf(`${url.split('?')[0]}${other}`)).toBe(closed)
  expect(await typeOf('/v1/lists/:listId/editions', 'POST')).toBe(closed)
})

it.each(guarded)('$method $url is closed without a token', async ({ method, url }) => {
  const answer = await app.inject({ method: method as 'GET', url: url.replaceAll(/:\w+/gu, id) })
  expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([
    401,
    'urn:dutybook:problem:credentials-missing',
  ])
})
