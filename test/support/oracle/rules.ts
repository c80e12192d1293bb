import { readdirSync, readFileSync } from 'node:fs';
import { evaluate } from '@marcbachmann/cel-js';
import { parse } from 'yaml';

/** A rule as its file has it. */
export interface RuleRow {
  readonly code: string;
  readonly subjectKind: string;
  readonly criterion: string;
  readonly severity: string;
  readonly verb: string;
  readonly cases?: readonly { readonly when: string; readonly verb: string; readonly severity: string }[];
  readonly scope?: { readonly jurisdiction?: string };
  readonly validFrom: string;
  readonly validTo?: string;
}

/** The rules of all files. */
export function readRuleRows(): readonly RuleRow[] {
  const folder = 'seeds/reference/rules';
  return readdirSync(folder).flatMap((file): readonly RuleRow[] => parse(readFileSync(`${folder}/${file}`, 'utf8')));
}

export type FactsOnDay = Readonly<Record<string, string | boolean | number>>;

/** What the rule says by the facts of a day, asked of the CEL library as it is written; null when it says nothing. */
export function verdictOf(
  rule: RuleRow,
  facts: FactsOnDay,
): { readonly verb: string; readonly severity: string } | null {
  const context = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'number' ? BigInt(value) : value]),
  );
  if (evaluate(rule.criterion, context) !== true) return null;
  const { verb, severity } = rule.cases?.find(({ when }) => evaluate(when, context) === true) ?? rule;
  return { verb, severity };
}
