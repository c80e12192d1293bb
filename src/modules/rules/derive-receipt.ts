import { asOfFork, type Em, isoInstant } from '../../platform/db/index.js';
import type { CalendarDate } from '../../shared/dates.js';
import { isValidOn } from '../../shared/dates.js';
import { NotFoundError } from '../../shared/errors.js';
import type { CompiledRule } from './domain/compile-rules.js';
import { factNamed } from './domain/fact.js';
import { factsAbout } from './domain/fact-catalogue.js';
import { cellOf } from './domain/fact-packing.js';
import type { PresentEvidence } from './domain/receipt/compare-receipts.js';
import { type ReceiptRow, receiptText, stepsOf } from './domain/receipt/receipt.js';
import { type RowKey, relevantRows } from './domain/receipt/relevant-rows.js';
import type { SubjectKind } from './domain/vocabulary.js';
import { loadRules } from './load-rules.js';
import { type ReadSubject, readSubject } from './store/receipt/read-subject.js';
import { readVersions } from './store/receipt/read-versions.js';
import { lawKeys, relatedKeys } from './store/receipt/row-keys.js';
import type { FindingRow } from './store/rule.entity.js';

/** The finding that a receipt is asked of. */
export type ReceiptOf = Pick<FindingRow, 'identity' | 'validFrom' | 'subjectKind' | 'subjectId'>;

/**
 * Derives a finding again from the rows of the registry and tells how: the rows read with their versions, the facts,
 * the criterion, the verdict. The same finding at the same publication has the same text.
 *
 * @param recordedAt of a publication; null for the latest
 * @returns canonical JSON, see `Receipt`
 * @throws {NotFoundError} when the rules did not say so then
 */
export async function deriveReceipt(em: Em, finding: ReceiptOf, recordedAt: string | null): Promise<string> {
  const asOf = await publicationAt(em, recordedAt);
  const fork = asOfFork(em, asOf.recordedAt);
  const rules = await loadRules(fork);
  const { subjectKind: kind, identity, validFrom } = finding;
  const subject = await readSubject(fork, rules, { kind, id: finding.subjectId });
  const derived = subject?.findings.find((each) => each.identity === identity && each.validFrom === validFrom);
  const compiled = derived && ruleOn(rules.compiled, derived.rule, derived.validFrom);
  if (!subject || !derived || !compiled) {
    throw new NotFoundError('The rules did not say so at that time. 该时点没有此判断结果。', {
      identity,
      recordedAt: asOf.recordedAt,
    });
  }
  const { rule, table } = compiled;
  const outcome = table.outcomeAt(cellOf(table.axes, derived.facts));
  const names = Object.keys(derived.facts);
  return receiptText({
    asOf,
    rule: { code: rule.code, version: rule.version, statutes: rule.statutes },
    subject: { kind, codeScheme: subject.codeScheme, code: subject.code },
    finding: {
      identity,
      validFrom,
      validTo: derived.validTo,
      verb: derived.verb,
      severity: derived.severity,
      related: derived.related,
      factsDigest: derived.factsDigest,
    },
    rows: await rowsOf(
      fork,
      { subject, kind, rule: rules.ruleIdOf(derived), names, related: derived.related },
      asOf.recordedAt,
    ),
    steps: stepsOf(rule, { ...derived, caseIndex: outcome < 2 ? null : outcome - 2 }, (fact) =>
      tablesRead(kind, [fact]),
    ),
  });
}

/** What the facts of a rule are for a subject at the latest publication, and the rows they are read from. */
export interface EvidenceOf {
  readonly kind: SubjectKind;
  readonly subjectId: number;
  readonly rule: string;
  /** First day of the finding. */
  readonly on: CalendarDate;
  /** Facts to read beside those of the rule of now. */
  readonly names: readonly string[];
  readonly related: readonly string[];
}

/** What is so now; null when the subject is gone. */
export async function presentEvidence(
  em: Em,
  { kind, subjectId, rule: code, on, names, related }: EvidenceOf,
): Promise<PresentEvidence | null> {
  const { recordedAt } = await publicationAt(em, null);
  const fork = asOfFork(em, recordedAt);
  const rules = await loadRules(fork);
  const subject = await readSubject(fork, rules, { kind, id: subjectId });
  if (!subject) return null;
  const compiled = ruleOn(rules.compiled, code, on);
  const now = subject.findings.find((each) => each.rule === code && isValidOn(each, on));
  const rule = compiled ? rules.ruleIdOf({ rule: code, validFrom: compiled.rule.validFrom }) : null;
  const others = now?.related ?? related;
  return {
    rows: await rowsOf(fork, { subject, kind, rule, names, related: others }, recordedAt),
    facts: subject.factsOn(names, on),
  };
}

interface Derivation {
  readonly subject: ReadSubject;
  readonly kind: SubjectKind;
  /** Id of the rule's row. */
  readonly rule: number | null;
  /** Of the facts. */
  readonly names: readonly string[];
  /** Codes of the other subjects. */
  readonly related: readonly string[];
}

/** The rows that bear on the subject, of the tables that the facts are read from, as they stood. */
async function rowsOf(
  em: Em,
  { subject, kind, rule, names, related }: Derivation,
  recordedAt: string,
): Promise<readonly ReceiptRow[]> {
  const others = subject.rows.flatMap(({ table, values }) => {
    const { id, code } = values;
    return typeof id === 'number' && typeof code === 'string' && related.includes(code) ? [{ table, id }] : [];
  });
  const read = new Set(tablesRead(kind, names));
  const [self, ...owners] = subject.own;
  if (!self) return [];
  const from = [self, ...others, ...owners.map((owner) => ({ ...owner, isOwner: true }))];
  const reached = relevantRows(subject.rows, from, read);
  const citations = reached.flatMap(({ table, key }) =>
    table === 'citation' && typeof key.value === 'number' ? [key.value] : [],
  );
  const found: readonly RowKey[] = [
    ...reached,
    ...(await lawKeys(em, citations)),
    ...subject.places.map((code) => ({ table: 'jurisdiction', key: { column: 'code', value: code } })),
  ];
  const always: readonly RowKey[] = [
    ...subject.own.map(({ table, id }) => ({ table, key: { column: 'id', value: id } })),
    ...(await relatedKeys(em, related)),
    ...(rule === null ? [] : [{ table: 'rule', key: { column: 'id', value: rule } }]),
  ];
  const kept = found.filter(({ table }) => read.has(table));
  return readVersions(em, [...always, ...kept], recordedAt);
}

/** The tables that facts are read from. */
function tablesRead(kind: SubjectKind, names: readonly string[]): readonly string[] {
  const facts = factsAbout(kind);
  const inputs = names.flatMap((name) => factNamed(facts, name)?.reads ?? []);
  return [...new Set(inputs.map((input) => input.slice(0, input.indexOf('.'))))].sort();
}

function ruleOn(rules: readonly CompiledRule[], code: string, on: CalendarDate): CompiledRule | undefined {
  return rules.find(({ rule }) => rule.code === code && isValidOn(rule, on));
}

async function publicationAt(
  em: Em,
  recordedAt: string | null,
): Promise<{ readonly recordedAt: string; readonly publication: number }> {
  const [row] = await em.execute<{ recordedAt: string; publication: number }[]>(
    `select ${isoInstant('recorded_at')} as "recordedAt", number::int as publication from quanze.publication
     where recorded_at <= coalesce(?::timestamptz, 'infinity') order by number desc limit 1`,
    [recordedAt],
  );
  if (!row) throw new NotFoundError('Nothing was published by that time', { recordedAt });
  return row;
}
