import { createHash } from 'node:crypto'
import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api'

/** One piece of work that has ended. It belongs to the trace of the request that it goes back to. */
export interface EndedSpan {
  readonly name: string
  readonly kind: 'request' | 'job' | 'work'
  /** Of the request; the id of the trace is made from it. */
  readonly correlationId: string
  /** What the span is about; its id is made from it, so that whoever knows the one knows the other. */
  readonly about: string
  /** What the work was done for. */
  readonly within?: string
  /** Milliseconds since 1970, with fractions. */
  readonly began: number
  readonly ended: number
  readonly failed?: boolean
  readonly attributes: Readonly<Record<string, string | number>>
}

/** Where ended spans are handed in; they are sent in the background, and dropped rather than waited for. */
export interface Spans {
  add(span: EndedSpan): void
  /** Sends what is left, for a short while. */
  close(): Promise<void>
}

const CLOSE_WITHIN_MS = 3_000
const SEND_EVERY_MS = 1_000
const SEND_WITHIN_MS = 5_000
const KINDS = { request: SpanKind.SERVER, job: SpanKind.CONSUMER, work: SpanKind.INTERNAL } as const

/** Now, in milliseconds since 1970, with fractions; for spans only. */
export const instant = (): number => performance.timeOrigin + performance.now()

/** Sends spans over OTLP/HTTP (JSON) to `endpoint`, as the service `dutybook-<role>`. Whoever does not trace does not load it. */
export const openSpans = async (endpoint: string, role: string): Promise<Spans> => {
  const { BatchSpanProcessor, TracerProvider } = await import('@opentelemetry/sdk-trace')
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  const { resourceFromAttributes } = await import('@opentelemetry/resources')
  const url = `${endpoint.replace(/\/+$/u, '')}/v1/traces`
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: SEND_WITHIN_MS })
  let next = { trace: '', span: '' }
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': `dutybook-${role}`, 'service.version': '0.1.0' }),
    idGenerator: { generateTraceId: () => next.trace, generateSpanId: () => next.span },
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: SEND_EVERY_MS })],
  })
  const tracer = provider.getTracer('dutybook')
  return {
    add({ name, kind, correlationId, about, within, began, ended, failed = false, attributes }) {
      next = { trace: traceIdOf(correlationId), span: spanIdOf(about) }
      const span = tracer.startSpan(
        name,
        {
          kind: KINDS[kind],
          startTime: began,
          attributes: { ...attributes, 'dutybook.correlation_id': correlationId },
        },
        within === undefined ? ROOT_CONTEXT : inside(next.trace, spanIdOf(within)),
      )
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end(ended)
    },
    async close() {
      const { promise, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, CLOSE_WITHIN_MS)
      await Promise.race([provider.shutdown().catch(() => undefined), promise])
      clearTimeout(timer)
    },
  }
}

/** A correlation id is a UUID, which is as long as the id of a trace; any other text is hashed. */
const traceIdOf = (correlationId: string): string => {
  const digits = correlationId.replaceAll('-', '').toLowerCase()
  return /^(?!0{32})[\da-f]{32}$/u.test(digits) ? digits : digest(correlationId).slice(0, 32)
}

const spanIdOf = (about: string): string => digest(about).slice(0, 16)

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

const inside = (traceId: string, spanId: string): Context =>
  trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true })
