import type { ASTNode } from '@marcbachmann/cel-js';
import type { LocalisedText } from '../../../shared/vocabulary.js';
import { celEnvironment } from './cel-environment.js';
import { MAX_CRITERION_DEPTH } from './criterion-limits.js';
import type { CriterionProblem, CriterionProblemCode } from './criterion-problem.js';
import type { FactDeclarations, FactValue } from './fact.js';
import { parseCriterion } from './parse-criterion.js';

/** How a fact is compared; each is one operator of CEL. */
const OPERATORS = {
  is: '==',
  isNot: '!=',
  lessThan: '<',
  atMost: '<=',
  moreThan: '>',
  atLeast: '>=',
} as const;
type Comparison = keyof typeof OPERATORS;

/**
 * A criterion as a tree of conditions, for editors that let people choose rather than write:
 *
 * - `true`, `false`
 * - `{ "all": [ … ] }`, `{ "any": [ … ] }`, `{ "not": … }`, `{ "if": …, "then": …, "else": … }`
 * - `{ "fact": "isListed" }`: a fact that is true or false
 * - `{ "fact": "isProof", "is": "YES" }`; also `isNot`, `lessThan`, `atMost`, `moreThan`, `atLeast`; instead of a value
 *   another fact: `{ "fact": "visits", "moreThan": { "fact": "standardVisits" } }`
 * - `{ "fact": "proofBasis", "in": ["NONE", "TOO_LOW"] }`
 * - `{ "same": [ …, … ] }`, `{ "differ": [ …, … ] }`: two conditions that are both so or both not so, or not
 */
export type Condition =
  | boolean
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly if: Condition; readonly then: Condition; readonly else: Condition }
  | { readonly same: readonly [Condition, Condition] }
  | { readonly differ: readonly [Condition, Condition] }
  | { readonly fact: string; readonly in: readonly FactValue[] }
  | FactCondition;

export type FactCondition = { readonly fact: string } & {
  readonly [Name in Comparison]?: FactValue | { readonly fact: string };
};

/** A fault of a tree: `path` leads to the part, as in `$.all[1].is`. */
export interface ConditionProblem extends Pick<CriterionProblem, 'code' | 'message' | 'suggestion'> {
  readonly path: string;
}

export type ConditionReading =
  | { readonly ok: true; readonly criterion: string }
  | { readonly ok: false; readonly problems: readonly ConditionProblem[] };

/**
 * The CEL text that says what a tree says.
 *
 * @param tree whatever JSON gave
 * @returns the text, which {@link parseCriterion} accepts, or every problem found
 */
export function criterionOf(tree: unknown, facts: FactDeclarations): ConditionReading {
  const writer = new Writer();
  const pieces = writer.condition(tree, '$', 0);
  if (writer.problems.length > 0) return { ok: false, problems: writer.problems };
  const criterion = pieces.map(({ text }) => text).join('');
  const reading = parseCriterion(criterion, facts);
  if (reading.ok) return { ok: true, criterion };
  return {
    ok: false,
    problems: reading.problems.map(({ code, message, position, suggestion }) => ({
      code,
      message,
      path: code === 'NAMES_NO_FACT' ? '$' : pathAt(pieces, position.offset),
      // what stands in the text between quotes is a value of the tree without them
      suggestion: suggestion?.replace(/^'(.*)'$/, '$1') ?? null,
    })),
  };
}

/**
 * The tree that says what a criterion says.
 *
 * @param criterion a text that {@link parseCriterion} accepts
 * @throws {Error} for any other
 */
export function conditionOf(criterion: string, facts: FactDeclarations): Condition {
  return treeOf(celEnvironment(facts).parse(criterion).ast);
}

/** Most parts of a tree that are looked at: more make a text longer than is allowed. */
const MAX_PARTS = 4_000;

/** Most problems that are told: a person mends a few and asks again. */
const MAX_PROBLEMS = 20;

/** Some of the text, and the part of the tree that says it. */
interface Piece {
  readonly text: string;
  readonly path: string;
}

function pathAt(pieces: readonly Piece[], offset: number): string {
  let start = 0;
  for (const { text, path } of pieces) {
    start += text.length;
    if (offset < start) return path;
  }
  return '$';
}

type Fields = Readonly<Record<string, unknown>>;

class Writer {
  readonly problems: ConditionProblem[] = [];
  private parts = 0;

  condition(tree: unknown, path: string, depth: number): readonly Piece[] {
    this.parts += 1;
    if (depth > MAX_CRITERION_DEPTH || this.parts > MAX_PARTS) {
      return this.refuse('TOO_DEEP', path, '条件嵌套过深或者过多', 'The conditions are nested too deep, or too many');
    }
    if (typeof tree === 'boolean') return [{ text: String(tree), path }];
    if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) return this.refuseShape(path);
    const fields: Fields = Object.fromEntries(Object.entries(tree));
    switch (Object.keys(fields).sort().join()) {
      case 'all':
        return this.joined(fields['all'], ' && ', `${path}.all`, depth);
      case 'any':
        return this.joined(fields['any'], ' || ', `${path}.any`, depth);
      case 'same':
        return this.both(fields['same'], ' == ', `${path}.same`, depth);
      case 'differ':
        return this.both(fields['differ'], ' != ', `${path}.differ`, depth);
      case 'not':
        return [{ text: '!(', path }, ...this.condition(fields['not'], `${path}.not`, depth + 1), { text: ')', path }];
      case 'else,if,then':
        return this.choice(fields, path, depth);
      default:
        return this.ofFact(fields, path);
    }
  }

  private joined(list: unknown, operator: string, path: string, depth: number): readonly Piece[] {
    if (!Array.isArray(list) || list.length === 0) return this.refuseShape(path);
    const pieces: Piece[] = [{ text: '(', path }];
    for (const [index, each] of list.slice(0, MAX_PARTS).entries()) {
      if (index > 0) pieces.push({ text: operator, path });
      pieces.push(...this.condition(each, `${path}[${index}]`, depth + 1));
    }
    pieces.push({ text: ')', path });
    return pieces;
  }

  private both(list: unknown, operator: string, path: string, depth: number): readonly Piece[] {
    if (!Array.isArray(list) || list.length !== 2) return this.refuseShape(path);
    return this.joined(list, operator, path, depth);
  }

  private choice(fields: Fields, path: string, depth: number): readonly Piece[] {
    const branch = (name: string) => this.condition(fields[name], `${path}.${name}`, depth + 1);
    return [
      { text: '(', path },
      ...branch('if'),
      { text: ' ? ', path },
      ...branch('then'),
      { text: ' : ', path },
      ...branch('else'),
      { text: ')', path },
    ];
  }

  private ofFact({ fact, ...rest }: Fields, path: string): readonly Piece[] {
    const [entry, ...more] = Object.entries(rest);
    if (typeof fact !== 'string' || more.length > 0) return this.refuseShape(path);
    const name: Piece = { text: nameOf(fact), path: `${path}.fact` };
    if (!entry) return [name];
    const [operator, value] = entry;
    const place = `${path}.${operator}`;
    if (operator === 'in') {
      if (!Array.isArray(value)) return this.refuseShape(place);
      const values = value.slice(0, MAX_PARTS).flatMap((each, index) => {
        const written = this.value(each, `${place}[${index}]`);
        return index === 0 ? written : [{ text: ', ', path: place }, ...written];
      });
      return [name, { text: ' in [', path: place }, ...values, { text: ']', path: place }];
    }
    if (!isComparison(operator)) return this.refuseShape(place);
    return [
      { text: '(', path },
      name,
      { text: ` ${OPERATORS[operator]} `, path },
      ...this.value(value, place),
      { text: ')', path },
    ];
  }

  private value(value: unknown, path: string): readonly Piece[] {
    if (typeof value === 'string') return [{ text: quotedText(value), path }];
    if (typeof value === 'boolean' || Number.isSafeInteger(value)) return [{ text: String(value), path }];
    if (typeof value === 'object' && value !== null && 'fact' in value && typeof value.fact === 'string') {
      return [{ text: nameOf(value.fact), path }];
    }
    return this.refuseShape(path);
  }

  private refuseShape(path: string): readonly Piece[] {
    return this.refuse(
      'NOT_ALLOWED',
      path,
      '此处应为条件：all、any、not、if/then/else、same、differ，或者对某一事实的判断',
      'A condition is expected here: all, any, not, if/then/else, same, differ, or what a fact is',
    );
  }

  private refuse(code: CriterionProblemCode, path: string, zh: string, en: string): readonly Piece[] {
    const message: LocalisedText = { zh, en };
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ code, message, path, suggestion: null });
    return [];
  }
}

function treeOf(node: ASTNode): Condition {
  switch (node.op) {
    case 'value':
      return node.args === true;
    case 'id':
      return { fact: node.args };
    case '!_':
      return { not: treeOf(node.args) };
    case '&&':
      return { all: operandsOf(node, '&&').map(treeOf) };
    case '||':
      return { any: operandsOf(node, '||').map(treeOf) };
    case '?:': {
      const [test, yes, no] = node.args;
      // biome-ignore lint/suspicious/noThenProperty: a word of the tree, which is data and is never awaited
      return { if: treeOf(test), then: treeOf(yes), else: treeOf(no) };
    }
    case 'in': {
      const [subject, list] = node.args;
      const values = list.op === 'list' ? list.args.map(literalOf) : [];
      if (subject.op === 'id') return { fact: subject.args, in: values };
      return { any: values.map((value) => ({ same: [treeOf(subject), value === true] }) as const) };
    }
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparisonOf(node.op, node.args[0], node.args[1]);
    default:
      throw new Error(`a criterion cannot hold ${node.op}`);
  }
}

/** The operands of a run of the same operator, from left to right, without recursion into its left side. */
function operandsOf(node: ASTNode, operator: '&&' | '||'): readonly ASTNode[] {
  const operands: ASTNode[] = [];
  let left = node;
  while (left.op === operator) {
    operands.push(left.args[1]);
    left = left.args[0];
  }
  operands.push(left);
  return operands.reverse();
}

const MIRRORED = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;
const NAMES = { '==': 'is', '!=': 'isNot', '<': 'lessThan', '<=': 'atMost', '>': 'moreThan', '>=': 'atLeast' } as const;

function comparisonOf(operator: keyof typeof NAMES, left: ASTNode, right: ASTNode): Condition {
  if (left.op === 'id' && (isValue(right) || right.op === 'id')) {
    return { fact: left.args, [NAMES[operator]]: right.op === 'id' ? { fact: right.args } : literalOf(right) };
  }
  if (right.op === 'id' && isValue(left)) return { fact: right.args, [NAMES[MIRRORED[operator]]]: literalOf(left) };
  const both = [treeOf(left), treeOf(right)] as const;
  return operator === '==' ? { same: both } : { differ: both };
}

function isValue(node: ASTNode): boolean {
  return node.op === 'value' || node.op === '-_';
}

function literalOf(node: ASTNode): FactValue {
  if (node.op === '-_') return -Number(literalOf(node.args));
  if (node.op !== 'value') throw new Error(`a value is expected in place of ${node.op}`);
  const { args } = node;
  if (typeof args === 'boolean' || typeof args === 'string') return args;
  return Number(args);
}

function isComparison(name: string): name is Comparison {
  return Object.hasOwn(OPERATORS, name);
}

/** A name that is none in CEL would be read as something else. */
function nameOf(fact: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(fact) ? fact : quotedText(fact);
}

function quotedText(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;
}
