import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

describe('settings', () => {
  it('have defaults, and empty variables count as unset', () => {
    expect(readSettings({ PORT: '', REDIS_URL: '' }, '/srv')).toEqual({
      HOST: '127.0.0.1',
      PORT: 3000,
      DUTYBOOK_DATA: '/srv/data',
      DUTYBOOK_STREAM_PREFIX: 'dutybook.',
      DUTYBOOK_SAMPLE: 'yes',
      LOG_LEVEL: 'warn',
      DUTYBOOK_STALL_SECONDS: 60,
      BODY_LIMIT: 5_242_880,
      OIDC_AUDIENCE: 'dutybook',
      DUTYBOOK_DIGEST_HOUR: 8,
    })
  })

  it('name every variable that is wrong, and exit with EX_CONFIG', () => {
    const refused = () =>
      readSettings({ PORT: '99999', REDIS_URL: 'http://x', OIDC_ISSUER: 'https://id.example' }, '/srv')
    expect(refused).toThrow(/PORT=99999/u)
    expect(refused).toThrow(/REDIS_URL=http:\/\/x: a URL with redis or rediss/u)
    expect(refused).toThrow(expect.objectContaining({ exitCode: 78 }))
    expect(() => readSettings({ OIDC_ISSUER: 'https://id.example' }, '/srv')).toThrow(/set together/u)
  })

  it('take clusters of EventStoreDB, and repeat no password', () => {
    const cluster = 'esdb+discover://admin:changeit@cluster.example:2113?tlsCAFile=/etc/ca.pem'
    const hosts = 'esdb://admin:changeit@a.example:2113,b.example:2113,c.example:2113'
    for (const text of [cluster, hosts])
      expect(readSettings({ DUTYBOOK_EVENT_STORE: text }, '/srv').DUTYBOOK_EVENT_STORE).toBe(text)
    const refused = () => readSettings({ DUTYBOOK_EVENT_STORE: 'http://admin:changeit@a.example' }, '/srv')
    expect(refused).toThrow(/DUTYBOOK_EVENT_STORE=http:\/\/…@a\.example: an EventStoreDB connection string/u)
  })

  it('take networks with commas between them, and mail with its sender only', () => {
    const { DUTYBOOK_WEBHOOK_ALLOW } = readSettings(
      { DUTYBOOK_WEBHOOK_ALLOW: '10.0.0.0/8, fd00::/8' },
      '/srv',
    )
    expect(DUTYBOOK_WEBHOOK_ALLOW).toEqual(['10.0.0.0/8', 'fd00::/8'])
    for (const wrong of ['10.0.0.0', '10.0.0.0/33', 'intranet/8']) {
      expect(() => readSettings({ DUTYBOOK_WEBHOOK_ALLOW: wrong }, '/srv')).toThrow(/networks such as/u)
    }
    const DUTYBOOK_SMTP_URL = 'smtp://mail.example'
    expect(() => readSettings({ DUTYBOOK_SMTP_URL }, '/srv')).toThrow(/set together/u)
  })

  it('are repeated without the password in them', () => {
    expect(() => readSettings({ DUTYBOOK_SMTP_URL: 'http://user:secret@mail.example' }, '/srv')).toThrow(
      /http:\/\/…@mail\.example: a URL with smtp/u,
    )
  })
})
