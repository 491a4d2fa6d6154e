import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openSecretKey, SecretKeyUnusable } from './secrets.ts'

const folder = mkdtempSync(join(tmpdir(), 'dutybook-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('are the same after a restart, others for each webhook and version, and 32 bytes long', () => {
  const path = join(folder, 'webhooks.key')
  const secret = openSecretKey(path).secretOf('w1', 1)
  const again = openSecretKey(path)
  expect(again.secretOf('w1', 1)).toBe(secret)
  expect(new Set([secret, again.secretOf('w1', 2), again.secretOf('w2', 1)]).size).toBe(3)
  expect(Buffer.from(secret.slice('whsec_'.length), 'base64')).toHaveLength(32)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

it('are others in another installation', () => {
  const [one, other] = ['a.key', 'b.key'].map((name) => openSecretKey(join(folder, name)).secretOf('w1', 1))
  expect(one).not.toBe(other)
})

it('are not made from a file that is no key', () => {
  const path = join(folder, 'broken.key')
  writeFileSync(path, 'too short')
  expect(() => openSecretKey(path)).toThrow(SecretKeyUnusable)
})
