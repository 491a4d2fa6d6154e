import {
  adjudicateProposal,
  amendProposal,
  type Answer,
  applyRevision,
  type Change,
  defaultRoutingRules,
  directory,
  directoryStream,
  type DutyList,
  dutyList,
  giveVerdict,
  listStream,
  openList,
  type Organisation,
  prepareVerdict,
  proposal,
  proposalStream,
  proposeRevision,
  rebaseProposal,
  recordOutcome,
  redirectSignOffs,
  requestSignOffs,
  type Ruling,
  submitProposal,
  withdrawProposal,
} from '@dutybook/duty-lists'
import { createRecorder, type Recorder } from './recorder.examples.ts'
import { baseline } from './baseline.examples.ts'
import { at, openSampleDistrict } from './sample-district.examples.ts'

const program = at('system', 'dutybook')

type Until = 'draft' | 'submitted' | 'in-sign-off' | 'accepted' | 'applied'

/** One township's list in a district, and the acts on it. */
export const openSampleList = (
  recorder: Recorder,
  district: ReturnType<typeof openSampleDistrict>,
  {
    listId = `${district.districtId}-town`,
    township = 'town',
    items = baseline(),
    rules = defaultRoutingRules,
  } = {},
) => {
  const { districtId, id } = district
  const townshipId = id(township)
  const directoryNow = () => recorder.state(directory, directoryStream(districtId))
  const listNow = () => recorder.state(dutyList, listStream(listId))
  const proposalNow = (proposalId: string) => recorder.state(proposal, proposalStream(proposalId))
  recorder.play(openList, listStream(listId), {
    type: 'open-list',
    listId,
    directory: directoryNow(),
    townshipId,
    items,
    title: `${township === 'town' ? '柳溪镇' : '东桥街道'}履职事项清单`,
    actor: at('coordinator', id('office')),
  })

  const sign = (proposalId: string, organisationId: string, verdict: Answer) => {
    const { kind } = directoryNow().organisations.get(organisationId) as Organisation
    const role = {
      'coordinating-office': 'coordinator',
      department: 'department-head',
      township: 'township-head',
    }[kind]
    const actor = at(role, organisationId)
    return recorder.play(giveVerdict, proposalStream(proposalId), {
      type: 'give-verdict',
      organisationId,
      verdict,
      actor,
    })
  }

  const apply = (proposalId: string) => {
    const { baseRevision, reason, changes } = proposalNow(proposalId)
    const revision = { proposalId, baseRevision, reason, changes }
    const reply = recorder.play(applyRevision, listStream(listId), {
      type: 'apply-revision',
      ...revision,
      actor: program,
    })
    recorder.play(
      recordOutcome,
      proposalStream(proposalId),
      'refusal' in reply
        ? { type: 'record-staleness', staleness: reply.refusal as never, actor: program }
        : { type: 'record-application', listRevision: listNow().revision, actor: program },
    )
  }

  const carryOn: Readonly<Record<Exclude<Until, 'draft'>, (proposalId: string) => void>> = {
    submitted: (proposalId) => {
      const actor = at('township-head', townshipId)
      recorder.play(submitProposal, proposalStream(proposalId), { type: 'submit-proposal', actor })
    },
    'in-sign-off': (proposalId) => {
      const facts = { list: listNow(), directory: directoryNow(), rules, actor: program }
      recorder.play(requestSignOffs, proposalStream(proposalId), { type: 'request-sign-offs', ...facts })
    },
    accepted: (proposalId) => {
      for (const { organisationId } of proposalNow(proposalId).requests) {
        sign(proposalId, organisationId, { verdict: 'approve', comment: '同意' })
      }
    },
    applied: apply,
  }
  const steps = {
    ...carryOn,
    redirected: (proposalId: string) => {
      const facts = { directory: directoryNow(), rules, actor: program }
      recorder.play(redirectSignOffs, proposalStream(proposalId), { type: 'redirect-sign-offs', ...facts })
    },
  }

  return {
    listId,
    districtId,
    id,
    sign,
    steps,
    listNow,
    proposalNow,
    /** Proposes the changes and carries the proposal on until it has the status. */
    propose: (proposalId: string, until: Until, ...changes: readonly Change[]) => {
      recorder.play(proposeRevision, proposalStream(proposalId), {
        type: 'propose-revision',
        proposalId,
        list: listNow(),
        baseRevision: listNow().revision,
        title: `提案 ${proposalId}`,
        reason: `理由 ${proposalId}`,
        changes,
        actor: at('township-editor', townshipId),
      })
      if (until === 'draft') return
      for (const [status, step] of Object.entries(carryOn)) {
        step(proposalId)
        if (status === until) return
      }
    },
    prepare: (proposalId: string, organisationId: string, answer: Answer) =>
      recorder.play(prepareVerdict, proposalStream(proposalId), {
        type: 'prepare-verdict',
        organisationId,
        answer,
        actor: at('department-reviewer', organisationId),
      }),
    amend: (proposalId: string, ...changes: readonly Change[]) =>
      recorder.play(amendProposal, proposalStream(proposalId), {
        type: 'amend-proposal',
        list: listNow(),
        baseRevision: listNow().revision,
        title: `提案 ${proposalId}（修改）`,
        changes,
        actor: at('township-editor', townshipId),
      }),
    rebase: (proposalId: string, base: DutyList) =>
      recorder.play(rebaseProposal, proposalStream(proposalId), {
        type: 'rebase-proposal',
        base,
        list: listNow(),
        actor: at('township-editor', townshipId),
      }),
    adjudicate: (proposalId: string, ruling: Ruling) =>
      recorder.play(adjudicateProposal, proposalStream(proposalId), {
        type: 'adjudicate-proposal',
        ruling,
        coordinatingOffice: id('office'),
        actor: at('coordinator', id('office'), 'deputy'),
      }),
    withdraw: (proposalId: string) =>
      recorder.play(withdrawProposal, proposalStream(proposalId), {
        type: 'withdraw-proposal',
        reason: '情况有变',
        actor: at('township-head', townshipId),
      }),
  }
}

/** A log with one district, one list and nothing proposed yet. */
export const sampleLog = () => {
  const recorder = createRecorder()
  const district = openSampleDistrict(recorder)
  return { recorder, district, town: openSampleList(recorder, district) }
}
