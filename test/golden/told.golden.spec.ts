import { type Organisation, subjectId } from '@dutybook/duty-lists'
import { openReadModel, type ReadModel } from '@dutybook/read-store'
import { describe, expect, it } from 'vitest'
import { goldenLog } from './golden-log.ts'
import { stories, type Version } from './record.ts'

const MOST = 1_000
const versions = Object.keys(stories) as readonly Version[]

const organisationsOf = (readModel: ReadModel): readonly Organisation[] =>
  readModel.directories().flatMap(({ districtId }) => readModel.directory(districtId)?.organisations ?? [])

/** Reads a golden log event by event, and looks at every organisation after each. */
const follow = (version: Version, look: (readModel: ReadModel, organisation: Organisation) => void): void => {
  const readModel = openReadModel({ path: ':memory:' })
  for (const event of goldenLog(version).events) {
    readModel.apply([event], event.position)
    for (const organisation of organisationsOf(readModel)) look(readModel, organisation)
  }
  readModel.close()
}

describe.each(versions)('in the golden log of %s', (version) => {
  it('whatever stands in an inbox, the organisation was told of since it came there', () => {
    const untold = new Set<string>()
    follow(version, (readModel, { organisationId }) => {
      const whose = [organisationId, ...readModel.predecessors(organisationId)]
      const told = whose.flatMap((one) => readModel.notifications(one, '', MOST))
      for (const { act, since, ...entry } of readModel.inbox(organisationId, { limit: 200 }).items) {
        const about = entry.proposalId ?? entry.objectionId ?? entry.campaignId
        const heard = told.some(
          (one) => subjectId(one) === about && one.due.includes(act) && one.recordedAt >= since,
        )
        if (!heard) untold.add(`${organisationId} ${act} ${about}`)
      }
    })
    expect([...untold]).toEqual([])
  })
})

describe('in the golden logs', () => {
  const told = (version: Version): readonly string[] => {
    const acts = new Set<string>()
    follow(version, (readModel, { organisationId }) => {
      for (const { due } of readModel.notifications(organisationId, '', MOST))
        for (const act of due) acts.add(act)
    })
    return [...acts].toSorted()
  }

  it('somebody is told of every act of objections and campaigns', () => {
    expect(told('v8')).toEqual(
      expect.arrayContaining(['respond-to-objection', 'decide-objection', 'follow-up']),
    )
    expect(told('v10')).toEqual(
      expect.arrayContaining(['review-campaign', 'start-campaign', 'settle-campaign', 'publish-campaign']),
    )
  })

  it('nobody is told of a campaign without being able to read it', () => {
    const strangers = new Set<string>()
    follow('v10', (readModel, { organisationId, kind }) => {
      if (kind === 'coordinating-office') return
      for (const one of readModel.notifications(organisationId, '', MOST)) {
        if (!('campaignId' in one)) continue
        const { initiatorId, lines = [] } = readModel.campaign(one.campaignId) ?? {}
        const own = lines.some(
          ({ townshipId, proposalId }) => townshipId === organisationId && proposalId !== undefined,
        )
        if (initiatorId !== organisationId && !own) strangers.add(`${organisationId} ${one.type}`)
      }
    })
    expect([...strangers]).toEqual([])
  })
})
