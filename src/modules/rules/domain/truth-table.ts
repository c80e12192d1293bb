import type { LocalisedText } from '../../../shared/vocabulary.js';
import type { CriterionProblem, CriterionProblemCode } from './criterion-problem.js';
import type { FactDeclarations, FactValues } from './fact.js';
import { type Axis, axesOver, cellCountOf, cellOf, factsOfCell } from './fact-packing.js';
import type { Criterion } from './parse-criterion.js';

/** Most cells a table may have: 8 KiB of bits. */
export const MAX_CELLS = 65_536;

/** Most parts of a criterion that may be evaluated over all its cells: about a second of work. */
export const MAX_STEPS = 8_000_000;

/** What a criterion says for every combination of the facts it names, one bit each. */
export class TruthTable {
  constructor(
    /** One axis per fact, in the order of the criterion's `factNames`. */
    readonly axes: readonly Axis[],
    readonly cellCount: number,
    private readonly bits: Uint8Array,
  ) {}

  /** True when the criterion holds for the facts; facts it does not name are not looked at. */
  holds(facts: FactValues): boolean {
    return this.holdsAt(cellOf(this.axes, facts));
  }

  /** True when the criterion holds in the cell, an index made by {@link cellOf} over `axes`. */
  holdsAt(cell: number): boolean {
    return (((this.bits[cell >> 3] ?? 0) >> (cell & 7)) & 1) === 1;
  }

  /** In how many cells the criterion holds. */
  holdingCount(): number {
    let count = 0;
    for (let cell = 0; cell < this.cellCount; cell += 1) if (this.holdsAt(cell)) count += 1;
    return count;
  }
}

export type TruthTableReading =
  | { readonly ok: true; readonly table: TruthTable }
  | { readonly ok: false; readonly problem: CriterionProblem };

/**
 * Asks the CEL library once for every combination of the facts the criterion names.
 *
 * @returns the table, or why there is none: more than 65,536 cells, or so long a criterion over so many cells that
 *   filling them would hold up the server (nothing is evaluated then); or the first cell in which the library throws
 *   or answers with something other than true or false
 */
export function buildTruthTable(criterion: Criterion, facts: FactDeclarations): TruthTableReading {
  const cellCount = cellCountOf(facts, criterion.factNames);
  if (cellCount > MAX_CELLS) {
    return refused('TOO_MANY_CELLS', {
      zh: `判定条件涉及${cellCount}种事实组合，最多${MAX_CELLS}种；请拆成几条规则`,
      en: `The criterion has ${cellCount} combinations of facts, at most ${MAX_CELLS} are allowed; make it several rules`,
    });
  }
  if (cellCount * criterion.partCount > MAX_STEPS) {
    return refused('TOO_COSTLY', {
      zh: `判定条件有${criterion.partCount}个部分，又涉及${cellCount}种事实组合，计算量过大；请拆成几条规则`,
      en: `A criterion of ${criterion.partCount} parts over ${cellCount} combinations of facts is too costly; make it several rules`,
    });
  }
  const axes = axesOver(facts, criterion.factNames);
  const bits = new Uint8Array(Math.ceil(cellCount / 8));
  for (let cell = 0; cell < cellCount; cell += 1) {
    const values = factsOfCell(axes, cell);
    const answer = evaluated(criterion, values);
    if ('thrown' in answer) return refusedCell('CELL_THROWS', values, answer.thrown);
    if (typeof answer.value !== 'boolean') return refusedCell('CELL_NOT_BOOLEAN', values, String(answer.value));
    if (answer.value) bits[cell >> 3] = (bits[cell >> 3] ?? 0) | (1 << (cell & 7));
  }
  return { ok: true, table: new TruthTable(axes, cellCount, bits) };
}

function evaluated(criterion: Criterion, values: FactValues): { value: unknown } | { thrown: string } {
  try {
    return { value: criterion.evaluate(values) };
  } catch (error) {
    return { thrown: error instanceof Error ? error.message : String(error) };
  }
}

function refusedCell(code: CriterionProblemCode, values: FactValues, answer: string): TruthTableReading {
  const cell = JSON.stringify(values);
  return refused(code, {
    zh: `事实为${cell}时，判定条件没有得出真假：${answer}`,
    en: `For the facts ${cell} the criterion gives neither true nor false: ${answer}`,
  });
}

function refused(code: CriterionProblemCode, message: LocalisedText): TruthTableReading {
  return { ok: false, problem: { code, message, position: { offset: 0, line: 1, column: 1 }, suggestion: null } };
}
