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
])

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

it.each(guarded)('$method $url is closed without a token', async ({ method, url }) => {
  const id = '0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11'
  const answer = await app.inject({ method: method as 'GET', url: url.replaceAll(/:\w+/gu, id) })
  expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([
    401,
    'urn:dutybook:problem:credentials-missing',
  ])
})
