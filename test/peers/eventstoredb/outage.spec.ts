import { idempotencyKey } from '@dutybook/client'
import { expect, it } from 'vitest'
import { cleanUp } from '../../support/clean-up.ts'
import { dataFolder, startDutybook } from '../../support/dutybook-process.ts'
import { eventually, expectData, personas } from '../../support/personas.ts'
import { startPeer } from './peer.ts'

const atTheEnd = cleanUp()

const district = {
  name: '汉阳区',
  city: '武汉市',
  province: '湖北省',
  coordinatingOffice: { name: '汉阳区委编办' },
}

it('a program whose server dies reads on, refuses commands, says so, and goes on by itself when the server is back', async () => {
  const peer = await startPeer()
  atTheEnd(() => peer.stop())
  const folder = dataFolder()
  atTheEnd(folder.remove)
  const program = await startDutybook(folder.path, { DUTYBOOK_EVENT_STORE: peer.url })
  atTheEnd(() => program.stop())
  const people = personas(program.url)
  const [administrator, coordinator] = [
    await people.as(await people.find('administrator')),
    await people.as(await people.find('coordinator')),
  ]
  const open = () =>
    administrator.POST('/v1/districts', { params: { header: idempotencyKey('once') }, body: district })
  const readiness = async (): Promise<number> => (await fetch(`${program.url}/readyz`)).status
  const count = () => peer.log.records.filter(({ type }) => type === 'DistrictOpened').length
  expect(await readiness()).toBe(200)
  const before = count()

  await peer.stop()
  const { response, error } = await open()
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toMatch(/^\d+$/u)
  expect(error?.type).toBe('urn:dutybook:problem:store-unavailable')
  await eventually(readiness, (status) => status === 503)
  expect((await expectData(() => coordinator.GET('/v1/lists'))).items).toHaveLength(2)
  expect((await fetch(`${program.url}/healthz`)).status).toBe(200)

  const again = await startPeer({ log: peer.log, port: peer.endpoint.port })
  atTheEnd(() => again.stop())
  await eventually(readiness, (status) => status === 200)
  const [opened, repeated] = [await expectData(open), await expectData(open)]
  expect(repeated.id).toBe(opened.id)
  expect(count()).toBe(before + 1)
})
