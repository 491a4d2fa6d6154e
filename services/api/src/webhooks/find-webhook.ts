import { webhooksReadableBy } from '@dutybook/duty-lists'
import type { ReadModel } from '@dutybook/read-store'
import type { Reader } from '../auth/reader.ts'

type Found = NonNullable<ReturnType<ReadModel['webhook']>>

/** A webhook that the reader may see: of the own organisation, or of the district; any other does not exist for them. */
export const findWebhook = (
  readModel: Pick<ReadModel, 'webhook'>,
  reader: Reader,
  webhookId: string,
): Found | undefined => {
  const found = readModel.webhook(webhookId)
  if (found === undefined || found.districtId !== reader.district) return undefined
  const may = webhooksReadableBy(reader)
  if (may === 'organisation' && found.organisationId !== reader.organisation) return undefined
  return may === 'none' ? undefined : found
}
