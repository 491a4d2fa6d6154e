import { type DutyList, dutyList, listStream } from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import type { ReadModel } from '@dutybook/read-store'

const AT_ONCE = 200

/** Every list of the district as the log has it now. */
export const listsOfDistrict = async (
  {
    readModel,
    repository,
  }: { readonly readModel: Pick<ReadModel, 'lists'>; readonly repository: Repository },
  districtId: string,
): Promise<readonly DutyList[]> => {
  const lists: DutyList[] = []
  let after: string | undefined
  do {
    const page = readModel.lists(
      districtId,
      after === undefined ? { limit: AT_ONCE } : { limit: AT_ONCE, after },
    )
    for (const { listId } of page.items)
      lists.push((await repository.load(dutyList, listStream(listId))).state)
    after = page.next
  } while (after !== undefined)
  return lists
}
