import type { FactDeclarations } from '../fact.js';
import { POWER_CITATION_FACTS } from './power-authority.citation.facts.js';
import { POWER_DELEGATION_FACTS } from './power-authority.delegation.facts.js';
import { POWER_LIST_FACTS } from './power-authority.list.facts.js';
import { POWER_VERDICT_FACTS } from './power-authority.verdict.facts.js';

/**
 * What a rule may ask about one power on one day: who may establish it, by what it is, and to whom it was passed on.
 *
 * @see 行政许可法 · 行政处罚法 · 行政强制法 · 立法法 · 优化营商环境条例
 */
export const POWER_AUTHORITY_FACTS = {
  ...POWER_LIST_FACTS,
  ...POWER_VERDICT_FACTS,
  ...POWER_CITATION_FACTS,
  ...POWER_DELEGATION_FACTS,
} as const satisfies FactDeclarations;
