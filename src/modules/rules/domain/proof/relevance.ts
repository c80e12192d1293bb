import type { FactRecord } from '../fact-catalogue.js';
import type { RequirementInput } from '../judged.js';
import { type Alternatives, proves } from './evidence-kinds.js';

type Relevance = FactRecord<'REQUIREMENT'>['relevance'];

/**
 * Whether what the document proves has to do with the matter: the fact `relevance`.
 *
 * It is beside the point when the list has it prove nothing; when no document that the list accepts proves any of the
 * facts that it has it prove; and when the catalogue has set standard documents for the matter, it is none of them and
 * they prove none of its facts. Evidence types of which nobody recorded what they prove tell nothing, and neither does a
 * demand for which no evidence type is recorded: it may be for one of the standard documents.
 *
 * @see 优化营商环境条例 第三十五条 · 第四十四条第二款
 */
export function relevanceOf({ facts, alternatives, item }: RequirementInput): Relevance {
  if (facts.length === 0) return 'NO_FACT_NAMED';
  if (alternatives.length === 0) return 'RELEVANT';
  const isProved = alternatives.some((way) => way.some((each) => facts.some((fact) => proves(each, fact))));
  if (!isProved && areAllRecorded(alternatives)) return 'PROVES_NONE_OF_THEM';
  const standard = item.service.catalogueItem;
  if (standard?.status !== 'ACTIVE' || standard.standardFacts.length === 0) return 'RELEVANT';
  const isStandard =
    alternatives.some((way) => way.some(({ code }) => standard.standardDocuments.includes(code))) ||
    facts.some(({ code }) => standard.standardFacts.includes(code));
  return isStandard ? 'RELEVANT' : 'BEYOND_STANDARD';
}

function areAllRecorded(alternatives: Alternatives): boolean {
  return alternatives.every((way) => way.every(({ facts }) => facts.length > 0));
}
