import { objectionLeadsTo, objectionPossibleIn, objectionStatuses } from '../packages/duty-lists/src/index.ts'
import { objectionStatusWords } from '../packages/contracts/src/index.ts'
import { stateTable } from './state-table.ts'

/** docs/objection-states.md: the states of an objection and what leads from one to another, as the deciders have it. */
export const objectionsDocument = (): string => `# The way of an objection

Made from \`packages/duty-lists/src/objections/objection-status.ts\` by \`npm run -s generate\`; \`npm test\` says when it is out of date.
What it means for people: [admission and objections](admission.md).

${stateTable({
  statuses: objectionStatuses,
  words: objectionStatusWords,
  begins: [
    ['awaiting-responses', 'raise-objection'],
    ['awaiting-decision', 'raise-objection'],
  ],
  possibleIn: objectionPossibleIn,
  leadsTo: objectionLeadsTo,
  // An objection never goes back; a redirection moves its requests, not the objection.
  isWay: (command, from, to) =>
    command !== 'redirect-objection' && objectionStatuses.indexOf(from) < objectionStatuses.indexOf(to),
})}`
