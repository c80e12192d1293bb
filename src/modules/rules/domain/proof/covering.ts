import type { JudgedFactType, RequirementInput } from '../judged.js';
import { isDocumentary, proves } from './evidence-kinds.js';

/**
 * True when whoever must meet one demand must meet the other too, so that what the other brings is at hand.
 *
 * A conditional document is at hand only for some, one that may follow later only when the first may too, one instead of
 * which a commitment is accepted for nobody certainly.
 */
export function reaches(other: RequirementInput, requirement: RequirementInput): boolean {
  if (other.status !== 'ACTIVE' || other.disposition !== 'KEPT') return false;
  const isInTime =
    other.necessity === 'REQUIRED' ||
    (other.necessity === 'MAY_FOLLOW_LATER' && requirement.necessity === 'MAY_FOLLOW_LATER');
  return isInTime && isAskedOfAll(other, requirement);
}

function isAskedOfAll({ audiences: asked }: RequirementInput, { audiences }: RequirementInput): boolean {
  if (asked.length === 0) return true;
  return audiences.length > 0 && audiences.every((audience) => asked.includes(audience));
}

/**
 * True when a document of the demand proves the fact: the list itself has it prove the fact and accepts a document that
 * does, or every way to meet it does. Statements and forms of the applicant prove nothing.
 */
export function showsFact({ facts, alternatives }: RequirementInput, fact: JudgedFactType): boolean {
  const isProvedBy = (way: RequirementInput['alternatives'][number]) =>
    way.some((evidence) => isDocumentary(evidence) && proves(evidence, fact));
  const isNamed = facts.some(({ id }) => id === fact.id);
  return isNamed ? alternatives.some(isProvedBy) : alternatives.length > 0 && alternatives.every(isProvedBy);
}
