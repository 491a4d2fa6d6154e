import {
  decideTransfer,
  directory,
  directoryStream,
  giveOpinion,
  mergeDepartments,
  proposalStream,
  proposeTransfer,
  requestConsultation,
  type TransferDecision,
} from '@dutybook/duty-lists'
import { describe, expect, it } from 'vitest'
import { readModelOf } from '../rendered-list.examples.ts'
import { at } from '../sample-district.examples.ts'
import { sampleLog } from '../sample-log.examples.ts'

/** 区水利局 and 区委编办 are asked about a retirement; 区教育局 and 东桥街道 are not. */
const given = () => {
  const { recorder, town } = sampleLog()
  const { id } = town
  town.propose('p1', 'in-sign-off', { kind: 'retire', itemId: 'c3', reason: '依据废止' })
  const stream = proposalStream('p1')
  const known = () => recorder.state(directory, directoryStream('qingshui'))
  const read = <T>(ask: (readModel: ReturnType<typeof readModelOf>) => T): T => {
    const readModel = readModelOf(recorder)
    const found = ask(readModel)
    readModel.close()
    return found
  }
  return {
    town,
    id,
    document: () => read((readModel) => readModel.proposal('p1')),
    inbox: (name: string) => read((readModel) => readModel.inbox(id(name), { limit: 9 }).items),
    visible: (name: string) =>
      read((readModel) =>
        readModel.proposals('qingshui', { organisationId: id(name) }, {}, { limit: 9 }),
      ).items.map(({ proposalId }) => proposalId),
    consult: (name: string) =>
      recorder.play(requestConsultation, stream, {
        type: 'request-consultation',
        organisationId: id(name),
        question: '是否影响防汛？',
        directory: known(),
        actor: at('department-reviewer', id('water')),
      }),
    answer: (name: string, by = name) =>
      recorder.play(giveOpinion, stream, {
        type: 'give-opinion',
        organisationId: id(name),
        text: '不影响。',
        directory: known(),
        actor: at('department-head', id(by)),
      }),
    passOn: (to: string) =>
      recorder.play(proposeTransfer, stream, {
        type: 'propose-transfer',
        organisationId: id('water'),
        to: id(to),
        reason: '职责已划转。',
        directory: known(),
        actor: at('department-head', id('water')),
      }),
    decide: (decision: TransferDecision) =>
      recorder.play(decideTransfer, stream, {
        type: 'decide-transfer',
        organisationId: id('water'),
        decision,
        directory: known(),
        actor: at('coordinator', id('office')),
      }),
    merge: (merged: string, into: string) =>
      recorder.play(mergeDepartments, directoryStream('qingshui'), {
        type: 'merge-departments',
        merged: [id(merged)],
        into: { organisationId: id(into) },
        from: '2026-01-01',
        reason: '机构改革',
        at: '2026-11-21T00:00:00.000Z',
        actor: at('coordinator', id('office')),
      }),
  }
}

describe('a consultation', () => {
  it('stands in the inbox of the consulted, which may read the proposal, until it has answered', () => {
    const { id, inbox, visible, document, consult, answer } = given()
    expect(visible('education')).toEqual([])
    consult('education')
    expect(visible('education')).toEqual(['p1'])
    expect(visible('street')).toEqual([])
    expect(inbox('education')).toMatchObject([
      {
        act: 'give-opinion',
        consultation: { question: '是否影响防汛？', askerName: '区水利局', status: 'open' },
        differences: [{ kind: 'retire' }],
      },
    ])
    expect(inbox('water').map(({ act }) => act)).toEqual(['sign-off'])
    expect(document()?.next.map(({ act }) => act)).toEqual(['sign-off', 'sign-off', 'give-opinion'])
    answer('education')
    expect(inbox('education')).toEqual([])
    expect(document()?.consultations).toEqual([
      {
        organisationId: id('education'),
        name: '区教育局',
        question: '是否影响防汛？',
        asker: id('water'),
        askerName: '区水利局',
        askedBy: `department-reviewer@${id('water')}`,
        round: 1,
        opinion: { text: '不影响。', givenBy: `department-head@${id('education')}` },
        status: 'answered',
      },
    ])
  })

  it('closes when the proposal is decided without it, and stays to be read', () => {
    const { town, id, inbox, visible, document, consult } = given()
    consult('street')
    expect(inbox('street').map(({ act }) => act)).toEqual(['give-opinion'])
    town.sign('p1', id('water'), { verdict: 'approve' })
    town.sign('p1', id('office'), { verdict: 'approve' })
    expect(inbox('street')).toEqual([])
    expect(document()?.status).toBe('accepted')
    expect(document()?.consultations.map(({ status }) => status)).toEqual(['closed'])
    expect(visible('street')).toEqual(['p1'])
  })

  it('of a department that was merged stands in the inbox of its successor', () => {
    const { inbox, visible, consult, answer, merge } = given()
    consult('education')
    merge('education', 'market')
    expect(inbox('market')).toMatchObject([{ act: 'give-opinion', consultation: { name: '区教育局' } }])
    expect(visible('market')).toEqual(['p1'])
    answer('education', 'market')
    expect(inbox('market')).toEqual([])
  })
})

describe('a transfer', () => {
  it('stands in the inbox of the coordinating office, while the department still has its own entry', () => {
    const { inbox, visible, document, passOn } = given()
    passOn('education')
    expect(inbox('office')).toMatchObject([
      { act: 'sign-off' },
      {
        act: 'consent-to-transfer',
        transfers: [
          { name: '区水利局', to: { name: '区教育局' }, reason: '职责已划转。', status: 'pending' },
        ],
      },
    ])
    expect(inbox('water').map(({ act }) => act)).toEqual(['sign-off'])
    expect(visible('education')).toEqual([])
    expect(document()?.next).toContainEqual(
      expect.objectContaining({ act: 'consent-to-transfer', organisation: '区委编办' }),
    )
  })

  it('once consented to, is the other department’s to sign and to read', () => {
    const { town, id, inbox, visible, document, passOn, decide } = given()
    passOn('education')
    decide({ decision: 'consent' })
    expect(['water', 'education', 'office'].map((name) => inbox(name).map(({ act }) => act))).toEqual([
      [],
      ['sign-off'],
      ['sign-off'],
    ])
    expect(inbox('education')[0]?.request?.concerns).toMatchObject([{ namedAs: '区水利局' }])
    expect([visible('education'), visible('water')]).toEqual([['p1'], ['p1']])
    town.sign('p1', id('education'), { verdict: 'approve' })
    expect(document()?.signOffs[0]).toMatchObject({
      organisationId: id('water'),
      movedTo: { organisationId: id('education'), name: '区教育局' },
      verdict: 'approve',
      signedBy: { organisation: id('education') },
    })
    expect(document()?.transfers.map(({ status }) => status)).toEqual(['consented'])
  })

  it('refused or lapsed, leaves the desk of the office', () => {
    const refused = given()
    refused.passOn('education')
    refused.decide({ decision: 'refuse', reason: '职责未划转。' })
    expect(refused.inbox('office').map(({ act }) => act)).toEqual(['sign-off'])
    expect(refused.document()?.transfers).toMatchObject([{ status: 'refused', refusal: '职责未划转。' }])
    const lapsed = given()
    lapsed.passOn('education')
    lapsed.town.sign('p1', lapsed.id('water'), { verdict: 'approve' })
    expect(lapsed.inbox('office').map(({ act }) => act)).toEqual(['sign-off'])
    expect(lapsed.document()?.transfers).toMatchObject([{ status: 'lapsed' }])
  })
})
