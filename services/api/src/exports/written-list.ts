import type { ListDocument } from '@dutybook/contracts'
import type { WrittenCategory, WrittenList } from '@dutybook/documents/writing'
import type { DirectoryDocument } from '@dutybook/read-store'

type Part = ListDocument['categories'][number]
type District = Pick<DirectoryDocument, 'name' | 'city' | 'province'>

/** A list as it was after one revision, in the shape in which documents are written and read. */
export const writtenList = (list: ListDocument, district: District | undefined): WrittenList => ({
  title: list.title,
  township: {
    name: list.township,
    district: district?.name ?? null,
    city: district?.city ?? null,
    province: district?.province ?? null,
  },
  note: `截至${dayInChina(list.recordedAt)}，修订号${list.revision}`,
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
