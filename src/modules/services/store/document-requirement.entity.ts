import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import {
  calendarDate,
  oneOf,
  reference,
  searchColumns,
  searchIndexes,
  textList,
} from '../../../platform/db/columns.js';
import { defineBasis, Judgement } from '../../legal/index.js';
import { ItemStatus } from '../../powers/index.js';
import {
  type Audience,
  Disposition,
  DocumentForm,
  Necessity,
  RequirementQuestion,
  SourceChannel,
} from '../domain/vocabulary.js';
import { EvidenceType, FactType } from './evidence.entity.js';
import { HandlingItem } from './service-item.entity.js';

/** A document that a handling item asks for 申请材料. */
export const DocumentRequirement = defineEntity({
  name: 'DocumentRequirement',
  tableName: 'document_requirement',
  checks: [{ name: 'document_requirement_copies_check', expression: 'originals >= 0 and copies >= 0' }],
  indexes: searchIndexes('document_requirement'),
  properties: {
    id: p.integer().primary(),
    code: p.text().unique(),
    handlingItemId: () => reference(() => HandlingItem, 'handling_item_id'),
    position: p.smallint(),
    name: p.text(),
    purpose: p.text().strictNullable(),
    audiences: textList<Audience>(),
    necessity: oneOf(Necessity),
    condition: p.text().strictNullable(),
    sourceChannel: oneOf(SourceChannel),
    originals: p.smallint().default(0),
    copies: p.smallint().default(0),
    form: oneOf(DocumentForm),
    isProof: oneOf(Judgement).default('UNKNOWN'),
    isProofReason: p.text().strictNullable(),
    disposition: oneOf(Disposition).default('KEPT'),
    dispositionReason: p.text().strictNullable(),
    status: oneOf(ItemStatus),
    ...searchColumns,
    version: p.integer().default(1),
  },
});
export type DocumentRequirementRow = InferEntity<typeof DocumentRequirement>;

export const DocumentRequirementBasis = defineBasis(
  'DocumentRequirement',
  'document_requirement',
  () => DocumentRequirement,
);

/** A fact that the required document must prove. */
export const RequirementFact = defineEntity({
  name: 'RequirementFact',
  tableName: 'requirement_fact',
  uniques: [{ properties: ['requirementId', 'factTypeId'] }],
  properties: {
    id: p.integer().primary(),
    requirementId: () => reference(() => DocumentRequirement, 'requirement_id'),
    factTypeId: () => reference(() => FactType, 'fact_type_id'),
    position: p.smallint(),
  },
});

/** One piece of evidence in one way of meeting a requirement: OR between alternatives, AND inside one (CCCEV). */
export const RequirementEvidence = defineEntity({
  name: 'RequirementEvidence',
  tableName: 'requirement_evidence',
  uniques: [{ properties: ['requirementId', 'alternative', 'evidenceTypeId'] }],
  properties: {
    id: p.integer().primary(),
    requirementId: () => reference(() => DocumentRequirement, 'requirement_id'),
    alternative: p.smallint(),
    evidenceTypeId: () => reference(() => EvidenceType, 'evidence_type_id'),
    position: p.smallint(),
  },
});

/** What a person answered to a question about a requirement that the register cannot compute. */
export const RequirementJudgement = defineEntity({
  name: 'RequirementJudgement',
  tableName: 'requirement_judgement',
  checks: [
    {
      name: 'requirement_judgement_judged_check',
      expression: "answer = 'UNKNOWN' or (judged_by is not null and judged_on is not null)",
    },
  ],
  uniques: [{ properties: ['requirementId', 'question'] }],
  properties: {
    id: p.integer().primary(),
    requirementId: () => reference(() => DocumentRequirement, 'requirement_id'),
    position: p.smallint(),
    question: oneOf(RequirementQuestion),
    answer: oneOf(Judgement),
    judgedBy: p.text().strictNullable(),
    judgedOn: calendarDate().strictNullable(),
    reason: p.text().strictNullable(),
  },
});
export type RequirementJudgementRow = InferEntity<typeof RequirementJudgement>;
