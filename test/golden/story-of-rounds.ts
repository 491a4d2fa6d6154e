import {
  adjudicateProposal,
  amendProposal,
  type Answer,
  applyRevision,
  type Change,
  commentOnProposal,
  defaultRoutingRules,
  dutyList,
  giveVerdict,
  listStream,
  openList,
  prepareVerdict,
  proposal,
  proposalStream,
  proposeRevision,
  rebaseProposal,
  recordOutcome,
  requestSignOffs,
  submitProposal,
} from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import type { Actor } from '@dutybook/kernel'
import {
  acting,
  coordinator,
  editor,
  education,
  educationHead,
  head,
  id,
  office,
  police,
  policeHead,
  program,
  town,
} from './cast.ts'
import { openedDistrict } from './opening.ts'

const reviewer: Actor = { id: 'wu', organisation: education.organisationId, role: 'department-reviewer' }

/** A fictional story that records every event type of version 3: a proposal prepared, returned, amended, adjudicated; another stale and rebased. */
export const tell = async (repository: Repository): Promise<void> => {
  const story = acting(repository)
  const { issue, mustBe } = story
  const listId = id('list')
  const done = async (refusal: Promise<Parameters<typeof mustBe>[0]>) => mustBe(await refusal, undefined)
  const district = await openedDistrict(repository, story, [town, education, police])
  const known = await district.known()
  const current = async () => (await repository.load(dutyList, listStream(listId))).state
  const content = {
    category: 'cooperative',
    name: '校园周边秩序',
    departments: ['区公安分局', '区教育局'],
    departmentDuties: '1.区公安分局负责巡逻。2.区教育局负责宣传。',
    townshipDuties: '上报线索。',
  } as const
  await done(
    issue(openList, listStream(listId), {
      type: 'open-list',
      listId,
      directory: known,
      townshipId: town.organisationId,
      title: '云杉镇履行职责事项清单',
      items: [{ itemId: id('c1'), sector: '平安法治', content }],
      actor: coordinator,
    }),
  )

  const base = await current()

  const propose = async (name: string, ...changes: readonly Change[]): Promise<string> => {
    const list = await current()
    const drafting = { title: name, reason: '减轻负担。', changes, actor: editor }
    await done(
      issue(proposeRevision, proposalStream(id(name)), {
        type: 'propose-revision',
        proposalId: id(name),
        list,
        baseRevision: list.revision,
        ...drafting,
      }),
    )
    return proposalStream(id(name))
  }
  const submit = async (stream: string): Promise<void> => {
    await done(issue(submitProposal, stream, { type: 'submit-proposal', actor: head }))
    const facts = { list: await current(), directory: known, rules: defaultRoutingRules, actor: program }
    await done(issue(requestSignOffs, stream, { type: 'request-sign-offs', ...facts }))
  }
  const sign = (stream: string, actor: Actor, verdict: Answer = { verdict: 'approve' }) =>
    done(
      issue(giveVerdict, stream, {
        type: 'give-verdict',
        organisationId: actor.organisation,
        verdict,
        actor,
      }),
    )
  const amend = async (stream: string, ...changes: readonly Change[]) => {
    const list = await current()
    const baseRevision = list.revision
    await done(
      issue(amendProposal, stream, { type: 'amend-proposal', list, baseRevision, changes, actor: editor }),
    )
  }
  const apply = async (stream: string): Promise<void> => {
    const { proposalId, baseRevision, reason, changes } = (await repository.load(proposal, stream)).state
    const revision = { proposalId, baseRevision, reason, changes, actor: program }
    const refusal = await issue(applyRevision, listStream(listId), { type: 'apply-revision', ...revision })
    const listRevision = (await current()).revision
    await done(
      issue(
        recordOutcome,
        stream,
        refusal?.code === 'stale-items'
          ? { type: 'record-staleness', staleness: refusal, actor: program }
          : { type: 'record-application', listRevision, actor: program },
      ),
    )
  }

  const reclaim = (workMethod: string, receiver: string): Change => ({
    kind: 'reclaim',
    itemId: id('c1'),
    receivingDepartments: [receiver],
    workMethod,
  })
  const rename: Change = { kind: 'amend', itemId: id('c1'), fields: { name: '校园安全' } }
  const comments = [{ change: 0, field: 'workMethod', comment: '请写明频次😀。' }]

  const slow = await propose('被赶上的提案', {
    kind: 'amend',
    itemId: id('c1'),
    fields: { support: '培训。' },
  })
  await submit(slow)
  await sign(slow, policeHead)
  await sign(slow, educationHead)

  const disputed = await propose('有争议的提案', rename)
  await submit(disputed)
  await sign(disputed, policeHead)
  const answer: Answer = { verdict: 'return', reason: '名称不准。' }
  const preparing = { organisationId: education.organisationId, answer, actor: reviewer }
  await done(issue(prepareVerdict, disputed, { type: 'prepare-verdict', ...preparing }))
  await sign(disputed, educationHead, answer)
  await amend(disputed, { ...rename, fields: { name: '校园周边安全' } })
  await submit(disputed)
  await sign(disputed, policeHead)
  await sign(disputed, educationHead, { verdict: 'reject', reason: '职责不清。' })
  const adjudicate = (ruling: Parameters<typeof adjudicateProposal.decide>[0]['ruling'], stream = disputed) =>
    done(
      issue(adjudicateProposal, stream, {
        type: 'adjudicate-proposal',
        ruling,
        coordinatingOffice: office.organisationId,
        actor: coordinator,
      }),
    )
  await adjudicate({ ruling: 'accept', grounds: '名称更准确。' })
  await apply(disputed)

  await apply(slow)
  const list = await current()
  await done(issue(rebaseProposal, slow, { type: 'rebase-proposal', base, list, actor: editor }))
  await submit(slow)

  const released = await propose('部门退出会签', reclaim('由区公安分局办理。', '区公安分局'))
  await submit(released)
  await sign(released, educationHead)
  await sign(released, policeHead, { verdict: 'return', reason: '方式不明。', comments })
  const remark = { text: '请写明。', comments, coordinatingOffice: office.organisationId, actor: coordinator }
  await done(issue(commentOnProposal, released, { type: 'comment-on-proposal', ...remark }))
  await amend(released, { kind: 'move', itemId: id('c1'), place: { sector: '民生服务' } })
  await submit(released)
}
