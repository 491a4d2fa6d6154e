import type { Organisation, OrganisationKind } from '@dutybook/duty-lists'

/** An organisation as the table `organisations` holds it. */
export interface OrganisationRow {
  readonly organisationId: string
  readonly kind: OrganisationKind
  readonly name: string
  readonly aliases: string
  readonly successorId?: string | null
}

export const organisationOf = ({ organisationId, kind, name, aliases }: OrganisationRow): Organisation => ({
  organisationId,
  kind,
  name,
  aliases: JSON.parse(aliases) as string[],
})
