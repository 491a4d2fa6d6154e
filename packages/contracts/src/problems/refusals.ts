import type {
  AcceptImportRefusal,
  AddAliasesRefusal,
  AdjudicateProposalRefusal,
  AmendProposalRefusal,
  ApplyRevisionRefusal,
  ChangeCalendarRefusal,
  ChangeRoutingRulesRefusal,
  CommentOnProposalRefusal,
  CorrectImportRefusal,
  DecideObjectionRefusal,
  DecideTransferRefusal,
  DraftImportRefusal,
  EndDelegationRefusal,
  GiveOpinionRefusal,
  GiveVerdictRefusal,
  GrantDelegationRefusal,
  MergeDepartmentsRefusal,
  OfWebhook,
  OpenDistrictRefusal,
  OpenListRefusal,
  PrepareVerdictRefusal,
  ProposalStatus,
  ProposeRevisionRefusal,
  ProposeTransferRefusal,
  PublishEditionRefusal,
  RaiseObjectionRefusal,
  RebaseProposalRefusal,
  RecordDeliveryRefusal,
  RecordObjectionOverdueRefusal,
  RecordOutcomeRefusal,
  RedeliverNotificationRefusal,
  RedirectObjectionRefusal,
  RedirectSignOffsRefusal,
  RegisterOrganisationsRefusal,
  RemindAndEscalateRefusal,
  RemoveAliasRefusal,
  RenameOrganisationRefusal,
  ReplaceBaselineRefusal,
  RequestConsultationRefusal,
  RequestSignOffsRefusal,
  RespondToObjectionRefusal,
  SetDeadlinesRefusal,
  Role,
  SubmitProposalRefusal,
  SubscribeWebhookRefusal,
  WithdrawImportRefusal,
  WithdrawObjectionRefusal,
  WithdrawProposalRefusal,
} from '@dutybook/duty-lists'
import type { Refusal } from '@dutybook/kernel'
import type { Finding } from '../schemas/imports.ts'
import type { Bilingual } from './words.ts'

/** Every refusal that the deciders know. */
export type DomainRefusal =
  | AcceptImportRefusal
  | AddAliasesRefusal
  | AdjudicateProposalRefusal
  | AmendProposalRefusal
  | ApplyRevisionRefusal
  | ChangeCalendarRefusal
  | ChangeRoutingRulesRefusal
  | CommentOnProposalRefusal
  | CorrectImportRefusal
  | DecideObjectionRefusal
  | DecideTransferRefusal
  | DraftImportRefusal
  | EndDelegationRefusal
  | GiveOpinionRefusal
  | GiveVerdictRefusal
  | GrantDelegationRefusal
  | MergeDepartmentsRefusal
  | OfWebhook
  | OpenDistrictRefusal
  | OpenListRefusal
  | PrepareVerdictRefusal
  | ProposeRevisionRefusal
  | ProposeTransferRefusal
  | PublishEditionRefusal
  | RaiseObjectionRefusal
  | RebaseProposalRefusal
  | RecordDeliveryRefusal
  | RecordObjectionOverdueRefusal
  | RecordOutcomeRefusal
  | RedeliverNotificationRefusal
  | RedirectObjectionRefusal
  | RedirectSignOffsRefusal
  | RegisterOrganisationsRefusal
  | RemindAndEscalateRefusal
  | RemoveAliasRefusal
  | RenameOrganisationRefusal
  | ReplaceBaselineRefusal
  | RequestConsultationRefusal
  | RequestSignOffsRefusal
  | RespondToObjectionRefusal
  | SetDeadlinesRefusal
  | SubmitProposalRefusal
  | SubscribeWebhookRefusal
  | WithdrawImportRefusal
  | WithdrawObjectionRefusal
  | WithdrawProposalRefusal

/** What is wrong at one place of a request; `expected` names what would be right. */
export interface Flaw {
  readonly in: 'body' | 'params' | 'querystring' | 'headers'
  /** Path within it, e.g. `changes[0].itemId`; empty for the whole. */
  readonly at: string
  readonly kind: 'type' | 'format' | 'unknown-field' | 'range' | 'choice' | 'not-allowed'
  readonly expected: string
}

/** Why a command's identity or precondition is not acceptable. */
export type CommandRefusal =
  | Refusal<'command-id-reused'>
  | Refusal<'idempotency-key-missing'>
  | Refusal<'idempotency-key-invalid'>
  | (Refusal<'if-match-invalid'> & { readonly given: string })
  | (Refusal<'stale-revision'> & { readonly expected: number | string; readonly actual: number })

/** Why the bytes or the address of a request make no sense. */
export type RequestRefusal =
  | (Refusal<'request-invalid'> & { readonly flaws: readonly Flaw[] })
  | (Refusal<'id-invalid'> & { readonly parameters: readonly string[] })
  | (Refusal<'request-malformed'> & { readonly reason: string })
  | Refusal<'body-missing'>
  | (Refusal<'body-not-json'> & {
      readonly line: number
      readonly column: number
      /** The character there; empty at the end of the text. */
      readonly found: string
    })
  | (Refusal<'body-not-utf8'> & { readonly byteOffset: number })
  | (Refusal<'body-too-large'> & { readonly limitBytes: number })
  | (Refusal<'content-type-unsupported'> & { readonly given: string; readonly accepted: readonly string[] })
  | (Refusal<'route-not-found'> & { readonly method: string; readonly path: string })
  | (Refusal<'method-not-allowed'> & { readonly method: string; readonly allowed: readonly string[] })

/** Why the bearer of a request is not let in, or may not read this. */
export type CredentialRefusal =
  | Refusal<'credentials-missing'>
  | Refusal<'token-malformed'>
  | Refusal<'token-unsigned'>
  | (Refusal<'token-algorithm-not-allowed'> & {
      readonly algorithm: string
      readonly allowed: readonly string[]
    })
  | Refusal<'token-signature-invalid'>
  | (Refusal<'token-expired'> & { readonly expiredAt: string })
  | (Refusal<'token-not-yet-valid'> & { readonly validFrom: string })
  | (Refusal<'token-for-another-audience'> & { readonly audience: string })
  | Refusal<'token-from-another-issuer'>
  | (Refusal<'token-claims-invalid'> & { readonly claims: readonly string[] })
  | (Refusal<'reading-not-permitted'> & { readonly role: string; readonly permitted: readonly Role[] })

/** Why a document is not taken in. */
export type ImportRefusal =
  | Refusal<'file-missing'>
  | (Refusal<'document-not-readable'> & { readonly finding: Finding })
  | Refusal<'township-not-named'>
  | (Refusal<'document-of-another-district'> & { readonly district: string; readonly own: string })
  | (Refusal<'document-of-another-township'> & { readonly township: string; readonly own: string })

/** Why a list cannot be sent as a document of this format. */
export type ExportRefusal = Refusal<'document-not-writable'> & {
  readonly format: string
  readonly reason: Bilingual
}

/** What is not there for this reader, or not there then. */
export type AbsenceRefusal =
  | (Refusal<'item-not-found'> & { readonly itemId: string })
  | (Refusal<'list-absent-then'> & { readonly asOf: string })
  | (Refusal<'person-not-found'> & { readonly personId: string })
  | (Refusal<'stream-not-found'> & { readonly stream: string })

/** Why two states of a list cannot be compared, or what an edition is not. */
export type EditionReadingRefusal =
  | (Refusal<'moments-reversed'> & { readonly from: number; readonly to: number })
  | (Refusal<'no-edition-in-force'> & { readonly day: string })
  | (Refusal<'preview-of-closed-proposal'> & { readonly status: ProposalStatus })
/** A version of the routing rules that never was. */
export type RulesAbsence = Refusal<'rules-version-unknown'> & {
  readonly version: number
  readonly latest: number
}

/** What is wrong with the address of a webhook. */
export type RefusedUrl = 'not-a-url' | 'not-https' | 'credentials' | 'forbidden-address'

/** Why nothing can be sent to an address, or what was never to be sent to it. */
export type WebhookRefusal =
  | (Refusal<'webhook-url-refused'> & { readonly url: string; readonly fault: RefusedUrl })
  | (Refusal<'delivery-not-found'> & { readonly deliveryId: string })

/** A version of the working calendar that never was. */
export type CalendarAbsence = Refusal<'calendar-version-unknown'> & {
  readonly version: number
  readonly latest: number
}

/** Why the service cannot answer now. */
export type ServiceRefusal =
  | (Refusal<'position-not-reached'> & { readonly position: string; readonly waitedMs: number })
  | (Refusal<'not-ready'> & { readonly waitingFor: readonly string[] })
  | Refusal<'store-unavailable'>
  | (Refusal<'too-many-streams'> & { readonly most: number })
  | Refusal<'stream-busy'>
  | Refusal<'issuer-unreachable'>
  | Refusal<'internal-error'>

/** Everything the API may answer instead of success. */
export type ApiRefusal =
  | DomainRefusal
  | CommandRefusal
  | RequestRefusal
  | CredentialRefusal
  | ImportRefusal
  | ExportRefusal
  | AbsenceRefusal
  | EditionReadingRefusal
  | RulesAbsence
  | WebhookRefusal
  | CalendarAbsence
  | ServiceRefusal

export type ProblemCode = ApiRefusal['code']

/** The refusals with this code. */
export type RefusalOf<C extends ProblemCode> = Extract<ApiRefusal, { readonly code: C }>
