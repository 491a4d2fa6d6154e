import { randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { z } from 'zod'

/** The development issuer's Ed25519 pair. */
export interface KeyPair {
  readonly privateKey: CryptoKey
  readonly publicKey: CryptoKey
}

/** The key file holds something else. */
export class KeyFileUnusable extends Error {
  override readonly name = 'KeyFileUnusable'
}

const stored = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().length(43),
  d: z.string().length(43),
})

/**
 * Reads the key pair, or makes it on the first run; only the owner may read the file.
 * @throws KeyFileUnusable when the file is no such pair
 */
export const openKeyFile = async (path: string): Promise<KeyPair> => {
  const text = await readFile(path, 'utf8').catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return create(path)
  })
  const jwk = parse(text)
  if (jwk === undefined)
    throw new KeyFileUnusable(`${path} is not a key of the development issuer; delete it and start again`)
  const { d: _, ...open } = jwk
  return {
    privateKey: (await importJWK(jwk, 'EdDSA')) as CryptoKey,
    publicKey: (await importJWK(open, 'EdDSA')) as CryptoKey,
  }
}

/** Processes that start together make one key: whoever links it first has made it. */
const create = async (path: string): Promise<string> => {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const ours = `${path}.${randomUUID()}`
  try {
    await writeFile(ours, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 })
    await link(ours, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(ours, { force: true })
  }
  return readFile(path, 'utf8')
}

const parse = (text: string): (z.output<typeof stored> & JWK) | undefined => {
  try {
    return stored.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
