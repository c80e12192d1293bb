import type { EvidenceKind, RequirementQuestion } from '../../../services/domain/vocabulary.js';
import type { FactRecord } from '../fact-catalogue.js';
import type { RequirementInput } from '../judged.js';
import type { Reading } from '../readings.js';
import { coverersOf, isWholly } from './coverage.js';
import { reaches } from './covering.js';
import { combined, settled } from './dated.js';
import { proves } from './evidence-kinds.js';
import { isExamined } from './is-examined.js';
import { issuedByDemander } from './issuers.js';
import { answerTo } from './judged-answers.js';
import { onlineSourceReading } from './online-sources.js';

type RequirementFacts = FactRecord<'REQUIREMENT'>;

/** How a demand could be met without the proof, by one kind of document: the facts `licence`, `legalDocument`, `contract`. */
type ByDocument = RequirementFacts['licence'];

const QUESTIONS = {
  LICENCE: 'LICENCE_SUFFICES',
  LEGAL_DOCUMENT: 'LEGAL_DOCUMENT_SUFFICES',
  CONTRACT: 'CONTRACT_SUFFICES',
} as const satisfies Partial<Record<EvidenceKind, RequirementQuestion>>;

/**
 * Whether documents of a kind make the proof needless, over legal time. A person's yes or no decides; else documents
 * that the item demands anyway do; that the list accepts one in place of the proof is a reason to ask.
 *
 * @see 优化营商环境条例 第四十四条第二款: 法定证照、法定文书、合同凭证
 */
export function documentReading(kind: keyof typeof QUESTIONS, requirement: RequirementInput): Reading<ByDocument> {
  if (!isExamined(requirement)) return 'NO';
  const answer = answerTo(QUESTIONS[kind], requirement);
  if (answer === 'YES') return 'JUDGED';
  if (answer === 'NO') return 'NO';
  const otherwise = answer === 'UNKNOWN' ? 'UNANSWERED' : acceptance(kind, requirement);
  const covering = coverersOf(requirement);
  if (!covering.some(({ state: coverers }) => coverers.length > 0)) return otherwise;
  return settled(
    covering.map(({ state: coverers, ...days }) => {
      const isDemanded = coverers.length > 0 && coverers.every((coverer) => isWholly(kind, coverer));
      return { ...days, state: isDemanded ? 'DEMANDED' : otherwise };
    }),
  );
}

function acceptance(kind: EvidenceKind, { alternatives }: RequirementInput): 'ACCEPTED' | 'NO' {
  return alternatives.some((way) => way.length > 0 && way.every((each) => each.kind === kind)) ? 'ACCEPTED' : 'NO';
}

/**
 * Whether departments can find out for themselves, over legal time: the fact `departmentCheck`. Who demands what it
 * would have issued itself looks into its own files; a source that answers on request is asked from department to
 * department.
 *
 * @see 优化营商环境条例 第四十四条第二款: 政府部门内部核查和部门间核查
 */
export function departmentCheckReading(requirement: RequirementInput): Reading<RequirementFacts['departmentCheck']> {
  if (!isExamined(requirement)) return 'NO';
  const answer = answerTo('DEPARTMENTS_CAN_CHECK', requirement);
  if (answer === 'YES') return 'JUDGED';
  if (answer === 'NO') return 'NO';
  const { organisation, place } = requirement.item.service;
  return combined<string | boolean, RequirementFacts['departmentCheck']>(
    [issuedByDemander(requirement.alternatives, organisation, place), onlineSourceReading(requirement.facts)],
    ([isOwn, source]) => {
      if (isOwn === true) return 'OWN_FILES';
      if (source === 'ON_REQUEST') return 'ON_REQUEST';
      return answer === 'UNKNOWN' ? 'UNANSWERED' : 'NO';
    },
  );
}

/**
 * Whether a written commitment makes the proof needless: the fact `commitment`. A person's yes or no decides; else that
 * the list itself takes the applicant's own statement of the facts, in place of the proof or beside it.
 *
 * @see 优化营商环境条例 第四十四条第二款: 书面告知承诺
 */
export function commitmentOf(requirement: RequirementInput): RequirementFacts['commitment'] {
  if (!isExamined(requirement)) return 'NO';
  const answer = answerTo('COMMITMENT_SUFFICES', requirement);
  if (answer === 'YES') return 'JUDGED';
  if (answer === 'NO') return 'NO';
  if (isStated(requirement)) return 'STATEMENT_TAKEN';
  return answer === 'UNKNOWN' ? 'UNANSWERED' : 'NO';
}

function isStated(requirement: RequirementInput): boolean {
  const { alternatives, facts, item } = requirement;
  const isStatement = (way: RequirementInput['alternatives'][number]) =>
    facts.length > 0 &&
    way.length > 0 &&
    way.every(({ kind }) => kind === 'OWN_STATEMENT') &&
    facts.every((fact) => way.some((each) => proves(each, fact)));
  return (
    alternatives.some(isStatement) ||
    item.requirements.some(
      (other) =>
        other !== requirement &&
        reaches(other, requirement) &&
        other.alternatives.length > 0 &&
        other.alternatives.every(isStatement),
    )
  );
}
