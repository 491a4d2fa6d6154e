import {
  type ApplyRevision,
  applyRevision,
  type Change,
  defaultRoutingRules,
  directory,
  directoryStream,
  dutyList,
  type GiveVerdict,
  giveVerdict,
  listStream,
  openDistrict,
  openList,
  proposal,
  proposalStream,
  proposeRevision,
  recordOutcome,
  registerOrganisations,
  requestSignOffs,
  submitProposal,
  withdrawProposal,
} from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import type { Actor } from '@dutybook/kernel'
import {
  acting,
  administrator,
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

const basic = (name: string) => ({ category: 'basic', name }) as const
const cooperative = (name: string, ...departments: readonly string[]) =>
  ({
    category: 'cooperative',
    name,
    legalBasis: '《示例条例》第三条',
    departments,
    departmentDuties: `1.${departments[0]}负责${name}。`,
    support: '提供业务培训。',
    townshipDuties: '1.开展宣传。2.上报线索😀。',
  }) as const

/** A fictional story that records every event type of this version: each of the nine changes, and each way a proposal can end. */
export const tell = async (repository: Repository): Promise<void> => {
  const { issue, mustBe } = acting(repository)
  const districtId = id('district')
  const listId = id('list')
  mustBe(
    await issue(openDistrict, directoryStream(districtId), {
      type: 'open-district',
      districtId,
      name: '望舒区',
      city: '雁汀市',
      province: '澜陵省',
      coordinatingOffice: office,
      actor: administrator,
    }),
    undefined,
  )
  mustBe(
    await issue(registerOrganisations, directoryStream(districtId), {
      type: 'register-organisations',
      organisations: [town, education, police],
      actor: coordinator,
    }),
    undefined,
  )
  const known = () => repository.load(directory, directoryStream(districtId)).then(({ state }) => state)
  const current = () => repository.load(dutyList, listStream(listId)).then(({ state }) => state)
  const items = [
    { itemId: id('b1'), sector: '党的建设', content: basic('基层党组织建设') },
    { itemId: id('b2'), sector: '党的建设', content: basic('党员教育') },
    { itemId: id('b3'), sector: '民生服务', content: basic('便民服务') },
    { itemId: id('c1'), sector: '民生服务', content: cooperative('托管机构管理', '区教育局') },
    { itemId: id('c2'), sector: '平安法治', content: cooperative('校园周边秩序', '区公安分局', '区教育局') },
    {
      itemId: id('r1'),
      sector: '平安法治',
      content: {
        category: 'reclaimed',
        name: '犬只收容',
        receivingDepartments: ['区公安分局'],
        workMethod: '直接办理。',
        cancelled: false,
      } as const,
    },
  ]
  const source = { sha256: 'c0ffee', name: '清单.txt' }
  mustBe(
    await issue(openList, listStream(listId), {
      type: 'open-list',
      listId,
      directory: await known(),
      townshipId: town.organisationId,
      title: '云杉镇履行职责事项清单',
      source,
      items,
      actor: coordinator,
    }),
    undefined,
  )

  const propose = async (name: string, changes: readonly Change[]): Promise<string> => {
    const proposalId = id(name)
    const list = await current()
    mustBe(
      await issue(proposeRevision, proposalStream(proposalId), {
        type: 'propose-revision',
        proposalId,
        list,
        baseRevision: list.revision,
        title: name,
        reason: '减轻基层负担。',
        changes,
        actor: editor,
      }),
      undefined,
    )
    return proposalId
  }
  const submit = async (proposalId: string): Promise<void> => {
    mustBe(
      await issue(submitProposal, proposalStream(proposalId), { type: 'submit-proposal', actor: head }),
      undefined,
    )
    mustBe(
      await issue(requestSignOffs, proposalStream(proposalId), {
        type: 'request-sign-offs',
        list: await current(),
        directory: await known(),
        rules: defaultRoutingRules,
        actor: program,
      }),
      undefined,
    )
  }
  const sign = (proposalId: string, actor: Actor, verdict: GiveVerdict['verdict'] = { verdict: 'approve' }) =>
    issue(giveVerdict, proposalStream(proposalId), {
      type: 'give-verdict',
      organisationId: actor.organisation,
      verdict,
      actor,
    })
  const apply = async (proposalId: string): Promise<void> => {
    const { state } = await repository.load(proposal, proposalStream(proposalId))
    const { baseRevision, changes, reason } = state
    const revision: ApplyRevision = {
      type: 'apply-revision',
      proposalId,
      baseRevision,
      changes,
      reason,
      actor: program,
    }
    const refusal = await issue(applyRevision, listStream(listId), revision)
    if (refusal === undefined) {
      const { revision: listRevision } = await repository.load(dutyList, listStream(listId))
      mustBe(
        await issue(recordOutcome, proposalStream(proposalId), {
          type: 'record-application',
          listRevision,
          actor: program,
        }),
        undefined,
      )
      return
    }
    if (refusal.code !== 'stale-items') throw new Error(JSON.stringify(refusal))
    mustBe(
      await issue(recordOutcome, proposalStream(proposalId), {
        type: 'record-staleness',
        staleness: refusal,
        actor: program,
      }),
      undefined,
    )
  }
  const carry = async (
    name: string,
    changes: readonly Change[],
    signers: readonly Actor[],
  ): Promise<void> => {
    const proposalId = await propose(name, changes)
    await submit(proposalId)
    for (const signer of signers)
      mustBe(await sign(proposalId, signer, { verdict: 'approve', comment: '同意。' }), undefined)
    await apply(proposalId)
  }

  const late = await propose('过期的提案', [{ kind: 'amend', itemId: id('c1'), fields: { support: null } }])
  const tooLate = await propose('路由时过期', [{ kind: 'retire', itemId: id('c1'), reason: '重复' }])
  await submit(late)
  mustBe(await sign(late, policeHead), 'not-permitted')
  mustBe(await sign(late, educationHead), undefined)

  const reclaim: Change = {
    kind: 'reclaim',
    itemId: id('c1'),
    receivingDepartments: ['区教育局'],
    workMethod: '由区教育局监管。',
    reason: '街道无执法权。',
  }
  await carry('收回', [reclaim], [educationHead])
  await apply(late)
  await submit(tooLate)

  const merged = { itemId: id('b12'), content: basic('党建工作') }
  await carry('合并', [{ kind: 'merge', itemIds: [id('b1'), id('b2')], into: merged }], [coordinator])
  const parts = ['宣传', '登记'].map((name) => ({ itemId: id(name), content: basic(`便民服务${name}`) }))
  await carry('拆分', [{ kind: 'split', itemId: id('b3'), parts }], [coordinator])
  await carry(
    '交还与新增',
    [
      { kind: 'return', itemId: id('r1'), content: cooperative('犬只收容', '区公安分局') },
      {
        kind: 'add',
        itemId: id('n1'),
        content: cooperative('防溺水', '区教育局'),
        place: { sector: '民生服务' },
      },
    ],
    [policeHead, educationHead, coordinator],
  )
  await carry(
    '调整类别',
    [{ kind: 'reclassify', itemId: id('宣传'), content: cooperative('便民服务宣传', '区教育局') }],
    [educationHead, coordinator],
  )
  await carry(
    '修改、移动与废止',
    [
      {
        kind: 'amend',
        itemId: id('c2'),
        fields: { townshipDuties: '1.巡查。', leadDepartment: '区公安分局' },
      },
      { kind: 'move', itemId: id('登记'), place: { sector: '党的建设', before: id('b12') } },
      { kind: 'retire', itemId: id('b12'), reason: '并入日常工作' },
    ],
    [policeHead, educationHead, coordinator],
  )

  const rejected = await propose('不同意', [
    { ...reclaim, itemId: id('c2'), receivingDepartments: ['区园林局'] },
  ])
  await submit(rejected)
  mustBe(await sign(rejected, policeHead, { verdict: 'reject', reason: '职责不符。' }), undefined)
  const taken = await propose('撤回', [{ kind: 'retire', itemId: id('c2'), reason: '重复' }])
  mustBe(
    await issue(withdrawProposal, proposalStream(taken), {
      type: 'withdraw-proposal',
      reason: '另行研究',
      actor: editor,
    }),
    undefined,
  )
}
