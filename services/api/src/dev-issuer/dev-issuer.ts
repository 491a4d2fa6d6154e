import type { DevPerson } from '@dutybook/contracts'
import type { ReadModel } from '@dutybook/read-store'
import { SignJWT } from 'jose'
import type { TrustedIssuer } from '../auth/verifier.ts'
import { openKeyFile } from './key-file.ts'
import { everybody } from './people.ts'

/** Signs in as anybody, without a password: for trying things out on one machine. */
export interface DevIssuer {
  /** What a verifier needs to believe its tokens. */
  readonly trusted: TrustedIssuer
  people(): readonly DevPerson[]
  /** A token for the person, valid for twelve hours; undefined when there is no such person. */
  tokenFor(personId: string): Promise<DevToken | undefined>
}

export interface DevToken {
  readonly token: string
  readonly expiresAt: string
}

export interface DevIssuerOptions {
  /** Where the key pair is kept; made on the first run. */
  readonly keyFile: string
  readonly clock: () => Date
  readonly readModel: Pick<ReadModel, 'directories' | 'directory'>
  readonly audience?: string
}

const ISSUER = 'urn:dutybook:development'
const TWELVE_HOURS = 12 * 60 * 60

/** @throws KeyFileUnusable */
export const openDevIssuer = async ({
  keyFile,
  clock,
  readModel,
  audience = 'dutybook',
}: DevIssuerOptions): Promise<DevIssuer> => {
  const { privateKey, publicKey } = await openKeyFile(keyFile)
  return {
    trusted: { issuer: ISSUER, audience, algorithms: ['EdDSA'], key: publicKey },
    people: () => everybody(readModel),
    async tokenFor(personId) {
      const person = everybody(readModel).find((one) => one.personId === personId)
      if (person === undefined) return undefined
      const { name, role, organisationId: organisation, districtId: district } = person
      const issuedAt = Math.floor(clock().getTime() / 1_000)
      const token = await new SignJWT({
        name,
        role,
        organisation,
        ...(district === undefined ? {} : { district }),
      })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT' })
        .setSubject(personId)
        .setIssuer(ISSUER)
        .setAudience(audience)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + TWELVE_HOURS)
        .sign(privateKey)
      return { token, expiresAt: new Date((issuedAt + TWELVE_HOURS) * 1_000).toISOString() }
    },
  }
}
