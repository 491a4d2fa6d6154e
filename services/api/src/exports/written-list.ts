import type { ListDocument } from '@dutybook/contracts'
import type { WrittenCategory, WrittenList } from '@dutybook/documents/writing'
import type { Edition } from '@dutybook/duty-lists'
import type { DirectoryDocument } from '@dutybook/read-store'

type Part = ListDocument['categories'][number]
type District = Pick<DirectoryDocument, 'name' | 'city' | 'province'>

/** A list as it was after one revision, or as published, in the shape in which documents are written and read. */
export const writtenList = (
  list: ListDocument,
  district: District | undefined,
  edition?: Edition,
): WrittenList => ({
  title: list.title,
  township: {
    name: list.township,
    district: district?.name ?? null,
    city: district?.city ?? null,
    province: district?.province ?? null,
  },
  note:
    edition === undefined
      ? `截至${dayInChina(list.recordedAt)}，修订号${list.revision}`
      : `第${edition.number}版，自${dayInChina(`${edition.effectiveOn}T00:00:00+08:00`)}起施行`,
  categories: list.categories.filter(({ count }) => count > 0).map(writtenCategory),
})

const writtenCategory = ({ category, count, sectors }: Part): WrittenCategory =>
  ({
    category,
    declared: count,
    sectors: sectors.map(({ ordinal, name, count: declared, items }) => ({
      ordinal,
      name,
      declared,
      items: items.map(({ itemId: _itemId, number: no, ...item }) => ({ no, ...item })),
    })),
  }) as WrittenCategory

const CHINA = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long' })

const dayInChina = (instant: string): string => CHINA.format(new Date(instant))
