import { Audience } from '../../../services/domain/vocabulary.js';
import { whileStandard } from '../catalogue-standard.js';
import type { FactRecord } from '../fact-catalogue.js';
import type { JudgedCatalogueItem, RequirementInput } from '../judged.js';
import type { Reading } from '../readings.js';
import { type Alternatives, proves } from './evidence-kinds.js';

type Relevance = FactRecord<'REQUIREMENT'>['relevance'];

/**
 * Whether what the document proves has to do with the matter, over legal time: the fact `relevance`.
 *
 * It is beside the point when the list has it prove nothing; when no document that the list accepts proves any of the
 * facts that it has it prove; and when the catalogue has set standard documents for the matter, it is none of them and
 * they prove none of its facts. Evidence types of which nobody recorded what they prove tell nothing, and neither does a
 * demand for which no evidence type is recorded: it may be for one of the standard documents.
 *
 * The standard is that of each audience by itself: a standard document that the list asks of enterprises alone makes
 * what it proves a matter of enterprises, and of nobody else. One that the list asks of nobody is of everybody.
 *
 * @see 优化营商环境条例 第三十五条 · 第四十四条第二款
 */
export function relevanceOf(requirement: RequirementInput): Reading<Relevance> {
  const { facts, alternatives, item } = requirement;
  if (facts.length === 0) return 'NO_FACT_NAMED';
  if (alternatives.length === 0) return 'RELEVANT';
  const isProved = alternatives.some((way) => way.some((each) => facts.some((fact) => proves(each, fact))));
  if (!isProved && areAllRecorded(alternatives)) return 'PROVES_NONE_OF_THEM';
  const standard = item.service.catalogueItem;
  if (standard === null || standard.standardFacts.size === 0) return 'RELEVANT';
  return whileStandard(standard, besideStandard(requirement, standard), 'RELEVANT');
}

function areAllRecorded(alternatives: Alternatives): boolean {
  return alternatives.every((way) => way.every(({ facts }) => facts.length > 0));
}

function besideStandard(requirement: RequirementInput, standard: JudgedCatalogueItem): Relevance {
  if (accepts(requirement, (code) => standard.standardDocuments.includes(code))) return 'RELEVANT';
  const proving = [...standard.standardFacts].flatMap(([document, proved]) =>
    requirement.facts.some(({ code }) => proved.includes(code)) ? [document] : [],
  );
  if (proving.length === 0) return 'BEYOND_STANDARD';
  const asked = proving.map((document) => audiencesAsked(requirement.item.requirements, document));
  if (asked.includes('EVERYBODY')) return 'RELEVANT';
  const limited = asked.flatMap((audiences) => (audiences === 'EVERYBODY' ? [] : audiences));
  const own = requirement.audiences.length === 0 ? Audience.values : requirement.audiences;
  const inStandard = own.filter((audience) => limited.includes(audience));
  if (inStandard.length === own.length) return 'RELEVANT';
  return inStandard.length === 0 ? 'BEYOND_STANDARD' : 'BEYOND_FOR_SOME';
}

/** Of whom the list asks the document: of everybody, too, where it asks it of nobody. */
function audiencesAsked(
  requirements: readonly RequirementInput[],
  document: string,
): readonly Audience[] | 'EVERYBODY' {
  const asking = requirements.filter(
    (each) =>
      each.status === 'ACTIVE' && each.disposition !== 'ELIMINATED' && accepts(each, (code) => code === document),
  );
  if (asking.length === 0 || asking.some(({ audiences }) => audiences.length === 0)) return 'EVERYBODY';
  return asking.flatMap(({ audiences }) => audiences);
}

function accepts({ alternatives }: RequirementInput, isMeant: (code: string) => boolean): boolean {
  return alternatives.some((way) => way.some(({ code }) => isMeant(code)));
}
