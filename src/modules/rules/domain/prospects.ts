import { at } from '../../../shared/at.js';
import type { FactValue } from './fact.js';
import type { TruthTable } from './truth-table.js';

/** Some of a number of rules, 32 to a word. */
type RuleSet = Int32Array;

/** A fact by which rules are told apart. */
export interface ProspectFact {
  readonly name: string;
  readonly values: readonly FactValue[];
}

/**
 * Which of several rules may still hold when some facts are known, each for itself: a rule is out as soon as it holds in
 * no cell in which one fact has the value it has. Most subjects leave no rule after two or three facts, at the price of
 * one step a fact for all rules together.
 *
 * One is used again for every subject: {@link begin}, then facts in any order.
 */
export class Prospects {
  /** By fact, by ordinal of its value: the rules that it leaves. */
  private readonly left: readonly (readonly RuleSet[])[];
  /** By fact: the rules that name it. */
  private readonly naming: readonly RuleSet[];
  private readonly all: RuleSet;
  private readonly open: RuleSet;
  private readonly any: RuleSet;

  constructor(tables: readonly TruthTable[], facts: readonly ProspectFact[]) {
    const setOf = (has: (table: TruthTable) => boolean): RuleSet => {
      const rules = new Int32Array(Math.ceil(tables.length / 32));
      for (const [rule, table] of tables.entries())
        if (has(table)) rules[rule >> 5] = (rules[rule >> 5] ?? 0) | bit(rule);
      return rules;
    };
    this.naming = facts.map(({ name }) => setOf(({ axes }) => axes.some((axis) => axis.name === name)));
    this.left = facts.map(({ name, values }) =>
      values.map((_value, ordinal) => setOf((table) => table.mayHoldWith(name, ordinal))),
    );
    this.all = setOf((table) => table.mayHold(0, 0));
    this.open = new Int32Array(this.all.length);
    this.any = new Int32Array(this.all.length);
  }

  /** Nothing is known. */
  begin(): void {
    this.open.set(this.all);
  }

  /** True when a rule that may still hold names the fact. */
  asks(fact: number): boolean {
    const naming = at(this.naming, fact);
    for (let word = 0; word < this.open.length; word += 1)
      if (((this.open[word] ?? 0) & (naming[word] ?? 0)) !== 0) return true;
    return false;
  }

  /** The fact has this value, or one of several at different times. */
  learn(fact: number, ordinals: number | readonly number[]): void {
    const { open, any } = this;
    const left = at(this.left, fact);
    if (typeof ordinals === 'number') {
      const rules = at(left, ordinals);
      for (let word = 0; word < open.length; word += 1) open[word] = (open[word] ?? 0) & (rules[word] ?? 0);
      return;
    }
    any.fill(0);
    for (const ordinal of ordinals) {
      const rules = at(left, ordinal);
      for (let word = 0; word < any.length; word += 1) any[word] = (any[word] ?? 0) | (rules[word] ?? 0);
    }
    for (let word = 0; word < open.length; word += 1) open[word] = (open[word] ?? 0) & (any[word] ?? 0);
  }

  /** True when no rule is left. */
  get isSettled(): boolean {
    for (let word = 0; word < this.open.length; word += 1) if (this.open[word] !== 0) return false;
    return true;
  }

  /** True when the rule may still hold. */
  isOpen(rule: number): boolean {
    return ((this.open[rule >> 5] ?? 0) & bit(rule)) !== 0;
  }
}

function bit(rule: number): number {
  return 1 << (rule & 31);
}
