/**
 * Inputs that several facts are read from, so that what decides the same is declared once: receipts keep the rows of
 * these tables.
 */

/** Inputs of several lists, each once. */
export function readsOf(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}

/** What decides how a provision stands that somebody cites. */
export const CITED_LAW_READS = [
  'citation.written_on',
  'citation_target.instrument_id',
  'citation_target.version_id',
  'citation_target.provision_id',
  'citation_target.path',
  'legal_instrument.level',
  'legal_instrument.jurisdiction_id',
  'legal_instrument.is_verified',
  'instrument_version.promulgated_on',
  'instrument_version.effective_from',
  'instrument_version.effective_to',
  'instrument_version.end_kind',
  'instrument_version.is_verified',
  'instrument_version.has_all_articles',
  'instrument_version.last_article',
  'instrument_version.flags',
  'instrument_version.note',
  'provision.article',
  'provision.suffix',
  'provision.text_digest',
  'provision.lineage',
  'jurisdiction.code',
  'jurisdiction.level',
  'jurisdiction.parent_id',
  'jurisdiction.valid_to',
] as const;

/** What decides how the bases of a demanded document stand. */
export const PROOF_BASIS_READS = [
  'document_requirement_basis.citation_id',
  'document_requirement_basis.purpose',
  'service_item.jurisdiction_id',
  ...CITED_LAW_READS,
] as const;

/** The documents that meet a demand. */
export const EVIDENCE_READS = [
  'requirement_evidence.requirement_id',
  'requirement_evidence.alternative',
  'requirement_evidence.evidence_type_id',
] as const;

/** Who issues them, and when those exist. */
export const ISSUER_READS = [
  ...EVIDENCE_READS,
  'evidence_type.kind',
  'evidence_type_issuer.evidence_type_id',
  'evidence_type_issuer.organisation_id',
  'evidence_type_issuing_item.evidence_type_id',
  'organisation.valid_from',
  'organisation.valid_to',
] as const;

/** Whether an issuer is of the line of organs of who demands. */
export const OWN_LINE_READS = [
  'organisation.kind',
  'organisation.leading_organ_id',
  'organisation.jurisdiction_id',
  'service_item.organisation_id',
  'service_item.jurisdiction_id',
  'jurisdiction.parent_id',
] as const;

/** What the other demands of the item ask, of whom and when, and what that proves. */
export const SIBLING_READS = [
  'document_requirement.handling_item_id',
  'document_requirement.status',
  'document_requirement.necessity',
  'document_requirement.audiences',
  'document_requirement.position',
  'document_requirement.is_proof',
  'document_requirement.disposition',
  'requirement_fact.requirement_id',
  'requirement_fact.fact_type_id',
  ...EVIDENCE_READS,
  'evidence_type.kind',
  'evidence_type_fact.evidence_type_id',
  'evidence_type_fact.fact_type_id',
] as const;

/** The sources of the facts that a document proves. */
export const DATA_SOURCE_READS = [
  'requirement_fact.requirement_id',
  'requirement_fact.fact_type_id',
  'fact_type.data_source_id',
  'data_source.permission',
  'data_source.status',
  'data_source.valid_from',
  'data_source.valid_to',
] as const;

/** What a person has judged of a demand. */
export const REQUIREMENT_JUDGEMENT_READS = [
  'requirement_judgement.requirement_id',
  'requirement_judgement.question',
  'requirement_judgement.answer',
] as const;

/** Whether evidence can be had, and who waits for whom. */
export const OBTAINING_READS = [
  'document_requirement.handling_item_id',
  'document_requirement.status',
  'document_requirement.disposition',
  'handling_item.status',
  'service_item.status',
  'service_item.jurisdiction_id',
  'service_item.valid_from',
  'service_item.valid_to',
  'jurisdiction.parent_id',
  ...EVIDENCE_READS,
  'evidence_type_issuing_item.evidence_type_id',
  'evidence_type_issuing_item.handling_item_id',
  'evidence_type.kind',
  'evidence_type.where_issued',
] as const;

/** What decides whether the catalogue item of a service sets the standard of its matter on a day. */
export const CATALOGUE_STANDARD_READS = [
  'service_item.catalogue_item_id',
  'catalogue_item.status',
  'catalogue_item.valid_from',
  'catalogue_item.valid_to',
] as const;
