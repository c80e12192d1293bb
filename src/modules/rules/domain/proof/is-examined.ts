import type { RequirementInput } from '../judged.js';

/**
 * True when the rules on proofs look at the demand at all: it is a proof or may be one. A scan reads every fact of
 * every demand, most of which are no proofs; what is costly to find out is not found out for those.
 */
export function isExamined({ isProof, disposition }: Pick<RequirementInput, 'isProof' | 'disposition'>): boolean {
  return isProof !== 'NO' && disposition !== 'ELIMINATED';
}
