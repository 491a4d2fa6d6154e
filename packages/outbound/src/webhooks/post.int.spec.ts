import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeCertificate, openReceiver, type Receiver } from '../receivers.examples.ts'
import { addressRules } from './address-rules.ts'
import { post } from './post.ts'

const loopback = addressRules(['127.0.0.0/8'])
const nowhere = addressRules([])
const options = { rules: loopback, timeoutMs: 5_000 }
const forbidden = (reason: unknown) => ({ failure: { why: 'forbidden-address', reason } })
let receiver: Receiver

beforeEach(async () => {
  receiver = await openReceiver()
})
afterEach(() => receiver.close())

describe('posting', () => {
  it('sends headers and body, and answers the status', async () => {
    receiver.answer = () => 202
    expect(await post(receiver.url, { 'webhook-id': 'x' }, '{"题":1}', options)).toEqual({ status: 202 })
    expect(receiver.received).toMatchObject([{ headers: { 'webhook-id': 'x' }, body: '{"题":1}' }])
  })

  it('calls another status than 2xx a failure', async () => {
    receiver.answer = () => 500
    expect(await post(receiver.url, {}, '{}', options)).toEqual({ failure: { why: 'answered', status: 500 } })
  })

  it('follows no redirection', async () => {
    receiver.answer = () => 302
    expect(await post(receiver.url, {}, '{}', options)).toEqual({
      failure: { why: 'redirected', status: 302 },
    })
    expect(receiver.received).toHaveLength(1)
  })

  it('gives up when nobody answers in time, or nobody is there', async () => {
    receiver.answer = () => 'silence'
    expect(await post(receiver.url, {}, '{}', { ...options, timeoutMs: 200 })).toEqual({
      failure: { why: 'unreachable', reason: 'no answer in time' },
    })
    const gone = await openReceiver()
    await gone.close()
    expect(await post(gone.url, {}, '{}', options)).toMatchObject({ failure: { why: 'unreachable' } })
  })
})

describe('an address that may not be called', () => {
  it('is not connected to: as a number', async () => {
    const outcome = await post(receiver.url, {}, '{}', { ...options, rules: nowhere })
    expect(outcome).toEqual(forbidden('127.0.0.1 is private, local or reserved'))
    expect(receiver.received).toEqual([])
  })

  it('is not connected to: by a name that leads there', async () => {
    const url = `http://localhost:${receiver.port}/`
    expect(await post(url, {}, '{}', { ...options, rules: nowhere })).toEqual(
      forbidden(expect.stringContaining('is private, local or reserved')),
    )
    expect(receiver.received).toEqual([])
  })

  it('is not connected to: by a name that leads to a public address as well', async () => {
    const resolve = async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    const url = `https://rebinding.example:${receiver.port}/`
    const outcome = await post(url, {}, '{}', { ...options, rules: nowhere, resolve })
    expect(outcome).toEqual(forbidden('127.0.0.1 is private, local or reserved'))
  })

  it('is judged as it is connected to: a name that changes is looked up once', async () => {
    const answers = ['127.0.0.1', '8.8.8.8']
    let asked = 0
    const resolve = async () => [{ address: answers[asked++] ?? '', family: 4 }]
    const url = `http://rebinding.example:${receiver.port}/`
    expect(await post(url, {}, '{}', { ...options, resolve })).toEqual({ status: 204 })
    expect(asked).toBe(1)
    expect(await post(url, {}, '{}', { ...options, resolve })).toEqual(
      forbidden('8.8.8.8 is public; it takes HTTPS only'),
    )
  })
})

describe('over HTTPS', () => {
  let certificate: ReturnType<typeof makeCertificate>
  beforeAll(() => {
    certificate = makeCertificate()
  })

  it('posts to a host whose certificate is trusted, and to no other', async () => {
    const secure = await openReceiver(certificate)
    const url = `https://localhost:${secure.port}/hook`
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }]
    expect(await post(url, {}, '{}', { ...options, resolve, ca: certificate.cert })).toEqual({ status: 204 })
    expect(await post(url, {}, '{}', { ...options, resolve })).toMatchObject({
      failure: { why: 'unreachable' },
    })
    expect(secure.received).toHaveLength(1)
    await secure.close()
  })
})
