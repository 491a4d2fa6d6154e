import { type DirectoryEvent, directoryStream } from '@dutybook/duty-lists'
import type { DutyListDocument } from '@dutybook/documents'
import type { EventStore } from '@dutybook/event-store'

type Opened = Extract<DirectoryEvent, { type: 'DistrictOpened' }>['data']

/** How the district was opened: its name, city and province, from the first event of its directory. */
export const openingOf = async (store: EventStore, districtId: string): Promise<Opened | undefined> => {
  for await (const { data } of store.readStream(directoryStream(districtId), { limit: 1 }))
    return data as Opened
  return undefined
}

/** Whether the document is of this district. Districts of one name exist in several cities; what a side leaves out does not count. */
export const isOfDistrict = (
  { township: { district, city, province } }: DutyListDocument,
  own: Opened,
): boolean => agree(district, own.name) && agree(city, own.city) && agree(province, own.province)

/** Whose document it is, as far as it says. */
export const districtNamed = ({ township: { district, city, province } }: DutyListDocument): string =>
  [province, city, district].filter((part) => part !== null).join('')

const agree = (named: string | null, own: string | undefined): boolean =>
  named === null || own === undefined || named === own
