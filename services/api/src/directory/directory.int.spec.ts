import type { DirectoryDocument } from '@dutybook/read-store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { directoryOf } from '../examples/directory.examples.ts'
import type { DistrictExample } from '../examples/district.examples.ts'
import { expectProblem } from '../examples/problem.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
let district: DistrictExample
let of: ReturnType<typeof directoryOf>

beforeEach(async () => {
  api = await startApi()
  district = await api.district()
  of = directoryOf(api, district)
})
afterEach(() => api.close())

describe('names of organisations', () => {
  it('are added and changed by the coordinating office, and shown to everybody of the district', async () => {
    const path = `/organisations/${of.idOf('区水务局')}`
    expect((await of.command('POST', `${path}/aliases`, { aliases: ['区 水务'] })).statusCode).toBe(201)
    expect((await of.command('PUT', `${path}/name`, { name: '区水利局' })).statusCode).toBe(200)
    const shown = await of.read<DirectoryDocument>('/v1/directory', 'township-editor', '白鹭镇')
    expect(shown.organisations).toContainEqual(
      expect.objectContaining({ name: '区水利局', aliases: ['区水务', '区水务局'] }),
    )
  })

  it('of a township are shown with its list at once', async () => {
    const seen = async () =>
      (await of.read<{ items: { township: string }[] }>('/v1/lists', 'auditor', '青禾区')).items
    expect(await seen()).toMatchObject([{ township: '白鹭镇' }])
    await of.command('PUT', `/organisations/${of.idOf('白鹭镇')}/name`, { name: '白鹭街道' })
    expect(await seen()).toMatchObject([{ township: '白鹭街道' }])
    const list = await of.read<object>(`/v1/lists/${district.listId}`, 'auditor', '青禾区')
    expect(list).toMatchObject({ township: '白鹭街道' })
  })

  it('are refused when another organisation has them, to others, and of organisations that are not there', async () => {
    const path = `/organisations/${of.idOf('区水务局')}`
    expectProblem(
      await of.command('POST', `${path}/aliases`, { aliases: ['区生态环境局'] }),
      409,
      'name-taken',
    )
    const head = ['department-head', '区水务局'] as const
    expectProblem(await of.command('PUT', `${path}/name`, { name: '区水利局' }, head), 403, 'not-permitted')
    const nowhere = `/organisations/${district.listId}/aliases`
    expectProblem(await of.command('POST', nowhere, { aliases: ['x'] }), 404, 'organisation-not-found')
  })

  it('that were a mistake are removed again', async () => {
    const path = `/v1/directory/organisations/${of.idOf('区水务局')}/aliases`
    await of.command('POST', path.slice('/v1/directory'.length), { aliases: ['区水务'] })
    const remove = async (...by: readonly [string, string]) => {
      const as = await api.tokenOf(...by)
      return api.call({ method: 'DELETE', url: `${path}/${encodeURIComponent('区水务')}`, as })
    }
    expectProblem(await remove('township-head', '白鹭镇'), 403, 'not-permitted')
    expect((await remove('coordinator', '青禾区')).statusCode).toBe(200)
    expectProblem(await remove('coordinator', '青禾区'), 404, 'alias-unknown')
    await api.settle()
    expect(of.directory().organisations.find(({ name }) => name === '区水务局')?.aliases).toEqual([])
  })

  it('a repeated command changes nothing more', async () => {
    const url = `/v1/directory/organisations/${of.idOf('区水务局')}/aliases`
    const as = await api.tokenOf('coordinator', '青禾区')
    const call = { method: 'POST', url, as, key: 'once', body: { aliases: ['区水务'] } } as const
    const [first, second] = [await api.call(call), await api.call(call)]
    expect(second.json()).toEqual(first.json())
  })

  it('somebody of another district finds no such organisation', async () => {
    await api.call({
      method: 'POST',
      url: '/v1/districts',
      as: await api.tokenOf('administrator'),
      body: { name: '白石区', coordinatingOffice: { name: '白石区委编办' } },
    })
    const by = ['coordinator', '白石区'] as const
    const path = `/organisations/${of.idOf('区水务局')}`
    const [aliases, name] = [{ aliases: ['x'] }, { name: 'x' }]
    expectProblem(await of.command('POST', `${path}/aliases`, aliases, by), 404, 'organisation-not-found')
    expectProblem(await of.command('PUT', `${path}/name`, name, by), 404, 'organisation-not-found')
    const merging = of.merger({ name: '区农水局' }, '区水务局')
    expectProblem(await of.command('POST', '/mergers', merging, by), 404, 'organisation-not-found')
    expect(await of.read('/v1/directory/suggestions', ...by)).toEqual({ items: [] })
  })
})
