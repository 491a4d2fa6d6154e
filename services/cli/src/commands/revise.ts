import { idempotencyKey } from '@dutybook/client'
import type { Command } from 'commander'
import { answerOf, COMMENTS, commentsOf, oneOf, type VerdictOptions, verdicts } from '../answers.ts'
import { readChanges } from '../changes-file.ts'
import { dataOf, Failure } from '../failure.ts'
import { findProposal, type Proposal, report, settled } from '../find-proposal.ts'
import { editorRoles, type Session } from '../session.ts'
import { print } from '../table.ts'

/** Commands on a proposal that is argued over: amend, rebase, prepare an answer, adjudicate. */
export const revise = (program: Command, session: () => Session): void => {
  program
    .command('amend <id> <file>')
    .description(
      'replace the changes of a returned proposal by those of a JSON file, as an editor of who proposed it',
    )
    .option('--title <title>')
    .option('--reason <reason>')
    .action(async (proposalId: string, file: string, words: { title?: string; reason?: string }) => {
      const changes = await readChanges(file)
      const { proposal, reader } = await findProposal(session(), proposalId)
      const { client, name } = await session().asRole(proposal.proposerId, ...editorRoles)
      const at = { params: { path: { listId: proposal.listId } } }
      const { revision } = dataOf(await client.GET('/v1/lists/{listId}', at))
      const params = { path: { proposalId }, header: idempotencyKey() }
      const body = { ...words, baseRevision: revision, changes }
      const { position } = dataOf(await client.POST('/v1/proposals/{proposalId}/amendment', { params, body }))
      print(`amended by ${name}\n`)
      report(await settled(reader, proposalId, position))
    })

  program
    .command('rebase <id>')
    .description('make a stale proposal a draft against the present list, as an editor of who proposed it')
    .action(async (proposalId: string) => {
      const { proposal, reader } = await findProposal(session(), proposalId)
      const { client, name } = await session().asRole(proposal.proposerId, ...editorRoles)
      const params = { path: { proposalId }, header: idempotencyKey() }
      const { position } = dataOf(await client.POST('/v1/proposals/{proposalId}/rebase', { params }))
      print(`rebased by ${name}\n`)
      report(await settled(reader, proposalId, position))
    })

  program
    .command('prepare <id> <verdict>')
    .description('prepare approve, reject or return for the department that is asked next, as its reviewer')
    .option('--reason <reason>')
    .option('--comment <change:field:text...>', COMMENTS)
    .option('--as <person>', 'somebody else')
    .action(async (proposalId: string, verdict: string, options: VerdictOptions) => {
      const body = answerOf(oneOf(verdicts, verdict), options)
      const { proposal } = await findProposal(session(), proposalId)
      const reviewer = await reviewerOf(session(), proposal, options.as)
      const path = { proposalId, organisationId: reviewer.organisationId }
      const params = { path, header: idempotencyKey() }
      const route = '/v1/proposals/{proposalId}/sign-offs/{organisationId}/preparation' as const
      dataOf(await reviewer.client.PUT(route, { params, body }))
      print(`prepared by ${reviewer.name}; the head of the department decides\n`)
    })

  program
    .command('comment <id> <text>')
    .description('say something about an open proposal without a vote')
    .requiredOption('--as <person>')
    .option('--comment <change:field:text...>', COMMENTS)
    .action(
      async (proposalId: string, text: string, options: { as: string; comment?: readonly string[] }) => {
        const { client, name } = await session().asPerson(options.as)
        const params = { path: { proposalId }, header: idempotencyKey() }
        const body = { text, comments: commentsOf(options.comment) }
        dataOf(await client.POST('/v1/proposals/{proposalId}/comments', { params, body }))
        print(`commented by ${name}\n`)
      },
    )

  program
    .command('adjudicate <id> <ruling>')
    .description('accept, reject or return a proposal with mixed verdicts, as the coordinating office')
    .requiredOption('--grounds <grounds>')
    .option('--comment <change:field:text...>', COMMENTS)
    .option('--as <person>', 'somebody else, e.g. when the first has signed')
    .action(async (proposalId: string, word: string, options: RulingOptions) => {
      const ruling = oneOf(['accept', 'reject', 'return'], word)
      const { grounds } = options
      const { proposal, reader } = await findProposal(session(), proposalId)
      const office = proposal.next.find(({ act }) => act.startsWith('adjudicate'))?.organisationId
      if (office === undefined) throw new Failure('This proposal does not wait for adjudication now.')
      const { client, name } = await (options.as === undefined
        ? session().asRole(office, 'coordinator')
        : session().asPerson(options.as))
      const params = { path: { proposalId }, header: idempotencyKey() }
      const body =
        ruling === 'return' ? { ruling, grounds, comments: commentsOf(options.comment) } : { ruling, grounds }
      const { position } = dataOf(
        await client.POST('/v1/proposals/{proposalId}/adjudication', { params, body }),
      )
      print(`adjudicated by ${name}\n`)
      report(await settled(reader, proposalId, position))
    })
}

interface RulingOptions {
  readonly grounds: string
  readonly comment?: readonly string[]
  readonly as?: string
}

const reviewerOf = async (session: Session, proposal: Proposal, person: string | undefined) => {
  if (person !== undefined) return session.asPerson(person)
  const asked = proposal.next.find(({ act }) => act === 'sign-off')?.organisationId
  if (asked === undefined) throw new Failure('Nobody is asked to sign this proposal now.')
  return {
    ...(await session.asRole(asked, 'department-reviewer', 'township-editor')),
    organisationId: asked,
  }
}
