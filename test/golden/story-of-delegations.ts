import { endDelegation, giveVerdict, grantDelegation } from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import { acting, coordinator, education, educationHead, id, police, town } from './cast.ts'
import { openedList, reclaimInSignOff } from './opening.ts'

/** A fictional story that records every event type of version 6: verdicts on behalf of a head who is away. */
export const tell = async (repository: Repository): Promise<void> => {
  const story = acting(repository)
  const { issue, mustBe } = story
  const opened = await openedList(repository, story, [town, education, police])
  const { stream, known } = opened

  const proposal = await reclaimInSignOff(story, opened)

  const period = { from: '2026-11-02T00:00:00.000Z', until: '2026-11-09T00:00:00.000Z' }
  const at = '2026-11-02T00:40:00.000Z'
  const grant = async (by: typeof education, delegator: string, delegate: string, actor = coordinator) => {
    const persons = { delegationId: id(delegate), organisationId: by.organisationId, delegator, delegate }
    const granting = { ...persons, ...period, reason: '外出培训', at, actor }
    mustBe(await issue(grantDelegation, stream, { type: 'grant-delegation', ...granting }), undefined)
  }
  await grant(education, 'shen', 'wu', educationHead)
  await grant(police, 'han', 'qin')
  const sign = async (by: typeof education, person: string, verdict: 'approve' | 'return') => {
    const { organisationId } = by
    const delegations = [...(await known()).delegations.values()]
    const actor = { id: person, organisation: organisationId, role: 'department-reviewer' }
    const answer = verdict === 'return' ? { verdict, reason: '方式不明' } : { verdict }
    const signing = { type: 'give-verdict', organisationId, verdict: answer, at, delegations, actor } as const
    return issue(giveVerdict, proposal, signing)
  }
  mustBe(await sign(education, 'wu', 'approve'), undefined)
  const end = { type: 'end-delegation', delegationId: id('wu'), at, actor: coordinator } as const
  mustBe(await issue(endDelegation, stream, end), undefined)
  mustBe(await sign(education, 'wu', 'return'), 'not-permitted')
  mustBe(await sign(police, 'qin', 'return'), undefined)
}
