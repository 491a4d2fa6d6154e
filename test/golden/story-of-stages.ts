import {
  changeRoutingRules,
  decideTransfer,
  defaultRoutingRules,
  giveOpinion,
  giveVerdict,
  type Organisation,
  proposeTransfer,
  requestConsultation,
  routingRulesStream,
  ruleBook,
  rulesInForce,
  type TransferDecision,
} from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import type { Actor } from '@dutybook/kernel'
import { acting, coordinator, education, educationHead, id, police, policeHead, town } from './cast.ts'
import { districtId, openedList, reclaimInSignOff } from './opening.ts'

const civil: Organisation = {
  organisationId: id('civil'),
  kind: 'department',
  name: '区民政局',
  aliases: [],
}
const civilHead: Actor = { id: 'fan', organisation: civil.organisationId, role: 'department-head' }

/** A fictional story that records every event type of version 9: stages, an opinion, requests passed on or not. */
export const tell = async (repository: Repository): Promise<void> => {
  const story = acting(repository)
  const { issue, mustBe } = story
  const organisations = [town, education, police, civil]
  const opened = await openedList(repository, story, organisations)
  const known = await opened.known()

  const rules = defaultRoutingRules.rules.map((rule) =>
    rule.change === 'reclaim' && rule.cancelled === undefined
      ? { ...rule, ask: rule.ask.map((one, index) => ({ ...one, stage: index + 1 })) }
      : rule,
  )
  const ruling = { directory: known, basedOn: 1, rules, reason: '承接部门先行会签', actor: coordinator }
  const book = routingRulesStream(districtId)
  mustBe(await issue(changeRoutingRules, book, { type: 'change-routing-rules', ...ruling }), undefined)
  const inForce = rulesInForce((await repository.load(ruleBook, book)).state)

  const proposal = await reclaimInSignOff(story, opened, education.name, inForce)

  const sign = (by: Actor) => {
    const giving = { organisationId: by.organisation, verdict: { verdict: 'approve' }, actor: by } as const
    return issue(giveVerdict, proposal, { type: 'give-verdict', ...giving })
  }
  const passOn = (by: Actor, to: string) => {
    const passing = {
      organisationId: by.organisation,
      to,
      reason: '职责已划转。',
      directory: known,
      actor: by,
    }
    return issue(proposeTransfer, proposal, { type: 'propose-transfer', ...passing })
  }
  const decide = (by: Actor, decision: TransferDecision) => {
    const deciding = { organisationId: by.organisation, decision, directory: known, actor: coordinator }
    return issue(decideTransfer, proposal, { type: 'decide-transfer', ...deciding })
  }
  mustBe(await sign(policeHead), 'stage-not-open')
  const question = { organisationId: civil.organisationId, question: '是否涉及救助？', directory: known }
  const consulting = { type: 'request-consultation', ...question, actor: educationHead } as const
  mustBe(await issue(requestConsultation, proposal, consulting), undefined)
  const opinion = { organisationId: civil.organisationId, text: '不涉及。', directory: known }
  const answering = { type: 'give-opinion', ...opinion, actor: civilHead } as const
  mustBe(await issue(giveOpinion, proposal, answering), undefined)
  mustBe(await passOn(educationHead, civil.organisationId), 'transfer-of-duty')
  mustBe(await sign(educationHead), undefined)
  mustBe(await passOn(policeHead, civil.organisationId), undefined)
  mustBe(await decide(policeHead, { decision: 'consent' }), undefined)
  mustBe(await passOn(civilHead, police.organisationId), undefined)
  mustBe(await decide(civilHead, { decision: 'refuse', reason: '已经划转。' }), undefined)
  mustBe(await sign(policeHead), 'not-permitted')
}
