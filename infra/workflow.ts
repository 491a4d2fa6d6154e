import { leadsTo, possibleIn, proposalStatuses } from '../packages/duty-lists/src/index.ts'
import { statusWords } from '../packages/contracts/src/index.ts'
import { campaignStates } from './campaign-states.ts'
import { stateTable } from './state-table.ts'

/** docs/workflow.md: the states of a proposal and what leads from one to another, as the deciders have it. */
export const workflowDocument = (): string => `# The way of a proposal

Made from \`packages/duty-lists/src/proposals/status.ts\` by \`npm run -s generate\`; \`npm test\` says when it is out of date.

A department is shown its clauses: the fields, before and after, that concern it. Its sign-off is bound to their hash
(\`clauses\`). It may approve, reject, or return the text with remarks on single fields; a reviewer may prepare the answer,
another person decides. A return goes to the proposer at once; the proposer amends, its head submits, and the program asks
again: who was shown the same clauses has signed, a sign-off on other clauses lapses (\`SignOffLapsed\`), and whoever is
concerned no more is released (\`SignOffReleased\`). Where the rules ask in stages, those of the next are asked when everybody before
has approved (\`StageOpened\`), and a stage with a rejection is the last. A department may say that its request is another's; with
the consent of the coordinating office that one signs (\`SignOffTransferred\`). When everybody has answered, unanimous verdicts decide, and mixed ones
go to the coordinating office, where a person adjudicates who has neither drafted nor signed the proposal. Nobody can
adjudicate in place of a department that is to receive a duty. Whoever does not answer is reminded, then its head is told, then
the coordinating office, which may then adjudicate although an answer is missing ([deadlines](deadlines.md)); silence never
approves. A proposal that the list can no longer take is stale: its
proposer rebases it in one step where its fields meet no others, amends it, or withdraws it. Everybody who takes part may comment on an
open proposal; a comment decides nothing, nor does the opinion of an organisation that is consulted.
An admission (准入) is put to its township and the departments at once, and then always to the coordinating office
([admission and objections](admission.md)); objections have [states of their own](objection-states.md).

${stateTable({
  statuses: proposalStatuses,
  words: statusWords,
  begins: [['draft', 'propose-revision']],
  possibleIn,
  leadsTo,
})}
## The way of a campaign

A [campaign](campaigns.md) has a proposal for each list. Its accepted proposals wait until all are accepted and the campaign is released.

${campaignStates()}`
