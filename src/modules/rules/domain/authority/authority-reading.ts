import { type PowerCategory, PowerQuestion } from '../../../powers/domain/vocabulary.js';
import type { PowerInput } from '../judged.js';
import { answersOf, authorityOf } from './authority.js';
import { type AuthorityReading, type BasisProfile, profileOf, reading } from './basis-profile.js';
import { rowsKey } from './power-row.js';
import type { SetUp } from './set-up.js';
import { yearsLater } from './years-later.js';

/**
 * The verdict of `authorityOf` on every day. Made once for all powers of the same category, kinds, fine and answers
 * that share their bases, and of the rest once for all that rest on laws alone.
 */
export function authorityReading(power: PowerInput): AuthorityReading {
  const profile = profileOf(power.bases);
  const key = keyOf(power, profile);
  const known = profile.verdicts.get(key);
  if (known) return known;
  const made = makeReading(power, profile);
  profile.verdicts.set(key, made);
  return made;
}

function makeReading(power: PowerInput, profile: BasisProfile): AuthorityReading {
  const item = {
    category: power.category,
    kinds: power.kinds,
    fineCeilingYuan: power.fineCeilingYuan,
    answers: answersOf(power),
    bases: profile.establishing,
  };
  const terms = profile.establishing.flatMap(({ level, instrument }) => {
    const first = level === 'L4P' || level === 'L4C' ? instrument?.firstEffectiveOn : null;
    return first ? [yearsLater(first, 1), yearsLater(first, 2)] : [];
  });
  const changes = [...profile.changes, ...terms];
  const verdicts = new Map<string, SetUp>();
  const verdictOn = (on: Parameters<typeof authorityOf>[1]) => {
    const verdict = verdicts.get(on) ?? authorityOf(item, on);
    verdicts.set(on, verdict);
    return verdict;
  };
  return {
    setUp: reading(changes, (on) => verdictOn(on).outcome),
    ground: reading(changes, (on) => verdictOn(on).ground),
  };
}

/** All that a verdict depends on beside the bases; a law may set every kind, whoever has judged what. */
function keyOf(power: PowerInput, { isLawAlone, hasRules }: BasisProfile): string | number {
  const { category, kinds, fineCeilingYuan, judgements } = power;
  if (isLawAlone) return category === 'PUBLIC_SERVICE' ? 1 : 0;
  const rows = rowsKey(category, kinds);
  const judged = judgementsKey(judgements);
  if (judged === '' && !hasRules) return rows;
  return `${rows} ${hasRules ? fineCeilingYuan : ''}${judged}`;
}

const judgementKeys = new WeakMap<PowerInput['judgements'], string>();

/** Of most powers nothing was judged, and they share the record that says so. */
function judgementsKey(judgements: PowerInput['judgements']): string {
  const known = judgementKeys.get(judgements);
  if (known !== undefined) return known;
  let key = '';
  for (const question of PowerQuestion.values) {
    const judgement = judgements[question];
    if (judgement?.judgedBy && judgement.judgedOn) key += ` ${question}${judgement.answer}`;
  }
  judgementKeys.set(judgements, key);
  return key;
}

/** Categories that people apply for, or are made to. */
const APPLIED_FOR: ReadonlySet<PowerCategory> = new Set(['CONFIRMATION', 'INSPECTION', 'OTHER', 'PUBLIC_SERVICE']);

/** @see 优化营商环境条例 第三十九条第一款 */
const WORDS_OF_DISGUISE = [
  '备案',
  '登记',
  '注册',
  '目录',
  '规划',
  '年检',
  '年报',
  '监制',
  '认定',
  '认证',
  '审定',
] as const;

/** True when a power that is not listed as a licence is called by a word under which licences are disguised. */
export function soundsLikeLicence({ category, name, subItemName }: PowerInput): boolean {
  if (!APPLIED_FOR.has(category)) return false;
  return WORDS_OF_DISGUISE.some((word) => name.includes(word) || (subItemName?.includes(word) ?? false));
}
