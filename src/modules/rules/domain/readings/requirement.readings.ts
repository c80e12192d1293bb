import type { REQUIREMENT_FACTS } from '../facts/requirement.facts.js';
import type { RequirementInput } from '../judged.js';
import { circleReading, othersInCircles } from '../proof/circle.js';
import { coverageReading, coverersOf } from '../proof/coverage.js';
import { eliminationReading } from '../proof/eliminated.js';
import { isExamined } from '../proof/is-examined.js';
import { issuedByDemander, issuerReading } from '../proof/issuers.js';
import { answerTo } from '../proof/judged-answers.js';
import { commitmentOf, departmentCheckReading, documentReading } from '../proof/methods.js';
import { barredIssuerReading } from '../proof/off-duty.js';
import { onlineSourceReading } from '../proof/online-sources.js';
import { proofBasisReading } from '../proof/proof-basis-reading.js';
import { relevanceOf } from '../proof/relevance.js';
import { isRiskField } from '../proof/risk-fields.js';
import { selfSetBy } from '../proof/self-set.js';
import type { Readings, RelatedSubjects } from '../readings.js';

/** How the facts of a demanded document are read. */
export const REQUIREMENT_READINGS: Readings<typeof REQUIREMENT_FACTS, RequirementInput> = {
  isProof: ({ isProof }) => isProof,
  disposition: ({ disposition }) => disposition,
  proofBasis: ({ bases }) => proofBasisReading(bases),
  selfSet: ({ bases, item }) => selfSetBy(bases, item.service.organisation),
  issuer: ({ alternatives }) => issuerReading(alternatives),
  issuedByDemander: ({ alternatives, item: { service } }) =>
    issuedByDemander(alternatives, service.organisation, service.place),
  barredIssuer: barredIssuerReading,
  outsideDuty: (requirement) => answerTo('OUTSIDE_DUTY', requirement),
  unverifiable: (requirement) => answerTo('CANNOT_BE_VERIFIED', requirement),
  elimination: eliminationReading,
  circle: circleReading,
  obtainable: ({ obtainable }) => obtainable,
  relevance: relevanceOf,
  outdated: (requirement) => answerTo('OUTDATED', requirement),
  commonSense: (requirement) => answerTo('COMMON_SENSE', requirement),
  onlineSource: ({ facts }) => onlineSourceReading(facts),
  departmentCheck: departmentCheckReading,
  licence: (requirement) => documentReading('LICENCE', requirement),
  legalDocument: (requirement) => documentReading('LEGAL_DOCUMENT', requirement),
  contract: (requirement) => documentReading('CONTRACT', requirement),
  covered: coverageReading,
  commitment: commitmentOf,
  commitmentExcluded: (requirement) => answerTo('COMMITMENT_EXCLUDED', requirement),
  riskField: (requirement) => isExamined(requirement) && isRiskField(requirement.item.service.catalogueItem),
};

export const REQUIREMENT_RELATED: RelatedSubjects<typeof REQUIREMENT_FACTS, RequirementInput> = {
  circle: othersInCircles,
  covered: coverersByCode,
  licence: coverersByCode,
  legalDocument: coverersByCode,
  contract: coverersByCode,
};

function coverersByCode(requirement: RequirementInput): readonly string[] {
  return coverersOf(requirement).flatMap(({ state }) => state.map(({ code }) => code));
}
