import type { Em } from '../../platform/db/index.js';
import { type CompiledRule, compileRules } from './domain/compile-rules.js';
import type { ComputedFinding } from './domain/evaluate.js';
import { readRules, type StoredRule } from './store/read-rules.js';

/** The rules of the register, ready to judge. */
export interface RuleRegister {
  readonly compiled: readonly CompiledRule[];
  /** Id of the row of the rule that made a finding. */
  ruleIdOf(finding: Pick<ComputedFinding, 'rule' | 'validFrom'>): number;
}

const REMEMBERED = 8;
const remembered = new Map<string, RuleRegister>();

/**
 * Loads the rules of the register; each set of rules is compiled once.
 *
 * What is remembered is found by the whole content of the rules: numbers of versions and publications would lie after
 * a change that was rolled back, and an as-of read has older rules.
 *
 * @throws {Error} when a rule cannot be compiled: it was written for facts that this version does not know
 */
export async function loadRules(em: Em): Promise<RuleRegister> {
  const stored = await readRules(em);
  const key = JSON.stringify(stored);
  const register = remembered.get(key) ?? compile(stored);
  remembered.delete(key);
  remembered.set(key, register);
  for (const oldest of remembered.keys()) if (remembered.size > REMEMBERED) remembered.delete(oldest);
  return register;
}

function compile(stored: readonly StoredRule[]): RuleRegister {
  const compilation = compileRules(stored.map(({ rule }) => rule));
  if (!compilation.ok) {
    throw new Error(`rules of the register: ${compilation.problems.map(({ message }) => message.en).join('; ')}`);
  }
  const byCode = Map.groupBy(stored, ({ rule }) => rule.code);
  return {
    compiled: compilation.rules,
    ruleIdOf({ rule: code, validFrom }) {
      const row = byCode.get(code)?.findLast(({ rule }) => rule.validFrom <= validFrom);
      if (!row) throw new RangeError(`No rule ${code} on ${validFrom}`);
      return row.id;
    },
  };
}
