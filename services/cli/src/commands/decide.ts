import { idempotencyKey } from '@dutybook/client'
import type { Command } from 'commander'
import { dataOf, Failure } from '../failure.ts'
import { answerOf, COMMENTS, type VerdictOptions } from '../answers.ts'
import { findProposal, report, settled } from '../find-proposal.ts'
import { headRoles, type Session } from '../session.ts'
import { print } from '../table.ts'

/** Commands that carry a proposal on: release it, sign it. */
export const decide = (program: Command, session: () => Session): void => {
  program
    .command('proposal <id>')
    .description('where a proposal stands, and who acts next')
    .action(async (proposalId: string) => report((await findProposal(session(), proposalId)).proposal))

  program
    .command('submit <id>')
    .description('release a draft, as the head of who proposes it')
    .action(async (proposalId: string) => {
      const { proposal, reader } = await findProposal(session(), proposalId)
      const { client, name } = await session().asRole(proposal.proposerId, ...headRoles)
      const params = { path: { proposalId }, header: idempotencyKey() }
      const { position } = dataOf(await client.POST('/v1/proposals/{proposalId}/submission', { params }))
      print(`submitted by ${name}\n`)
      report(await settled(reader, proposalId, position))
    })

  for (const verdict of ['approve', 'reject', 'return'] as const) {
    const command = program
      .command(`${verdict} <id>`)
      .description(`${verdict} for the organisation that is asked next, as its head`)
      .option('--as <person>', 'somebody else')
    if (verdict !== 'approve') command.requiredOption('--reason <reason>')
    if (verdict === 'return') command.option('--comment <change:field:text...>', COMMENTS)
    command.action(async (proposalId: string, options: VerdictOptions) => {
      const { proposal, reader } = await findProposal(session(), proposalId)
      const waiting = proposal.next.find(({ act }) => act === 'sign-off')?.organisationId
      const signer = await signerOf(session(), options.as, waiting)
      const path = { proposalId, organisationId: signer.organisationId }
      const params = { path, header: idempotencyKey() }
      const read = proposal.signOffs.find((one) => one.organisationId === signer.organisationId)?.clauses
      const body = { ...answerOf(verdict, options), ...(read === undefined ? {} : { clauses: read }) }
      const { position } = dataOf(
        await signer.client.PUT('/v1/proposals/{proposalId}/sign-offs/{organisationId}', { params, body }),
      )
      print(`${done[verdict]} by ${signer.name}\n`)
      report(await settled(reader, proposalId, position))
    })
  }
}

const done = { approve: 'approved', reject: 'rejected', return: 'returned' } as const

const signerOf = async (session: Session, person: string | undefined, waiting: string | undefined) => {
  if (person !== undefined) return session.asPerson(person)
  if (waiting === undefined) throw new Failure('Nobody is asked to sign this proposal now.')
  const signer = await session.asRole(waiting, 'department-head', 'coordinator', 'township-head')
  return { ...signer, organisationId: waiting }
}
