import { OrganisationKind } from '../../../jurisdictions/domain/vocabulary.js';
import { BasisPurpose, Judgement } from '../../../legal/domain/vocabulary.js';
import { DelegationKind, ItemStatus, PowerCategory, PowerKind } from '../../../powers/domain/vocabulary.js';
import { ResponsibilityStage } from '../../../responsibilities/domain/vocabulary.js';
import {
  Audience,
  DataPermission,
  DataSourceStatus,
  DayUnit,
  Disposition,
  DocumentForm,
  EvidenceKind,
  HandlingType,
  IssuePlace,
  Necessity,
  RequirementQuestion,
  ResultKind,
  ServiceChannel,
  SourceChannel,
} from '../../../services/domain/vocabulary.js';
import { ReplacementMethod } from '../../domain/vocabulary.js';
import { bool, date, decimal, int, ints, oneOf, optional, rowsOf, someOf, text, texts } from './row-source.js';

// What judging reads of each table, and nothing else: a scan carries every byte of it.

export const HANDLING_ITEM_ROWS = rowsOf('handling_item', {
  id: int,
  code: text,
  codeScheme: text,
  name: text,
  serviceItemId: int,
  statutoryDays: optional(int),
  promisedDays: optional(int),
  dayUnit: oneOf(DayUnit),
  handlingType: optional(oneOf(HandlingType)),
  visits: optional(int),
  visitReason: optional(text),
  isOnline: bool,
  conditions: optional(text),
  resultName: optional(text),
  resultKind: optional(oneOf(ResultKind)),
  status: oneOf(ItemStatus),
});

export const SERVICE_ITEM_ROWS = rowsOf('service_item', {
  id: int,
  code: text,
  codeScheme: text,
  name: text,
  mainItemName: optional(text),
  category: oneOf(PowerCategory),
  status: oneOf(ItemStatus),
  validFrom: optional(date),
  validTo: optional(date),
  onlineDepth: optional(int),
  channels: someOf(ServiceChannel),
  organisationId: int,
  jurisdictionId: int,
  catalogueItemId: optional(int),
  powerItemId: optional(int),
});

export const REQUIREMENT_ROWS = rowsOf('document_requirement', {
  id: int,
  code: text,
  name: text,
  purpose: optional(text),
  condition: optional(text),
  isProof: oneOf(Judgement),
  disposition: oneOf(Disposition),
  necessity: oneOf(Necessity),
  sourceChannel: oneOf(SourceChannel),
  form: oneOf(DocumentForm),
  originals: int,
  copies: int,
  audiences: someOf(Audience),
  status: oneOf(ItemStatus),
  handlingItemId: int,
  position: int,
});

export const REQUIREMENT_FACT_ROWS = rowsOf('requirement_fact', {
  requirementId: int,
  factTypeId: int,
  position: int,
});

export const REQUIREMENT_EVIDENCE_ROWS = rowsOf('requirement_evidence', {
  requirementId: int,
  alternative: int,
  evidenceTypeId: int,
  position: int,
});

export const REQUIREMENT_JUDGEMENT_ROWS = rowsOf('requirement_judgement', {
  requirementId: int,
  question: oneOf(RequirementQuestion),
  answer: oneOf(Judgement),
  judgedBy: optional(text),
  judgedOn: optional(date),
});

/** A row of any `<subject>_basis` table. */
export function basisRows(subject: string) {
  return rowsOf(`${subject}_basis`, { subjectId: int, citationId: int, purpose: oneOf(BasisPurpose), position: int });
}

export const FEE_ROWS = rowsOf('fee', {
  id: int,
  handlingItemId: int,
  name: text,
  amountYuan: optional(decimal),
  position: int,
});

export const INTERMEDIARY_ROWS = rowsOf('intermediary_service', {
  id: int,
  handlingItemId: int,
  name: text,
  position: int,
});

/** What a service item sees of its power. */
export const LINKED_POWER_ROWS = rowsOf('power_item', {
  id: int,
  code: text,
  name: text,
  category: oneOf(PowerCategory),
  status: oneOf(ItemStatus),
  validFrom: optional(date),
  validTo: optional(date),
  source: optional(int),
  organisationId: int,
});

/** What a service item sees of the delegations of its power. */
export const LINKED_DELEGATION_ROWS = rowsOf('delegation', {
  id: int,
  powerItemId: int,
  toOrganisationId: int,
  kind: oneOf(DelegationKind),
  validFrom: optional(date),
  validTo: optional(date),
});

export const POWER_ROWS = rowsOf('power_item', {
  id: int,
  code: text,
  codeScheme: text,
  name: text,
  subItemName: optional(text),
  category: oneOf(PowerCategory),
  kinds: someOf(PowerKind),
  fineCeilingYuan: optional(int),
  levels: ints,
  source: optional(int),
  processFlow: optional(text),
  supervision: optional(text),
  remedy: optional(text),
  upperLaw: oneOf(Judgement),
  upperLawJudgedBy: optional(text),
  upperLawJudgedOn: optional(date),
  status: oneOf(ItemStatus),
  validFrom: optional(date),
  validTo: optional(date),
  organisationId: int,
  mainItemId: optional(int),
  catalogueItemId: optional(int),
});

export const DELEGATION_ROWS = rowsOf('delegation', {
  id: int,
  code: text,
  powerItemId: int,
  fromOrganisationId: int,
  toOrganisationId: int,
  kind: oneOf(DelegationKind),
  documentNumber: optional(text),
  publishedIn: optional(text),
  validFrom: optional(date),
  validTo: optional(date),
});

export const RESPONSIBILITY_ROWS = rowsOf('responsibility_item', {
  id: int,
  code: text,
  powerItemId: int,
  stage: oneOf(ResponsibilityStage),
  content: text,
  status: oneOf(ItemStatus),
  position: int,
});

export const GROUND_ROWS = rowsOf('accountability_ground', {
  id: int,
  code: text,
  powerItemId: int,
  ground: text,
  accountable: optional(text),
  status: oneOf(ItemStatus),
  position: int,
});

export const ORGANISATION_ROWS = rowsOf('organisation', {
  id: int,
  code: text,
  name: text,
  kind: oneOf(OrganisationKind),
  jurisdictionId: int,
  leadingOrganId: optional(int),
  validFrom: optional(date),
  validTo: optional(date),
});

export const CATALOGUE_ITEM_ROWS = rowsOf('catalogue_item', {
  id: int,
  code: text,
  name: text,
  category: oneOf(PowerCategory),
  status: oneOf(ItemStatus),
  validFrom: optional(date),
  validTo: optional(date),
  levels: ints,
  standardDays: optional(int),
  standardDocuments: texts,
});

export const EVIDENCE_TYPE_ROWS = rowsOf('evidence_type', {
  id: int,
  code: text,
  name: text,
  aliases: texts,
  kind: oneOf(EvidenceKind),
  whereIssued: oneOf(IssuePlace),
  licenceTypeCode: optional(text),
});

export const EVIDENCE_ISSUER_ROWS = rowsOf('evidence_type_issuer', {
  evidenceTypeId: int,
  organisationId: int,
  position: int,
});

export const EVIDENCE_FACT_ROWS = rowsOf('evidence_type_fact', {
  evidenceTypeId: int,
  factTypeId: int,
  position: int,
});

export const ISSUING_ITEM_ROWS = rowsOf('evidence_type_issuing_item', {
  evidenceTypeId: int,
  handlingItemId: int,
});

export const FACT_TYPE_ROWS = rowsOf('fact_type', { id: int, code: text, name: text, dataSourceId: optional(int) });

export const DATA_SOURCE_ROWS = rowsOf('data_source', {
  id: int,
  code: text,
  name: text,
  providerId: int,
  permission: oneOf(DataPermission),
  status: oneOf(DataSourceStatus),
  validFrom: optional(date),
  validTo: optional(date),
});

export const ELIMINATION_ROWS = rowsOf('elimination', {
  id: int,
  code: text,
  jurisdictionId: int,
  evidenceTypeId: int,
  purpose: optional(text),
  replacement: oneOf(ReplacementMethod),
  decidedOn: date,
  status: oneOf(ItemStatus),
});

export const ELIMINATION_ITEM_ROWS = rowsOf('elimination_item', { eliminationId: int, catalogueItemId: int });
