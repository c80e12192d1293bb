import type { LocalisedText } from '../../../../../shared/vocabulary.js';
import type { PowerQuestion } from '../../../../powers/domain/vocabulary.js';
import type { AuthorityGround } from '../ground.js';

/** A level of the matrix; what varies the law (L3V) is read beside L3P. */
export type MatrixLevel = 'L1' | 'L2' | 'L2D' | 'L3P' | 'L3C' | 'L4M' | 'L4P' | 'L4C' | 'L5';

/** A row: what an instrument of each level may do about one kind of power. */
export type MatrixRow = Readonly<Record<MatrixLevel, Cell>> & {
  readonly name: LocalisedText;
  /** False where the row was written from memory and not from a text of the law: it then refuses nothing. */
  readonly isVerified: boolean;
};

/** What holds of an establishment that is good: a duty that goes with it or a bound that it has to keep. */
export type StandingCondition =
  /** 行政许可法 第十四条第二款: the State Council decides only where it is necessary. */
  | 'NECESSARY'
  /** 行政许可法 第十四条第二款 */
  | 'TO_BE_RAISED_TO_LAW_UNLESS_TEMPORARY'
  /** 优化营商环境条例 第四十四条第二款 */
  | 'NECESSITY_TEST'
  /** 行政处罚法 第十一条、第十二条: where a higher law punishes the act, within its acts, kinds and ranges. */
  | 'WITHIN_UPPER_LAW'
  /** 立法法 第十三条 */
  | 'WITHIN_THE_AUTHORISATION';

/** What the law says of a kind of power and a level, down to the answers of people. */
export type Cell = Leaf | Asked | Known | Lasting | WithinCeiling;

export interface Leaf {
  readonly type: 'LEAF';
  readonly outcome: 'SET' | 'SPECIFY_ONLY' | 'NO' | 'REVIEW';
  readonly ground: AuthorityGround;
  /** `《行政许可法》第十五条第一款` */
  readonly provision: string;
  readonly conditions: readonly StandingCondition[];
}

/** A question on which the outcome depends: while nobody has answered it, it may be either. */
export interface Asked {
  readonly type: 'ASKED';
  readonly question: PowerQuestion & AuthorityGround;
  readonly YES: Cell;
  readonly NO: Cell;
}

/** A question whose answer matters only once it is given: what excuses or bars is to be shown. */
export interface Known {
  readonly type: 'KNOWN';
  readonly question: PowerQuestion;
  readonly YES: Cell;
  readonly NO: Cell;
  readonly UNKNOWN: Cell;
}

/** Good for some years from the day on which the instrument first took effect, and expired then. */
export interface Lasting {
  readonly type: 'LASTING';
  readonly years: number;
  readonly condition: 'TEMPORARY_UNTIL' | 'PROVISIONAL_UNTIL';
  readonly ground: AuthorityGround;
  readonly provision: string;
}

/** Good for a fine that keeps the ceiling of the instrument's level and place. */
export interface WithinCeiling {
  readonly type: 'CEILING';
  readonly provision: string;
}

// The words of which the matrix is written.

export function set(provision: string, ...conditions: readonly StandingCondition[]): Leaf {
  return { type: 'LEAF', outcome: 'SET', ground: 'NONE', provision, conditions };
}

export function specifyOnly(provision: string, ground: AuthorityGround = 'SPECIFIES'): Leaf {
  return { type: 'LEAF', outcome: 'SPECIFY_ONLY', ground, provision, conditions: [] };
}

export function no(ground: AuthorityGround, provision: string): Leaf {
  return { type: 'LEAF', outcome: 'NO', ground, provision, conditions: [] };
}

export function review(ground: AuthorityGround, provision: string): Leaf {
  return { type: 'LEAF', outcome: 'REVIEW', ground, provision, conditions: [] };
}

export function ask(question: Asked['question'], answers: { readonly YES: Cell; readonly NO: Cell }): Asked {
  return { type: 'ASKED', question, ...answers };
}

/** `otherwise` is also what holds while nobody has answered, unless `UNKNOWN` says something else. */
export function known(
  question: PowerQuestion,
  answers: { readonly YES?: Cell; readonly NO?: Cell; readonly otherwise: Cell },
): Known {
  const { YES, NO, otherwise } = answers;
  return { type: 'KNOWN', question, YES: YES ?? otherwise, NO: NO ?? otherwise, UNKNOWN: otherwise };
}

/** What only specifies what a higher law sets is no fault of it, but that law is then the basis to be named. */
export function unlessUpperLawSetsIt(provision: string, otherwise: Cell): Cell {
  return known('UPPER_LAW_SETS_IT', { YES: specifyOnly(provision), otherwise });
}

/** The same for every level but 法律. */
export function belowLaw(cell: Cell): Omit<Readonly<Record<MatrixLevel, Cell>>, 'L1'> {
  return { L2: cell, L2D: cell, ...localRegulations(cell), L4M: cell, ...governmentRules(cell), L5: cell };
}

export function localRegulations(cell: Cell): { readonly L3P: Cell; readonly L3C: Cell } {
  return { L3P: cell, L3C: cell };
}

export function governmentRules(cell: Cell): { readonly L4P: Cell; readonly L4C: Cell } {
  return { L4P: cell, L4C: cell };
}
