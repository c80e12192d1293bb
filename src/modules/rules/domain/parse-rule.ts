import { type CalendarDate, isCalendarDate } from '../../../shared/dates.js';
import { InvalidInputError } from '../../../shared/errors.js';
import type { LocalisedText, Vocabulary } from '../../../shared/vocabulary.js';
import type { Rule, RuleCase } from './rule.js';
import { FindingVerb, ReplacementMethod, RuleFamily, Severity, SubjectKind } from './vocabulary.js';

/** A code as the field writes them: `E-NOLAW`, `S-01`, `E-NOLAW-REVIEW`. */
const RULE_CODE = /^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$/;

const FIELDS: readonly string[] = [
  'code',
  'family',
  'subjectKind',
  'criterion',
  'severity',
  'priority',
  'verb',
  'cases',
  'replacements',
  'statutes',
  'scope',
  'title',
  'reason',
  'validFrom',
  'validTo',
  'version',
] satisfies readonly (keyof Rule)[];

/**
 * Reads one row of a rule file; whether the rule makes sense is for `compileRules` to say.
 *
 * @param row as YAML or JSON gave it; `cases`, `scope` and `validTo` may be left out, `version` is 1 then
 * @throws {InvalidInputError} with the field that cannot be read under `details.field`
 */
export function parseRule(row: unknown): Rule {
  const fields = readRecord(row, 'rule');
  const unknown = Object.keys(fields).find((name) => !FIELDS.includes(name));
  if (unknown !== undefined) throw unreadable(unknown, 'is not a field of a rule');
  return {
    code: readMatching(fields['code'], 'code', RULE_CODE),
    family: readValue(RuleFamily, fields['family'], 'family'),
    subjectKind: readValue(SubjectKind, fields['subjectKind'], 'subjectKind'),
    criterion: readText(fields['criterion'], 'criterion').trim(),
    severity: readValue(Severity, fields['severity'], 'severity'),
    priority: readInteger(fields['priority'], 'priority'),
    verb: readValue(FindingVerb, fields['verb'], 'verb'),
    cases: isAbsent(fields['cases']) ? [] : readList(fields['cases'], 'cases').map(readCase),
    replacements: readList(fields['replacements'], 'replacements').map((method) =>
      readValue(ReplacementMethod, method, 'replacements'),
    ),
    statutes: readList(fields['statutes'], 'statutes').map((statute) => readText(statute, 'statutes')),
    scope: { jurisdiction: readScope(fields['scope']) },
    title: readLocalised(fields['title'], 'title'),
    reason: readLocalised(fields['reason'], 'reason'),
    validFrom: readDate(fields['validFrom'], 'validFrom'),
    validTo: isAbsent(fields['validTo']) ? null : readDate(fields['validTo'], 'validTo'),
    version: isAbsent(fields['version']) ? 1 : readInteger(fields['version'], 'version'),
  };
}

function readCase(value: unknown, index: number): RuleCase {
  const field = `cases.${index}`;
  const { when, verb, severity, ...rest } = readRecord(value, field);
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw unreadable(`${field}.${unknown}`, 'is not a field of a case');
  return {
    when: readText(when, `${field}.when`).trim(),
    verb: readValue(FindingVerb, verb, `${field}.verb`),
    severity: readValue(Severity, severity, `${field}.severity`),
  };
}

function readRecord(value: unknown, field: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unreadable(field, 'is not a record');
  return Object.fromEntries(Object.entries(value));
}

function readText(value: unknown, field: string): string {
  if (typeof value !== 'string') throw unreadable(field, 'is not a text');
  return value;
}

function readMatching(value: unknown, field: string, pattern: RegExp): string {
  const text = readText(value, field);
  if (!pattern.test(text)) throw unreadable(field, `is not written as ${pattern.source}`);
  return text;
}

function readValue<Value extends string>(vocabulary: Vocabulary<Value>, value: unknown, field: string): Value {
  const text = readText(value, field);
  if (!vocabulary.has(text)) throw unreadable(field, `is none of ${vocabulary.values.join(', ')}`);
  return text;
}

function readInteger(value: unknown, field: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw unreadable(field, 'is not a whole number');
  return value;
}

function readList(value: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(value)) throw unreadable(field, 'is not a list');
  return value;
}

function readLocalised(value: unknown, field: string): LocalisedText {
  const texts = readRecord(value, field);
  return { zh: readText(texts['zh'], `${field}.zh`).trim(), en: readText(texts['en'], `${field}.en`).trim() };
}

function readScope(value: unknown): string | null {
  if (isAbsent(value)) return null;
  const { jurisdiction } = readRecord(value, 'scope');
  return isAbsent(jurisdiction) ? null : readText(jurisdiction, 'scope.jurisdiction');
}

function readDate(value: unknown, field: string): CalendarDate {
  const text = readText(value, field);
  if (!isCalendarDate(text)) throw unreadable(field, 'is not a calendar date');
  return text;
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function unreadable(field: string, fault: string): InvalidInputError {
  return new InvalidInputError(`The field ${field} of a rule ${fault}`, { field });
}
