import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { SECRET_PREFIX } from './signature.ts'

/** The file holds no key. */
export class SecretKeyUnusable extends Error {
  override readonly name = 'SecretKeyUnusable'
}

/** Secrets of webhooks, made from one key of this installation; nothing else keeps them. */
export interface WebhookSecrets {
  /** The secret of a webhook, `whsec_` and 32 bytes in base64. Another version is another secret. */
  secretOf(webhookId: string, version: number): string
}

const KEY = /^[A-Za-z0-9+/]{43}=\n?$/u

/**
 * Reads the key of the installation, or makes it on the first run; only the owner may read the file.
 * @throws SecretKeyUnusable
 */
export const openSecretKey = (path: string): WebhookSecrets => {
  const text = read(path) ?? create(path)
  if (!KEY.test(text))
    throw new SecretKeyUnusable(
      `${path} holds no key for webhooks; put it back from a backup, or delete it and renew the secret of every webhook`,
    )
  const key = Buffer.from(text, 'base64')
  return {
    secretOf: (webhookId, version) =>
      SECRET_PREFIX + createHmac('sha256', key).update(`webhook\n${webhookId}\n${version}`).digest('base64'),
  }
}

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Processes that start together make one key: whoever links it first has made it. */
const create = (path: string): string => {
  const ours = `${path}.${randomUUID()}`
  try {
    const file = openSync(ours, 'wx', 0o600)
    try {
      writeSync(file, `${randomBytes(32).toString('base64')}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    try {
      linkSync(ours, path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  } finally {
    rmSync(ours, { force: true })
  }
  return readFileSync(path, 'utf8')
}
