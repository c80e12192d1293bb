import type { LocalisedText } from '../../../shared/vocabulary.js';
import type { CriterionProblem, CriterionProblemCode } from './criterion-problem.js';
import type { FactDeclarations, FactValues } from './fact.js';
import { type Axis, axesOver, cellCountOf, cellOf, factsOfCell } from './fact-packing.js';
import type { Criterion } from './parse-criterion.js';

/** Most cells a table may have: 64 KiB. */
export const MAX_CELLS = 65_536;

/** Most parts of criteria that may be evaluated over all cells: about a second of work. */
export const MAX_STEPS = 8_000_000;

/** What a rule says for every combination of the facts it names. */
export class TruthTable {
  /** By number of axes that are known: 1 where the rule holds for some values of the others. */
  private readonly prospects: readonly Uint8Array[];

  constructor(
    /** One axis per fact, in the order of the catalogue. */
    readonly axes: readonly Axis[],
    readonly cellCount: number,
    private readonly outcomes: Uint8Array,
  ) {
    this.prospects = prospectsOf(axes, outcomes);
  }

  /**
   * False when the rule cannot hold whatever the facts of the later axes are.
   *
   * @param known how many axes, from the first, `cell` was made of
   */
  mayHold(known: number, cell: number): boolean {
    return this.prospects[known]?.[cell] === 1;
  }

  /** False when the rule holds in no cell in which the fact has the value; true for a fact it does not name. */
  mayHoldWith(fact: string, ordinal: number): boolean {
    const axis = this.axes.find(({ name }) => name === fact);
    if (!axis) return true;
    return this.outcomes.some(
      (outcome, cell) => outcome > 0 && Math.floor(cell / axis.stride) % axis.values.length === ordinal,
    );
  }

  /** True when the rule holds for the facts; facts it does not name are not looked at. */
  holds(facts: FactValues): boolean {
    return this.holdsAt(cellOf(this.axes, facts));
  }

  /** True when the rule holds in the cell, an index made by {@link cellOf} over `axes`. */
  holdsAt(cell: number): boolean {
    return this.outcomeAt(cell) > 0;
  }

  /** 0 where the rule does not hold, 1 where it says what it says by itself, 1 + n where its n-th case applies. */
  outcomeAt(cell: number): number {
    return this.outcomes[cell] ?? 0;
  }

  /** In how many cells the outcome is the one given; any but 0 unless one is given. */
  countOf(outcome?: number): number {
    return this.outcomes.reduce(
      (count, each) => count + Number(outcome === undefined ? each > 0 : each === outcome),
      0,
    );
  }
}

/** Folds the table along its last axis, then along the one before, down to none. */
function prospectsOf(axes: readonly Axis[], outcomes: Uint8Array): readonly Uint8Array[] {
  const prospects: Uint8Array[] = [];
  let open = outcomes.map((outcome) => (outcome > 0 ? 1 : 0));
  prospects[axes.length] = open;
  for (const [index, { stride }] of [...axes.entries()].reverse()) {
    const folded = new Uint8Array(stride);
    for (const [cell, holds] of open.entries()) if (holds === 1) folded[cell % stride] = 1;
    prospects[index] = folded;
    open = folded;
  }
  return prospects;
}

export type TruthTableReading =
  | { readonly ok: true; readonly table: TruthTable }
  | { readonly ok: false; readonly problem: CriterionProblem };

/**
 * Asks the CEL library once for every combination of the facts that the criteria name.
 *
 * @param criterion when the rule holds
 * @param cases when it says something else than by itself; of several that hold the first applies
 * @returns the table, or why there is none: more than 65,536 cells, or so long criteria over so many cells that
 *   filling them would hold up the server (nothing is evaluated then); or the first cell in which the library throws
 *   or answers with something other than true or false
 */
export function buildTruthTable(
  criterion: Criterion,
  facts: FactDeclarations,
  cases: readonly Criterion[] = [],
): TruthTableReading {
  const criteria = [criterion, ...cases];
  const named = new Set(criteria.flatMap(({ factNames }) => factNames));
  const names = Object.keys(facts).filter((name) => named.has(name));
  const parts = criteria.reduce((sum, { partCount }) => sum + partCount, 0);
  const cellCount = cellCountOf(facts, names);
  if (cellCount > MAX_CELLS) {
    return refused('TOO_MANY_CELLS', {
      zh: `判定条件涉及${cellCount}种事实组合，最多${MAX_CELLS}种；请拆成几条规则`,
      en: `The criterion has ${cellCount} combinations of facts, at most ${MAX_CELLS} are allowed; make it several rules`,
    });
  }
  if (cellCount * parts > MAX_STEPS) {
    return refused('TOO_COSTLY', {
      zh: `判定条件有${parts}个部分，又涉及${cellCount}种事实组合，计算量过大；请拆成几条规则`,
      en: `A criterion of ${parts} parts over ${cellCount} combinations of facts is too costly; make it several rules`,
    });
  }
  const axes = axesOver(facts, names);
  const outcomes = new Uint8Array(cellCount);
  for (let cell = 0; cell < cellCount; cell += 1) {
    const values = factsOfCell(axes, cell);
    const answer = outcomeOf(criterion, cases, values);
    if (typeof answer !== 'number') return answer;
    outcomes[cell] = answer;
  }
  return { ok: true, table: new TruthTable(axes, cellCount, outcomes) };
}

function outcomeOf(
  criterion: Criterion,
  cases: readonly Criterion[],
  values: FactValues,
): number | Extract<TruthTableReading, { ok: false }> {
  const holds = answerOf(criterion, values);
  if (typeof holds !== 'boolean') return holds;
  if (!holds) return 0;
  for (const [index, each] of cases.entries()) {
    const applies = answerOf(each, values);
    if (typeof applies !== 'boolean') return applies;
    if (applies) return index + 2;
  }
  return 1;
}

function answerOf(criterion: Criterion, values: FactValues): boolean | Extract<TruthTableReading, { ok: false }> {
  try {
    const value = criterion.evaluate(values);
    return typeof value === 'boolean' ? value : refusedCell('CELL_NOT_BOOLEAN', values, String(value));
  } catch (error) {
    return refusedCell('CELL_THROWS', values, error instanceof Error ? error.message : String(error));
  }
}

function refusedCell(code: CriterionProblemCode, values: FactValues, answer: string) {
  const cell = JSON.stringify(values);
  return refused(code, {
    zh: `事实为${cell}时，判定条件没有得出真假：${answer}`,
    en: `For the facts ${cell} the criterion gives neither true nor false: ${answer}`,
  });
}

function refused(code: CriterionProblemCode, message: LocalisedText): Extract<TruthTableReading, { ok: false }> {
  return { ok: false, problem: { code, message, position: { offset: 0, line: 1, column: 1 }, suggestion: null } };
}
