import { type Em, tableOf } from '../../platform/db/index.js';
import type { CalendarDate } from '../../shared/dates.js';
import type { LocalisedText } from '../../shared/vocabulary.js';
import { Organisation } from '../jurisdictions/index.js';
import type { FindingVerb, RuleFamily, Severity, SubjectKind } from './domain/vocabulary.js';
import type { NewFinding } from './judge-units.js';
import { type NamedRecord, recordsById } from './store/named-records.js';
import { Rule } from './store/rule.entity.js';

/** A finding in plain data, as people read it in a list. */
export interface DescribedFinding {
  readonly identity: string;
  /** Code, e.g. `"E-NOLAW"`. */
  readonly rule: string;
  readonly family: RuleFamily;
  readonly title: LocalisedText;
  readonly verb: FindingVerb;
  readonly severity: Severity;
  readonly subjectKind: SubjectKind;
  readonly subjectCode: string;
  readonly subjectName: string;
  /** Code; null when the register does not know whose it is. */
  readonly organisation: string | null;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
}

/** Says what findings are about, in their order; one statement for rules, one for holders, one for each kind of subject. */
export async function describeFindings(em: Em, rows: readonly NewFinding[]): Promise<DescribedFinding[]> {
  if (rows.length === 0) return [];
  const rules = await readTitles(em, [...new Set(rows.map(({ ruleId }) => ruleId))]);
  const holders = await readHolders(em, [...new Set(rows.flatMap(({ organisationId }) => organisationId ?? []))]);
  const subjects = new Map<SubjectKind, ReadonlyMap<number, NamedRecord>>();
  for (const [kind, own] of Map.groupBy(rows, ({ subjectKind }) => subjectKind)) {
    const ids = [...new Set(own.map(({ subjectId }) => subjectId))];
    subjects.set(kind, await recordsById(em, kind, ids));
  }
  return rows.flatMap((row) => {
    const rule = rules.get(row.ruleId);
    const subject = subjects.get(row.subjectKind)?.get(row.subjectId);
    if (!rule || !subject) return [];
    return [
      {
        identity: row.identity,
        rule: rule.code,
        family: rule.family,
        title: rule.title,
        verb: row.verb,
        severity: row.severity,
        subjectKind: row.subjectKind,
        subjectCode: subject.code,
        subjectName: subject.name,
        organisation: holders.get(row.organisationId ?? 0) ?? null,
        validFrom: row.validFrom,
        validTo: row.validTo,
      },
    ];
  });
}

interface RuleTitle {
  readonly id: number;
  readonly code: string;
  readonly family: RuleFamily;
  readonly title: LocalisedText;
}

async function readTitles(em: Em, ids: readonly number[]): Promise<ReadonlyMap<number, RuleTitle>> {
  const rows = await em.execute<RuleTitle[]>(`select id, code, family, title from ${tableOf(Rule)} where id in (?)`, [
    [...ids],
  ]);
  return new Map(rows.map((row) => [row.id, row]));
}

async function readHolders(em: Em, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await em.execute<{ id: number; code: string }[]>(
    `select id, code from ${tableOf(Organisation)} where id in (?)`,
    [[...ids]],
  );
  return new Map(rows.map(({ id, code }) => [id, code]));
}
