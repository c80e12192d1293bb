import type { ASTNode } from '@marcbachmann/cel-js';
import { celContext, celEnvironment } from './cel-environment.js';
import { checkCriterion } from './check-criterion.js';
import { limitProblem } from './criterion-limits.js';
import { type CriterionProblem, positionAt } from './criterion-problem.js';
import type { FactDeclarations, FactValues } from './fact.js';

/** A criterion that has passed every check. Only {@link parseCriterion} makes one. */
export interface Criterion {
  readonly text: string;
  /** Facts it names, each once, in catalogue order: `["isProof", "proofBasis"]` */
  readonly factNames: readonly string[];
  /** How many parts it has: about 0.1 µs of the library's time each. */
  readonly partCount: number;
  /** What the CEL library says for these facts; the facts it names must be among them. */
  readonly evaluate: (facts: FactValues) => unknown;
}

export type CriterionReading =
  | { readonly ok: true; readonly criterion: Criterion }
  | { readonly ok: false; readonly problems: readonly CriterionProblem[] };

/**
 * Reads a criterion that a person wrote in CEL.
 *
 * @param text  e.g. `isProof == 'YES' && proofBasis in ['NONE', 'TOO_LOW']`
 * @param facts the facts it may name
 * @returns the criterion, or every problem found (one or more), in the order of the text
 */
export function parseCriterion(text: string, facts: FactDeclarations): CriterionReading {
  const unfit = limitProblem(text);
  if (unfit) return { ok: false, problems: [unfit] };

  const parsed = parseCel(text, facts);
  if ('problem' in parsed) return { ok: false, problems: [parsed.problem] };

  const { factNames, partCount, problems } = checkCriterion(parsed.program.ast, text, facts);
  if (problems.length > 0) return { ok: false, problems };

  const { program } = parsed;
  return { ok: true, criterion: { text, factNames, partCount, evaluate: (values) => program(celContext(values)) } };
}

interface Program {
  (context: Record<string, boolean | string | bigint>): unknown;
  readonly ast: ASTNode;
}

function parseCel(text: string, facts: FactDeclarations): { program: Program } | { problem: CriterionProblem } {
  try {
    return { program: celEnvironment(facts).parse(text) };
  } catch (error) {
    const { summary, offset } = syntaxFault(error);
    const message = { zh: `判定条件不合语法（${summary}）`, en: `The criterion cannot be read: ${summary}` };
    return { problem: { code: 'SYNTAX', message, position: positionAt(text, offset), suggestion: null } };
  }
}

/** What the library's error says and where; whatever else it throws is told without a place. */
function syntaxFault(error: unknown): { summary: string; offset: number } {
  if (!(error instanceof Error)) return { summary: String(error), offset: 0 };
  const summary = 'summary' in error && typeof error.summary === 'string' ? error.summary : error.message;
  const range: unknown = 'range' in error ? error.range : null;
  const isPlaced = typeof range === 'object' && range !== null && 'start' in range && typeof range.start === 'number';
  return { summary, offset: isPlaced ? Number(range.start) : 0 };
}
