import { type Em, findRows, insertRows, type Publication, updateRows } from '../../platform/db/index.js';
import { canonicalJson } from '../../shared/canonical-json.js';
import { InvalidInputError } from '../../shared/errors.js';
import { basisKey, ensureCitations } from '../legal/index.js';
import { compileRules } from './domain/compile-rules.js';
import type { Rule as RuleOfDomain } from './domain/rule.js';
import { evaluateUnits } from './evaluate-units.js';
import { readRules, type StoredRule } from './store/read-rules.js';
import { Rule, RuleBasis } from './store/rule.entity.js';

/** What saving rules did. */
export interface SavedRules {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/**
 * The register holds the rules given, beside those it had, and every finding is one of theirs.
 *
 * A row is known by code and first day: one that says something else is changed and its version is one higher; one that
 * says the same is left alone, and so are rows that are not given. Findings are computed anew when anything changed.
 *
 * @param rules e.g. of `readRuleFiles`; their own `version` counts only for a row that is new
 * @throws {InvalidInputError} when a rule is unsound by itself or with those of the register, or its scope names no
 *   jurisdiction; nothing is written then
 */
export async function saveRules(em: Em, rules: readonly RuleOfDomain[], publication: Publication): Promise<SavedRules> {
  const known = new Map((await readRules(em)).map((stored) => [keyOf(stored.rule), stored]));
  const given = new Map(rules.map((rule) => [keyOf(rule), rule]));
  if (given.size < rules.length) throw new InvalidInputError('Two rules given have one code and one first day');
  refuseUnsound([...new Map([...[...known].map(([key, { rule }]) => [key, rule] as const), ...given]).values()]);

  const created = rules.filter((rule) => !known.has(keyOf(rule)));
  const changed = rules.flatMap((rule) => changeOf(rule, known.get(keyOf(rule))));
  const saved = { created: created.length, changed: changed.length };
  if (saved.created + saved.changed > 0) {
    const scopes = await readScopes(em, rules);
    // a row that ends makes room for its successor first
    await updateRows(
      em,
      Rule,
      changed.map(({ id, rule }) => ({ id, ...rowOf(rule, scopes) })),
    );
    const ids = await insertRows(
      em,
      Rule,
      created.map((rule) => rowOf(rule, scopes)),
    );
    await saveBases(em, [...changed, ...created.map((rule, index) => ({ id: ids[index] ?? 0, rule }))]);
    await evaluateUnits(em, 'ALL', publication);
  }
  return { ...saved, unchanged: rules.length - saved.created - saved.changed };
}

function keyOf({ code, validFrom }: RuleOfDomain): string {
  return `${code} ${validFrom}`;
}

function refuseUnsound(rules: readonly RuleOfDomain[]): void {
  const compilation = compileRules(rules);
  if (compilation.ok) return;
  const problems = compilation.problems.map(({ message, criterion }) =>
    criterion ? `${message.zh}（第${criterion.position.line}行第${criterion.position.column}列）` : message.zh,
  );
  const [first] = compilation.problems;
  throw new InvalidInputError(`${problems.length} faults in the rules; first: ${first?.message.en ?? ''}`, {
    rules: [...new Set(compilation.problems.map(({ rule }) => rule))],
    problems,
  });
}

function changeOf(rule: RuleOfDomain, stored: StoredRule | undefined): StoredRule[] {
  if (!stored || contentOf(rule) === contentOf(stored.rule)) return [];
  return [{ id: stored.id, rule: { ...rule, version: stored.rule.version + 1 } }];
}

function contentOf({ version: _version, scope, title, reason, cases, ...rest }: RuleOfDomain): string {
  return canonicalJson({
    ...rest,
    cases: cases.map(({ when, verb, severity }) => ({ when, verb, severity })),
    scope: { jurisdiction: scope.jurisdiction },
    title: { zh: title.zh, en: title.en },
    reason: { zh: reason.zh, en: reason.en },
  });
}

/** Ids of the jurisdictions that scopes name; of several rows of one code the one still open, else the latest. */
async function readScopes(em: Em, rules: readonly RuleOfDomain[]): Promise<ReadonlyMap<string, number>> {
  const codes = [...new Set(rules.flatMap(({ scope }) => scope.jurisdiction ?? []))];
  if (codes.length === 0) return new Map();
  const rows = await em.execute<{ id: number; code: string }[]>(
    'select distinct on (code) id, code from jurisdiction where code in (?) order by code, valid_to desc nulls first',
    [codes],
  );
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  const unknown = codes.find((code) => !ids.has(code));
  if (unknown !== undefined) throw new InvalidInputError(`No jurisdiction ${unknown}`, { jurisdiction: unknown });
  return ids;
}

function rowOf({ scope, replacements, statutes, cases, ...rule }: RuleOfDomain, scopes: ReadonlyMap<string, number>) {
  return {
    ...rule,
    cases: [...cases],
    replacements: [...replacements],
    statutes: [...statutes],
    jurisdictionId: scope.jurisdiction === null ? null : (scopes.get(scope.jurisdiction) ?? null),
  };
}

/** The provisions that authorise a rule are cited as they stood on its first day. */
async function saveBases(em: Em, rules: readonly StoredRule[]): Promise<void> {
  const cited = rules.flatMap(({ id, rule }) =>
    [...new Set(rule.statutes)].map((text, order) => ({ id, order, text, writtenOn: rule.validFrom })),
  );
  const citations = await ensureCitations(em, cited);
  const wanted = cited.map(({ id, order, ...citation }) => ({
    subjectId: id,
    citationId: citations.get(basisKey(citation)) ?? 0,
    purpose: 'ESTABLISH' as const,
    position: order + 1,
  }));
  const ids = rules.map(({ id }) => id);
  const before = await findRows(em, RuleBasis, { where: 't.subject_id in (?)', params: [ids] });
  const lineOf = ({ subjectId, citationId, position }: Omit<(typeof wanted)[number], 'purpose'>) =>
    `${subjectId} ${citationId} ${position}`;
  const lines = new Set(wanted.map(lineOf));
  const kept = new Set(before.map(lineOf).filter((line) => lines.has(line)));
  const stale = before.filter((basis) => !kept.has(lineOf(basis))).map(({ id }) => id);
  if (stale.length > 0) await em.execute('delete from rule_basis where id in (?)', [stale]);
  await insertRows(
    em,
    RuleBasis,
    wanted.filter((basis) => !kept.has(lineOf(basis))),
  );
}
