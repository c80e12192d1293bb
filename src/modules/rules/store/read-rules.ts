import { columnsOf, type Em } from '../../../platform/db/index.js';
import type { Rule as RuleOfDomain } from '../domain/rule.js';
import { Rule, type RuleRow } from './rule.entity.js';

/** A rule of the register. */
export interface StoredRule {
  readonly id: number;
  readonly rule: RuleOfDomain;
}

/** The rules of the register by code, then by the day they take effect; one statement. */
export async function readRules(em: Em): Promise<readonly StoredRule[]> {
  const rows = await em.execute<(RuleRow & { scope: string | null })[]>(
    `select ${columnsOf(em, Rule)}, j.code as scope
     from rule t left join jurisdiction j on j.id = t.jurisdiction_id
     order by t.code collate "C", t.valid_from`,
  );
  return rows.map(({ id, scope, jurisdictionId: _id, ...row }) => ({
    id,
    rule: { ...row, scope: { jurisdiction: scope } },
  }));
}
