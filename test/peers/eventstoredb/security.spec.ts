import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StoreUnavailable } from '@dutybook/event-store'
import { collect, idsOf, newEvents, newStream } from '@dutybook/event-store/examples'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, idsIn, openPeer } from './peer.examples.ts'

describe('with TLS and credentials', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dutybook-tls-'))
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const credentials = 'dutybook:geheim&weg'
  const open = () =>
    openPeer({ tls: { key: readFileSync(key), certificate: readFileSync(certificate) }, credentials })
  const signedIn = (url: string, user: string, query = `?tlsCAFile=${encodeURIComponent(certificate)}`) =>
    `${url.replace('esdb://127.0.0.1', `esdb://${user.split(':').map(encodeURIComponent).join(':')}@localhost`)}${query}`

  beforeAll(() => {
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
    const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
    execFileSync('openssl', ['req', '-x509', ...made, ...subject, '-keyout', key, '-out', certificate], {
      stdio: 'ignore',
    })
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('appends, reads and subscribes', async () => {
    const peer = await open()
    const store = connect(signedIn(peer.url, credentials))
    const [stream, events] = [newStream(), newEvents(3)]
    await store.append(stream, events, { expectedRevision: 'no-stream' })
    expect(idsIn(peer)).toEqual(idsOf(events))
    expect(idsOf(await collect(store.readStream(stream)))).toEqual(idsOf(events))
    expect(idsOf(await collect(store.readAll()))).toEqual(idsOf(events))
  })

  it('is turned away at once with other credentials', async () => {
    const peer = await open()
    const store = connect(signedIn(peer.url, 'dutybook:other'))
    const attempt = store.append(newStream(), newEvents(1), { expectedRevision: 'no-stream' })
    await expect(attempt).rejects.toBeInstanceOf(StoreUnavailable)
    await expect(collect(store.readAll())).rejects.toBeInstanceOf(StoreUnavailable)
    expect(idsIn(peer)).toEqual([])
    expect(peer.calls).toEqual(['append', 'subscribe'])
  })

  it('does not talk to a server whose certificate nobody vouches for', async () => {
    const peer = await open()
    const store = connect(signedIn(peer.url, credentials, ''), { patienceMs: 300 })
    await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable)
    expect(peer.calls).toEqual([])
  })

  it('says what is wrong with a connection string without repeating it', () => {
    for (const text of ['esdb://admin:changeit@', 'http://admin:changeit@127.0.0.1', 'esdb://a:b@h?x']) {
      expect(() => connect(text)).toThrow(StoreUnavailable)
      expect(() => connect(text)).not.toThrow(/changeit/u)
    }
  })
})
