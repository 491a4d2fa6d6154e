import type { RequestedChange } from '@dutybook/contracts'
import type { DirectoryDocument, InboxEntry } from '@dutybook/read-store'
import type { DistrictExample } from './district.examples.ts'
import type { RunningApi } from './running-api.examples.ts'

/** The directory of the example district, as its people command and read it. */
export const directoryOf = (api: RunningApi, district: DistrictExample) => {
  const directory = (): DirectoryDocument => {
    const found = api.readModel.directory(district.districtId)
    if (found === undefined) throw new Error('the district is open')
    return found
  }
  const idOf = (name: string): string =>
    directory().organisations.find((one) => one.name === name)?.organisationId ?? ''
  const read = async <T>(url: string, role: string, place: string): Promise<T> =>
    (await api.call({ method: 'GET', url, as: await api.tokenOf(role, place) })).json<T>()

  return {
    directory,
    idOf,
    read,
    inboxOf: async (role: string, place: string) =>
      (await read<{ items: InboxEntry[] }>('/v1/inbox', role, place)).items,
    /** As the coordinating office, unless somebody else is named. */
    command: async (
      method: 'POST' | 'PUT',
      path: string,
      body: object,
      by: readonly [role: string, place: string] = ['coordinator', '青禾区'],
    ): ReturnType<RunningApi['call']> => {
      const answer = await api.call({
        method,
        url: `/v1/directory${path}`,
        as: await api.tokenOf(...by),
        body,
      })
      await api.settle()
      return answer
    },
    merger: (into: object, ...merged: readonly string[]) => ({
      merged: merged.map(idOf),
      into,
      from: '2026-11-21',
      reason: '机构改革方案',
    }),
    /** 河道保洁, to a department of this name. */
    reclaimTo: (department: string): RequestedChange => ({
      kind: 'reclaim',
      itemId: district.item('河道保洁'),
      receivingDepartments: [department],
      workMethod: '委托专业队伍保洁。',
    }),
  }
}
