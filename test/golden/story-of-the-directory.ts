import {
  addAliases,
  changeRoutingRules,
  defaultRoutingRules,
  defaultRuleSet,
  giveVerdict,
  mergeDepartments,
  redirectSignOffs,
  removeAlias,
  renameOrganisation,
  routingRulesStream,
} from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import { acting, coordinator, education, educationHead, id, police, program, town } from './cast.ts'
import { districtId, openedList, reclaimInSignOff } from './opening.ts'

/** A fictional story that records every event type of version 5: names, a merger and new rules under an open proposal. */
export const tell = async (repository: Repository): Promise<void> => {
  const story = acting(repository)
  const { issue, mustBe } = story
  const opened = await openedList(repository, story, [town, education, police])
  const { stream, known } = opened

  const proposal = await reclaimInSignOff(story, opened, '区教体局')
  const approval = { type: 'give-verdict', verdict: { verdict: 'approve' } } as const
  const { organisationId } = education
  mustBe(await issue(giveVerdict, proposal, { ...approval, organisationId, actor: educationHead }), undefined)

  const follow = async (): Promise<void> => {
    const now = { directory: await known(), rules: defaultRoutingRules, actor: program }
    mustBe(await issue(redirectSignOffs, proposal, { type: 'redirect-sign-offs', ...now }), undefined)
  }
  const aliases = { type: 'add-aliases', organisationId, aliases: ['区教体局'] } as const
  mustBe(await issue(addAliases, stream, { ...aliases, actor: coordinator }), undefined)
  await follow()
  const mistaken = { ...aliases, aliases: ['教体'], actor: coordinator }
  mustBe(await issue(addAliases, stream, mistaken), undefined)
  const removal = { type: 'remove-alias', organisationId, alias: '教体', actor: coordinator } as const
  mustBe(await issue(removeAlias, stream, removal), undefined)
  const naming = { type: 'rename-organisation', organisationId, name: '区教育体育局' } as const
  mustBe(await issue(renameOrganisation, stream, { ...naming, actor: coordinator }), undefined)
  const into = {
    organisationId: id('social'),
    kind: 'department',
    name: '区社会事业局',
    aliases: [],
  } as const
  const merging = { into, from: '2026-11-01', reason: '机构改革方案', at: '2026-11-02T00:00:00.000Z' }
  const merged = [organisationId]
  const merger = { type: 'merge-departments', merged, ...merging, actor: coordinator } as const
  mustBe(await issue(mergeDepartments, stream, merger), undefined)
  await follow()
  const socialHead = { ...educationHead, organisation: into.organisationId }
  const signed = { ...approval, organisationId: into.organisationId, actor: socialHead }
  mustBe(await issue(giveVerdict, proposal, signed), undefined)

  const { rules } = defaultRuleSet
  const changing = { basedOn: 1, rules: rules.toReversed(), reason: '调整次序。', actor: coordinator }
  const changed = { type: 'change-routing-rules', directory: await known(), ...changing } as const
  mustBe(await issue(changeRoutingRules, routingRulesStream(districtId), changed), undefined)
}
