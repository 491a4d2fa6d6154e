import { describe, expect, it } from 'vitest'
import { placeOfLog } from './log-place.ts'

const folder = { log: '/data/log.sqlite', readModel: '/data/read-model.sqlite' }
const place = (DUTYBOOK_EVENT_STORE?: string, DUTYBOOK_STREAM_PREFIX = 'dutybook.') =>
  placeOfLog(folder, { DUTYBOOK_EVENT_STORE, DUTYBOOK_STREAM_PREFIX })

describe('the place of the log', () => {
  it('is the data folder without EventStoreDB', () => {
    expect(place()).toEqual(folder)
  })

  it('is named without credentials', () => {
    expect(place('esdb://admin:changeit@a:1,b:2?tls=false').log).toBe('dutybook.* at esdb://a:1,b:2')
  })

  it('has a read model of its own for every server and prefix, whoever signs in there', () => {
    const server = place('esdb://admin:changeit@a:2113').readModel
    expect(server).toMatch(/^\/data\/read-model-[0-9a-f]{12}\.sqlite$/u)
    expect(place('esdb://b:2113').readModel).not.toBe(server)
    expect(place('esdb://a:2113', 'other.').readModel).not.toBe(server)
    expect(place('esdb://ops:other@a:2113?tls=false').readModel).toBe(server)
  })
})
