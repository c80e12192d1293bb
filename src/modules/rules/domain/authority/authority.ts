import { type CalendarDate, isValidOn } from '../../../../shared/dates.js';
import type { BasisStatus, Judgement } from '../../../legal/domain/vocabulary.js';
import { type PowerCategory, type PowerKind, PowerQuestion } from '../../../powers/domain/vocabulary.js';
import type { JudgedBasis, PowerInput } from '../judged.js';
import { type BasisStanding, standingOf } from './basis-standing.js';
import { lacksKinds, type PowerRow, rowsOf } from './power-row.js';
import { type Answers, better, type EstablishingBasis, type SetUp, setUpOf, worse } from './set-up.js';

/** A power, as far as it matters who may establish it. */
export interface EstablishedPowerItem {
  readonly category: PowerCategory;
  readonly kinds: readonly PowerKind[];
  readonly fineCeilingYuan: number | null;
  readonly answers: Answers;
  /** Those from which it is to come, see {@link establishingBases}. */
  readonly bases: readonly JudgedBasis[];
}

/**
 * Whether a power may be established by its bases on a day: the verdict of DESIGN on authority.
 *
 * The verdict is the power's, not the basis's. Each kind is as good as its best basis in force, so that weaker ones
 * beside it are implementing bases and no fault; the power is as bad as its worst kind. A basis of which the register
 * cannot tell level, area, force or article may turn out to be good, unless its level certainly may not set the kind.
 */
export function authorityOf(power: EstablishedPowerItem, on: CalendarDate): SetUp {
  const rows = rowsOf(power.category, power.kinds);
  const verdicts = rows.map((row) => rowVerdict(power, row, on));
  const [first, ...rest] = verdicts;
  if (!first) return NOTHING_NEEDED;
  const worst = rest.reduce(worse, first);
  if (!lacksKinds(power.category, power.kinds) || worst.outcome === 'SET') return worst;
  const isOne = rest.every(({ outcome, ground }) => outcome === first.outcome && ground === first.ground);
  return isOne ? first : { outcome: 'REVIEW', ground: 'KINDS', clause: worst.clause, conditions: [] };
}

/** 公共服务 lays nothing on anybody. */
const NOTHING_NEEDED: SetUp = { outcome: 'SET', ground: 'NONE', clause: '', conditions: [] };
const NO_BASIS: SetUp = { outcome: 'NO', ground: 'NO_BASIS', clause: '', conditions: [] };
const UNRESOLVED: SetUp = { outcome: 'REVIEW', ground: 'BASIS', clause: '', conditions: [] };

function rowVerdict(power: EstablishedPowerItem, row: PowerRow, on: CalendarDate): SetUp {
  const verdicts = power.bases.flatMap((basis) => basisVerdict(power, row, basis, on) ?? []);
  const [first, ...rest] = verdicts;
  return first ? rest.reduce(better, first) : NO_BASIS;
}

/** Null when the basis certainly does not hold on the day. */
function basisVerdict(power: EstablishedPowerItem, row: PowerRow, basis: JudgedBasis, on: CalendarDate): SetUp | null {
  const standing = standingOf(basis, statusOn(basis, on));
  if (!MAY_HOLD.has(standing)) return null;
  if (basis.level === 'UNKNOWN') return UNRESOLVED;
  const { answers, fineCeilingYuan } = power;
  const verdict = setUpOf({ row, answers, fineCeilingYuan }, establishing(basis), on);
  return standing === 'IN_FORCE' || verdict.outcome === 'NO' ? verdict : UNRESOLVED;
}

const MAY_HOLD: ReadonlySet<BasisStanding> = new Set(['IN_FORCE', 'UNRESOLVED', 'ARTICLE_MISSING', 'UNKNOWN_TITLE']);

function establishing({ level, instrument }: JudgedBasis): EstablishingBasis {
  return {
    level,
    jurisdiction: instrument?.place.code ?? '',
    firstEffectiveOn: instrument?.firstEffectiveOn ?? null,
    isFirstVersionKnown: instrument?.isFirstVersionKnown ?? false,
  };
}

/** How the basis stands on the day; on one that no slice holds its dates are unknown. */
export function statusOn({ standing }: Pick<JudgedBasis, 'standing'>, on: CalendarDate): BasisStatus {
  return standing.find((slice) => isValidOn(slice, on))?.state ?? 'UNDATED';
}

/** The bases named to establish a power; all of them where its list does not tell them apart. */
export function establishingBases(bases: readonly JudgedBasis[]): readonly JudgedBasis[] {
  const named = bases.filter(({ purpose }) => purpose === 'ESTABLISH');
  return named.length > 0 ? named : bases;
}

/** What gives and takes nothing from anybody but its receiver burdens nobody, unless somebody judges that it does. */
const BURDENS_NOBODY: ReadonlySet<PowerCategory> = new Set(['BENEFIT', 'REWARD']);

/** What has been judged of a power. An answer without a name or a date is none. */
export function answersOf({ judgements, category }: Pick<PowerInput, 'judgements' | 'category'>): Answers {
  const answers: Partial<Record<PowerQuestion, Judgement>> = BURDENS_NOBODY.has(category) ? { BURDENS: 'NO' } : {};
  for (const question of PowerQuestion.values) {
    const judgement = judgements[question];
    if (judgement?.judgedBy && judgement.judgedOn) answers[question] = judgement.answer;
  }
  return answers;
}
