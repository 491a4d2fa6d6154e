import {
  calendarInForce,
  calendarBook,
  decideObjection,
  directory,
  directoryStream,
  mergeDepartments,
  objection,
  objectionStream,
  proposalStream,
  proposeRevision,
  raiseObjection,
  recordObjectionOverdue,
  redirectObjection,
  respondToObjection,
  withdrawObjection,
} from '@dutybook/duty-lists'
import { readModelOf } from '../rendered-list.examples.ts'
import { at } from '../sample-district.examples.ts'
import { sampleLog } from '../sample-log.examples.ts'

const program = at('system', 'dutybook')
/** Before it ten working days of answering time end on 2026-03-13 in China. */
const raisedAt = '2026-02-28T01:00:00.000Z'
export const respondBy = '2026-03-13T15:59:59.999Z'
export const late = '2026-03-13T16:00:00.000Z'

/** A sample log in which 柳溪镇 objects, and what people and the program do about it. */
export const objecting = () => {
  const log = sampleLog()
  const { recorder, town } = log
  const { id } = town
  const head = at('township-head', id('town'))
  const office = at('coordinator', id('office'))
  const stream = objectionStream
  const directoryNow = () => recorder.state(directory, directoryStream('qingshui'))
  return {
    ...log,
    raise: (objectionId: string, itemId: string) =>
      recorder.play(raiseObjection, stream(objectionId), {
        type: 'raise-objection',
        objectionId,
        list: town.listNow(),
        directory: directoryNow(),
        calendar: calendarInForce(calendarBook.initial),
        itemId,
        grounds: '镇里没有执法权。',
        at: raisedAt,
        actor: head,
      }),
    respond: (objectionId: string, name: string, response: 'uphold' | 'maintain' = 'uphold') =>
      recorder.play(respondToObjection, stream(objectionId), {
        type: 'respond-to-objection',
        organisationId: id(name),
        response,
        reason: '按职责分工。',
        actor: at('department-head', id(name)),
      }),
    decide: (objectionId: string, ruling: 'sustained' | 'dismissed') =>
      recorder.play(decideObjection, stream(objectionId), {
        type: 'decide-objection',
        ruling,
        grounds: '按三定方案。',
        coordinatingOffice: id('office'),
        at: late,
        actor: office,
      }),
    withdraw: (objectionId: string) =>
      recorder.play(withdrawObjection, stream(objectionId), {
        type: 'withdraw-objection',
        reason: '已协商。',
        actor: head,
      }),
    expire: (objectionId: string) =>
      recorder.play(recordObjectionOverdue, stream(objectionId), {
        type: 'record-objection-overdue',
        at: late,
        actor: program,
      }),
    redirect: (objectionId: string) =>
      recorder.play(redirectObjection, stream(objectionId), {
        type: 'redirect-objection',
        directory: directoryNow(),
        actor: program,
      }),
    merge: (into: string, ...merged: readonly string[]) =>
      recorder.play(mergeDepartments, directoryStream('qingshui'), {
        type: 'merge-departments',
        merged: merged.map(id),
        into: { organisationId: id(into) },
        from: '2026-01-01',
        reason: '机构改革',
        at: '2026-11-21T00:00:00.000Z',
        actor: office,
      }),
    /** The township reclaims the item to meet the objection. */
    meet: (proposalId: string, objectionId: string, itemId: string) =>
      recorder.play(proposeRevision, proposalStream(proposalId), {
        type: 'propose-revision',
        proposalId,
        list: town.listNow(),
        baseRevision: town.listNow().revision,
        title: `提案 ${proposalId}`,
        reason: '异议成立。',
        changes: [
          { kind: 'reclaim', itemId, receivingDepartments: ['区教育局'], workMethod: '由区教育局办理。' },
        ],
        objection: recorder.state(objection, stream(objectionId)),
        actor: at('township-editor', id('town')),
      }),
    read: () => readModelOf(recorder),
    inbox: () => {
      const readModel = readModelOf(recorder)
      const found = ['town', 'office', 'education', 'water', 'market'].flatMap((name) =>
        readModel.inbox(id(name), { limit: 9 }).items.map(({ act }) => `${name} ${act}`),
      )
      readModel.close()
      return found
    },
    owed: (instant?: string) => {
      const readModel = readModelOf(recorder)
      const steps = readModel.pendingSteps(9, instant)
      readModel.close()
      return steps.map(({ kind, subjectId }) => `${kind} ${subjectId}`)
    },
  }
}
