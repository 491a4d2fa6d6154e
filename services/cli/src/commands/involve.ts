import { idempotencyKey } from '@dutybook/client'
import type { Command } from 'commander'
import { oneOf } from '../answers.ts'
import { dataOf, Failure } from '../failure.ts'
import { findOrganisations } from '../find-organisation.ts'
import { findProposal, report, settled } from '../find-proposal.ts'
import type { Session } from '../session.ts'
import { print } from '../table.ts'

/** Commands that bring others into a proposal: ask for an opinion, pass a request on. */
export const involve = (program: Command, session: () => Session): void => {
  program
    .command('consult <id> <organisation> <question>')
    .description('ask an organisation for its opinion, without a vote')
    .requiredOption('--as <person>')
    .action(async (proposalId: string, wanted: string, question: string, { as }: { as: string }) => {
      const { client, name } = await session().asPerson(as)
      const { organisationId } = await organisationCalled(session(), wanted)
      const params = { path: { proposalId }, header: idempotencyKey() }
      const body = { organisationId, question }
      dataOf(await client.POST('/v1/proposals/{proposalId}/consultations', { params, body }))
      print(`${wanted} is consulted by ${name}\n`)
    })

  program
    .command('opinion <id> <text>')
    .description('answer a consultation, for the organisation of the person')
    .requiredOption('--as <person>')
    .action(async (proposalId: string, text: string, { as }: { as: string }) => {
      const { client, name, organisationId: own } = await session().asPerson(as)
      const { proposal } = await findProposal(session(), proposalId)
      const open = proposal.consultations.filter(({ status }) => status === 'open')
      const meant = open.find(({ organisationId }) => organisationId === own) ?? open[0]
      const path = { proposalId, organisationId: meant?.organisationId ?? own }
      const params = { path, header: idempotencyKey() }
      const url = '/v1/proposals/{proposalId}/consultations/{organisationId}/opinion'
      dataOf(await client.PUT(url, { params, body: { text } }))
      print(`opinion given by ${name}\n`)
    })

  program
    .command('transfer <id> <to>')
    .description('say that another department is to sign, as head of one that is asked')
    .requiredOption('--reason <reason>')
    .requiredOption('--as <person>')
    .action(async (proposalId: string, wanted: string, options: { reason: string; as: string }) => {
      const { client, name, organisationId } = await session().asPerson(options.as)
      const { organisationId: to } = await organisationCalled(session(), wanted)
      const params = { path: { proposalId, organisationId }, header: idempotencyKey() }
      const body = { to, reason: options.reason }
      const url = '/v1/proposals/{proposalId}/sign-offs/{organisationId}/transfer'
      dataOf(await client.POST(url, { params, body }))
      print(`${name} passes it on to ${wanted}, if the coordinating office consents\n`)
    })

  program
    .command('decide-transfer <id> <decision>')
    .description('consent to a transfer or refuse it, as the coordinating office')
    .option('--reason <reason>', 'why it is refused', '')
    .option('--from <department>', 'when several departments want to pass theirs on')
    .action(async (proposalId: string, word: string, options: { reason: string; from?: string }) => {
      const decision = oneOf(['consent', 'refuse'], word)
      const { proposal, reader } = await findProposal(session(), proposalId)
      const pending = proposal.transfers.filter(({ status }) => status === 'pending')
      const meant = pending.find(({ name }) => options.from === undefined || name === options.from)
      const office = proposal.next.find(({ act }) => act === 'consent-to-transfer')?.organisationId
      if (meant === undefined || office === undefined) throw new Failure('No such transfer waits now.')
      const { client, name } = await session().asRole(office, 'coordinator')
      const path = { proposalId, organisationId: meant.organisationId }
      const params = { path, header: idempotencyKey() }
      const body = decision === 'consent' ? { decision } : { decision, reason: options.reason }
      const url = '/v1/proposals/{proposalId}/sign-offs/{organisationId}/transfer/decision'
      const { position } = dataOf(await client.POST(url, { params, body }))
      print(`${decision === 'consent' ? 'consented to' : 'refused'} by ${name}\n`)
      report(await settled(reader, proposalId, position))
    })
}

const organisationCalled = async (session: Session, wanted: string) => {
  const [organisation] = (await findOrganisations(session, wanted)).organisations
  if (organisation === undefined) throw new Failure(`No directory has ${wanted}.`)
  return organisation
}
