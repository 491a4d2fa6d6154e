import { idempotencyKey } from '@dutybook/client'
import { describe, expect, it } from 'vitest'
import { atTheEnd, sampleFolder } from '../faults/start.examples.ts'
import { openTownship } from '../faults/township.examples.ts'
import { openExampleRedis } from '../routing/routing.examples.ts'
import { startDutybook } from '../support/dutybook-process.ts'
import { freePort } from '../support/free-port.ts'
import { eventually, personas } from '../support/personas.ts'
import { openOtlpReceiver } from './otlp-receiver.examples.ts'

const CORRELATION = '0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11'
const TRACE = CORRELATION.replaceAll('-', '')

/** Submits a proposal under that correlation id, at an API process with a worker beside it; waits until it is routed. */
const submitTraced = async (endpoint: string) => {
  const { path } = await sampleFolder()
  const redis = await openExampleRedis()
  atTheEnd(() => redis.stop())
  const settings = { REDIS_URL: redis.url, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }
  const [api, worker] = await Promise.all([
    startDutybook(path, settings, [], ['api']),
    startDutybook(path, settings, [], ['worker']),
  ])
  for (const one of [api, worker]) atTheEnd(() => one.stop())
  const acts = await openTownship(api.url)
  const proposalId = await acts.drafted('one')
  const people = personas(api.url)
  const head = await people.find('township-head', '枕溪街道')
  const submitted = await (await people.as(head)).POST('/v1/proposals/{proposalId}/submission', {
    params: { path: { proposalId }, header: idempotencyKey('submission') },
    headers: { 'x-correlation-id': CORRELATION },
  })
  expect(submitted.response.status).toBe(200)
  await acts.reached(proposalId, 'in-sign-off')
  return { proposalId, head, stop: async () => [await api.stop(), await worker.stop()] }
}

describe('a trace', () => {
  it('follows a proposal from the request over the job to the read models of both processes, and names nobody', async () => {
    const receiver = await openOtlpReceiver()
    atTheEnd(receiver.close)
    const { proposalId, head, stop } = await submitTraced(receiver.url)
    const seen = () => receiver.spans.filter(({ traceId }) => traceId === TRACE)
    const told = async () =>
      seen()
        .map(({ service, name }) => `${service}: ${name}`)
        .toSorted()
    const wanted = [
      'dutybook-api: POST /v1/proposals/:proposalId/submission',
      'dutybook-api: command submit-proposal',
      'dutybook-api: project ProposalSubmitted',
      'dutybook-api: project SignOffsRequested',
      'dutybook-worker: command request-sign-offs',
      'dutybook-worker: job route',
      'dutybook-worker: project ProposalSubmitted',
      'dutybook-worker: project SignOffsRequested',
    ]
    await eventually(told, (names) => wanted.every((name) => names.includes(name)))

    const spanOf = (name: string) => seen().find((span) => span.name === name)
    const parentOf = (name: string) =>
      seen().find(({ spanId }) => spanId === spanOf(name)?.parentSpanId)?.name
    const request = 'POST /v1/proposals/:proposalId/submission'
    expect(spanOf(request)?.parentSpanId ?? '').toBe('')
    expect(parentOf('command submit-proposal')).toBe(request)
    expect(parentOf('project ProposalSubmitted')).toBe('command submit-proposal')
    expect(parentOf('job route')).toBe(request)
    expect(parentOf('command request-sign-offs')).toBe('job route')
    expect(parentOf('project SignOffsRequested')).toBe('command request-sign-offs')
    for (const { spanId, startTimeUnixNano: from, endTimeUnixNano: to } of seen()) {
      expect(BigInt(to)).toBeGreaterThanOrEqual(BigInt(from))
      expect(seen().filter((other) => other.spanId === spanId)).toHaveLength(1)
    }
    const text = JSON.stringify(receiver.spans)
    expect(text).toContain(`proposal-${proposalId}`)
    for (const personal of [head.personId, head.name]) expect(text).not.toContain(personal)
    expect(await stop()).toEqual([0, 0])
  })

  it('that nobody receives harms nothing', async () => {
    const { stop } = await submitTraced(`http://127.0.0.1:${await freePort()}`)
    expect(await stop()).toEqual([0, 0])
  })
})
