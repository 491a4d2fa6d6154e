import type { Directory } from '@dutybook/duty-lists'
import type { DutyListDocument } from '@dutybook/documents'

/** Whether the document is of this district. Districts of one name exist in several cities; what a side leaves out does not count. */
export const isOfDistrict = (
  { township: { district, city, province } }: DutyListDocument,
  own: Pick<Directory, 'name' | 'city' | 'province'>,
): boolean => agree(district, own.name) && agree(city, own.city) && agree(province, own.province)

/** Whose document it is, as far as it says. */
export const districtNamed = ({ township: { district, city, province } }: DutyListDocument): string =>
  [province, city, district].filter((part) => part !== null).join('')

const agree = (named: string | null, own: string | undefined): boolean =>
  named === null || own === undefined || named === own
