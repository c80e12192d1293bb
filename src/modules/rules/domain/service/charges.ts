import type { HandlingItemInput, JudgedFee } from '../judged.js';
import { combined } from '../proof/dated.js';
import { proofBasisReading } from '../proof/proof-basis-reading.js';
import type { ProofBasis } from '../proof-basis.js';
import { basisRating } from '../rated-bases.js';
import type { Reading } from '../readings.js';

/** What is named as the basis of a fee. */
export type FeeBasis = 'NO_FEE' | 'LAW' | 'DECISION' | 'UNRESOLVED' | 'LOWER' | 'ENDED' | 'NONE';

/** How an intermediary service stands that applicants must use. */
export type IntermediaryBasis = 'NOT_ASKED' | ProofBasis;

/** What is named as the basis of the conditions for being handled. */
export type ConditionBasis = 'NO_CONDITION' | 'RULE' | 'UNRESOLVED' | 'LOWER' | 'ENDED' | 'NONE';

const WORST_FEE_FIRST: readonly FeeBasis[] = ['NONE', 'ENDED', 'LOWER', 'UNRESOLVED', 'DECISION', 'LAW'];

const WORST_INTERMEDIARY_FIRST: readonly IntermediaryBasis[] = [
  'NONE',
  'TOO_LOW',
  'NO_LONGER_IN_FORCE',
  'ARTICLE_GONE',
  'OUT_OF_AREA',
  'NOT_YET_IN_FORCE',
  'UNRESOLVED',
  'LAWFUL',
];

const feeRating = basisRating<FeeBasis>(
  ({ level }, standing) => {
    switch (standing) {
      case 'IN_FORCE':
        if (level === 'L1' || level === 'L2') return 'LAW';
        return level === 'L2D' ? 'DECISION' : 'LOWER';
      case 'UNRESOLVED':
      case 'ARTICLE_MISSING':
      case 'UNKNOWN_TITLE':
        return 'UNRESOLVED';
      default:
        return 'ENDED';
    }
  },
  ['LAW', 'DECISION', 'UNRESOLVED', 'LOWER', 'ENDED'],
  'NONE',
);

/**
 * The worst founded fee of an item; one of nothing is none.
 *
 * @see 优化营商环境条例 第二十五条 · 行政许可法 第五十八条第一款
 */
export function feeBasisReading({ fees }: HandlingItemInput): Reading<FeeBasis> {
  if (fees.length === 0) return 'NO_FEE';
  const charged = fees.filter(isCharged);
  return charged.length === 0
    ? 'NO_FEE'
    : combined(
        charged.map(({ bases }) => feeRating(bases)),
        (values) => WORST_FEE_FIRST.find((each) => values.includes(each)) ?? 'NO_FEE',
      );
}

function isCharged({ amountYuan }: JudgedFee): boolean {
  return amountYuan !== 0;
}

/**
 * The worst founded intermediary service of an item. The levels that may require one are those that may establish a
 * proof.
 *
 * @see 优化营商环境条例 第四十三条第一款: 应当有法律、法规或者国务院决定依据
 */
export function intermediaryReading({ intermediaries }: HandlingItemInput): Reading<IntermediaryBasis> {
  if (intermediaries.length === 0) return 'NOT_ASKED';
  return combined<ProofBasis, IntermediaryBasis>(
    intermediaries.map(({ bases }) => proofBasisReading(bases)),
    (values) => WORST_INTERMEDIARY_FIRST.find((each) => values.some((value) => value === each)) ?? 'NOT_ASKED',
  );
}

const conditionRating = basisRating<ConditionBasis>(
  ({ purpose, level }, standing) => {
    if (purpose !== 'IMPLEMENT') return null;
    switch (standing) {
      case 'IN_FORCE':
        return level === 'L5' || level === 'LJ' || level === 'LS' ? 'LOWER' : 'RULE';
      case 'UNRESOLVED':
      case 'ARTICLE_MISSING':
      case 'UNKNOWN_TITLE':
        return 'UNRESOLVED';
      default:
        return 'ENDED';
    }
  },
  ['RULE', 'UNRESOLVED', 'LOWER', 'ENDED'],
  'NONE',
);

/**
 * The best basis that an item names for its conditions.
 *
 * @see 优化营商环境条例 第三十五条: 没有法律、法规、规章依据，不得增设政务服务事项的办理条件和环节
 */
export function conditionBasisReading({ conditions, bases }: HandlingItemInput): Reading<ConditionBasis> {
  return conditions === null || conditions.trim() === '' ? 'NO_CONDITION' : conditionRating(bases);
}
