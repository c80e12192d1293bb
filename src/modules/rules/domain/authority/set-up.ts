import type { CalendarDate } from '../../../../shared/dates.js';
import { parseCalendarDate } from '../../../../shared/dates.js';
import type { InstrumentLevel, Judgement } from '../../../legal/domain/vocabulary.js';
import type { PowerQuestion } from '../../../powers/domain/vocabulary.js';
import { fineCeilingOf } from './fine-ceilings.js';
import type { AuthorityGround } from './ground.js';
import type { Asked, Cell, Lasting, Leaf, MatrixLevel, StandingCondition, WithinCeiling } from './matrix/cell.js';
import { AUTHORITY_MATRIX } from './matrix.js';
import type { PowerRow } from './power-row.js';
import { yearsLater } from './years-later.js';

/** What people have judged of a power; what is absent is not judged. */
export type Answers = Readonly<Partial<Record<PowerQuestion, Judgement>>>;

/** One kind of power, as far as it matters who may establish it. */
export interface EstablishedPower {
  readonly row: PowerRow;
  readonly answers: Answers;
  /** Highest fine in yuan; null when none is said. */
  readonly fineCeilingYuan: number | null;
}

/** An instrument as one that may establish a power. */
export interface EstablishingBasis {
  readonly level: InstrumentLevel;
  /** Code of the jurisdiction for which it was made. */
  readonly jurisdiction: string;
  /** The first day on which a version of it that the register holds is in force. */
  readonly firstEffectiveOn: CalendarDate | null;
  /** False when there may have been earlier versions. */
  readonly isFirstVersionKnown: boolean;
}

/**
 * - SET: the basis may establish the power.
 * - SPECIFY_ONLY: a higher law sets it; the basis may only say how, and that law is to be named.
 * - NO: it may neither.
 * - EXPIRED: it could for a term that is over.
 * - REVIEW: it depends on what nobody has judged, or on what the register does not know.
 */
export type SetUpOutcome = 'SET' | 'SPECIFY_ONLY' | 'NO' | 'EXPIRED' | 'REVIEW';

export type SetUpCondition =
  | StandingCondition
  | `TEMPORARY_UNTIL_${CalendarDate}`
  | `PROVISIONAL_UNTIL_${CalendarDate}`;

export interface SetUp {
  readonly outcome: SetUpOutcome;
  readonly ground: AuthorityGround;
  /** The provision that says so: `《行政许可法》第十五条第一款` */
  readonly clause: string;
  readonly conditions: readonly SetUpCondition[];
}

/**
 * Whether one instrument in force may establish one kind of power on a day.
 *
 * What a precondition needs (`尚未制定法律`, urgent need, a local affair) has to be judged: unknown gives REVIEW unless the
 * outcome is the same either way. What bars or excuses (a licence no locality may set, a higher law that sets the same)
 * counts once it is judged.
 *
 * @see AUTHORITY_MATRIX
 */
export function setUpOf(power: EstablishedPower, basis: EstablishingBasis, on: CalendarDate): SetUp {
  const row = AUTHORITY_MATRIX[power.row];
  const level = matrixLevelOf(basis.level);
  if (level === null) return outcome('REVIEW', basis.level === 'UNKNOWN' ? 'BASIS' : 'LAW_UNVERIFIED', '');
  const verdict = decide(row[level], { power: { ...power, answers: consistent(power.answers) }, basis, on });
  if (verdict.outcome === 'NO' && !row.isVerified) return { ...verdict, outcome: 'REVIEW', ground: 'LAW_UNVERIFIED' };
  if (verdict.outcome === 'NO' && basis.level === 'L3V') {
    return outcome('REVIEW', 'VARIATION', '《立法法》第八十五条第二款、第一百零一条');
  }
  return verdict;
}

/** The column that an instrument is read in; null for levels of which the laws on establishing say nothing. */
function matrixLevelOf(level: InstrumentLevel): MatrixLevel | null {
  switch (level) {
    case 'L0':
    case 'LS':
    case 'UNKNOWN':
      return null;
    case 'L3V':
      return 'L3P';
    case 'LJ':
      return 'L5';
    default:
      return level;
  }
}

/** A higher law that sets a thing regulates it, and one that does not exist sets nothing; contradiction is no answer. */
function consistent(answers: Answers): Answers {
  const { UPPER_LAW: exists, UPPER_LAW_SETS_IT: sets } = answers;
  if (exists === 'NO' && sets === 'YES') return { ...answers, UPPER_LAW: 'UNKNOWN', UPPER_LAW_SETS_IT: 'UNKNOWN' };
  if (sets === 'YES') return { ...answers, UPPER_LAW: 'YES' };
  return exists === 'NO' ? { ...answers, UPPER_LAW_SETS_IT: 'NO' } : answers;
}

interface Case {
  readonly power: EstablishedPower;
  readonly basis: EstablishingBasis;
  readonly on: CalendarDate;
}

function decide(cell: Cell, facts: Case): SetUp {
  switch (cell.type) {
    case 'LEAF':
      return (cell.outcome === 'SET' ? beyondCityMatters(facts) : null) ?? leafOf(cell);
    case 'KNOWN':
      return decide(cell[facts.power.answers[cell.question] ?? 'UNKNOWN'], facts);
    case 'ASKED':
      return decideAsked(cell, facts);
    case 'LASTING':
      return beyondCityMatters(facts) ?? decideTerm(cell, facts);
    case 'CEILING':
      return beyondCityMatters(facts) ?? decideFine(cell, facts);
  }
}

function leafOf({ outcome: what, ground, provision, conditions }: Leaf): SetUp {
  return { outcome: what, ground, clause: provision, conditions };
}

function decideAsked(cell: Asked, facts: Case): SetUp {
  const answer = facts.power.answers[cell.question] ?? 'UNKNOWN';
  if (answer !== 'UNKNOWN') return decide(cell[answer], facts);
  const yes = decide(cell.YES, facts);
  const no = decide(cell.NO, facts);
  if (yes.outcome === no.outcome && yes.ground === no.ground) return no;
  const mayBeGood = [yes, no].find(({ outcome: what }) => what !== 'NO' && what !== 'EXPIRED');
  return mayBeGood ? outcome('REVIEW', cell.question, mayBeGood.clause) : better(yes, no);
}

function decideTerm({ years, condition, ground, provision }: Lasting, { basis, on }: Case): SetUp {
  if (basis.firstEffectiveOn === null) return outcome('REVIEW', 'FIRST_DATE', provision);
  const until = yearsLater(basis.firstEffectiveOn, years);
  if (on >= until) return outcome('EXPIRED', ground, provision);
  if (!basis.isFirstVersionKnown) return outcome('REVIEW', 'FIRST_DATE', provision);
  return { ...outcome('SET', 'NONE', provision), conditions: [`${condition}_${until}`] };
}

/** The higher ceiling for acts that endanger people has to be shown; figures nobody has compared are said to be so. */
function decideFine({ provision }: WithinCeiling, { power, basis }: Case): SetUp {
  const ceiling = fineCeilingOf(basis.level, basis.jurisdiction);
  if (!ceiling) return outcome('REVIEW', 'FINE_TABLE', provision);
  if (power.fineCeilingYuan === null) return outcome('REVIEW', 'FINE_UNKNOWN', provision);
  const yuan = power.answers.SAFETY_FINE === 'YES' ? ceiling.safetyYuan : ceiling.yuan;
  if (power.fineCeilingYuan <= yuan) return outcome('SET', 'NONE', provision);
  return outcome('NO', 'S-06', `${provision}；${ceiling.source}${ceiling.isVerified ? '' : '（限额未核实）'}`);
}

/** From this day on the law confines what cities make. */
const CITIES_CONFINED_FROM = parseCalendarDate('2015-03-15');
const CITY_MATTERS_OF_2023_FROM = parseCalendarDate('2023-03-15');

/**
 * What a city made before it was confined stays valid; what it made later is judged by the law of that day, and may set
 * nothing beyond the matters of cities, for a term or for good. Null when it keeps to them.
 *
 * @see 立法法 (2015修正) 第七十二条第二款、第六款，第八十二条第三款; 立法法 (2023修正) 第八十一条第一款、第五款，第九十三条第三款
 */
function beyondCityMatters({ power, basis }: Case): SetUp | null {
  const { level, firstEffectiveOn, isFirstVersionKnown } = basis;
  if ((level !== 'L3C' && level !== 'L4C') || power.answers.CITY_MATTER !== 'NO') return null;
  if (firstEffectiveOn !== null && firstEffectiveOn < CITIES_CONFINED_FROM) return null;
  const isOf2023 = firstEffectiveOn === null || firstEffectiveOn >= CITY_MATTERS_OF_2023_FROM;
  const article = level === 'L3C' ? ['第七十二条第二款', '第八十一条第一款'] : ['第八十二条第三款', '第九十三条第三款'];
  const clause = `《立法法》（${isOf2023 ? '2023' : '2015'}修正）${article[isOf2023 ? 1 : 0]}`;
  return outcome(firstEffectiveOn !== null && isFirstVersionKnown ? 'NO' : 'REVIEW', 'S-07', clause);
}

function outcome(what: SetUpOutcome, ground: AuthorityGround, clause: string): SetUp {
  return { outcome: what, ground, clause, conditions: [] };
}

/** From best to worst: what is not known yet may turn out good. */
const BEST_FIRST: Readonly<Record<SetUpOutcome, number>> = { SET: 0, REVIEW: 1, SPECIFY_ONLY: 2, EXPIRED: 3, NO: 4 };

/** The better of two; the first of equals. */
export function better(one: SetUp, other: SetUp): SetUp {
  return BEST_FIRST[other.outcome] < BEST_FIRST[one.outcome] ? other : one;
}

/** The worse of two; the first of equals. */
export function worse(one: SetUp, other: SetUp): SetUp {
  return BEST_FIRST[other.outcome] > BEST_FIRST[one.outcome] ? other : one;
}
