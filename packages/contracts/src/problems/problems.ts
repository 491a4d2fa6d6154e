import type { Explanations } from './explanation.ts'
import { inAdmission } from './in-admission.ts'
import { inCalendar } from './in-calendar.ts'
import { inChanges, inRevisions } from './in-changes.ts'
import { inDirectory, inRoutingRules } from './in-directory.ts'
import { inCredentials } from './in-credentials.ts'
import { inDeadlines } from './in-deadlines.ts'
import { inDelegations } from './in-delegations.ts'
import { inEditions } from './in-editions.ts'
import { inLists } from './in-lists.ts'
import { inObjections } from './in-objections.ts'
import { inProposals } from './in-proposals.ts'
import { inCommands } from './in-commands.ts'
import { inRequests } from './in-requests.ts'
import { inCorrections } from './in-corrections.ts'
import { inExports, inImports } from './in-imports.ts'
import { inRounds } from './in-rounds.ts'
import { inStages } from './in-stages.ts'
import { inAbsence, inService } from './in-service.ts'
import { inWebhooks } from './in-webhooks.ts'
import type { ApiRefusal, ProblemCode } from './refusals.ts'
import type { Bilingual } from './words.ts'

/** Every refusal explained; a refusal without an entry does not compile. */
export const problems: Explanations<ProblemCode> = {
  ...inChanges,
  ...inRevisions,
  ...inProposals,
  ...inRounds,
  ...inAdmission,
  ...inObjections,
  ...inStages,
  ...inLists,
  ...inDirectory,
  ...inDelegations,
  ...inDeadlines,
  ...inRoutingRules,
  ...inCalendar,
  ...inWebhooks,
  ...inRequests,
  ...inCommands,
  ...inCredentials,
  ...inImports,
  ...inCorrections,
  ...inExports,
  ...inEditions,
  ...inAbsence,
  ...inService,
}

/** The stable `type` of a problem. */
export const problemType = (code: ProblemCode): string => `urn:dutybook:problem:${code}`

/** A refusal in words: its stable type, titles and details in both languages, and its facts without the code. */
export interface Explained {
  readonly type: string
  readonly titles: Bilingual
  readonly details: Bilingual
  readonly facts: Readonly<Record<string, unknown>>
}

export const explain = (refusal: ApiRefusal): Explained => {
  const { code, ...facts } = refusal
  const { title, detail } = problems[code]
  return { type: problemType(code), titles: title, details: detail(refusal as never), facts }
}
