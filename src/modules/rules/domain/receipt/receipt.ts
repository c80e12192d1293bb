import { hash } from 'node:crypto';
import { type CanonicalValue, canonicalJson } from '../../../../shared/canonical-json.js';
import { InvalidInputError } from '../../../../shared/errors.js';
import type { ExplainedRule } from '../explain.js';
import type { FactValues } from '../fact.js';
import type { FindingVerb, Severity, SubjectKind } from '../vocabulary.js';

/** Says how a receipt is to be read. */
const FORMAT = 'quanze-receipt-1';

/** A row that a finding was derived from, in one version. */
export interface ReceiptRow {
  readonly table: string;
  readonly id: number;
  /** Its code, or what it belongs to where it has none; null when neither is known. */
  readonly code: string | null;
  /** Recorded time of the publication that wrote this version, ISO; null for one older than its table's history. */
  readonly version: string | null;
  /** SHA-256 of its content. */
  readonly digest: string;
}

/** One step of a derivation. */
export type ReceiptStep =
  | {
      readonly step: 'FACT';
      readonly fact: string;
      readonly value: string | number | boolean;
      /** Tables whose rows it is read from. */
      readonly from: readonly string[];
    }
  | { readonly step: 'CRITERION'; readonly criterion: string; readonly holds: true }
  | { readonly step: 'CASE'; readonly when: string; readonly applies: boolean }
  | { readonly step: 'DAYS'; readonly validFrom: string; readonly validTo: string | null }
  | {
      readonly step: 'VERDICT';
      readonly verb: FindingVerb;
      readonly severity: Severity;
      readonly statutes: readonly string[];
    };

/** What a finding is derived from and how, at one publication. */
export interface Receipt {
  readonly format: typeof FORMAT;
  readonly asOf: { readonly recordedAt: string; readonly publication: number };
  readonly rule: { readonly code: string; readonly version: number; readonly statutes: readonly string[] };
  readonly subject: { readonly kind: SubjectKind; readonly codeScheme: string | null; readonly code: string };
  readonly finding: {
    readonly identity: string;
    readonly validFrom: string;
    readonly validTo: string | null;
    readonly verb: FindingVerb;
    readonly severity: Severity;
    readonly related: readonly string[];
    readonly factsDigest: string;
  };
  /** By table, then by id. */
  readonly rows: readonly ReceiptRow[];
  /** From the facts to the verdict. */
  readonly steps: readonly ReceiptStep[];
}

/** What a derivation shows of a finding. */
export interface DerivedFinding {
  readonly facts: FactValues;
  readonly verb: FindingVerb;
  readonly severity: Severity;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Which case of the rule applies, from 0; null when none does. */
  readonly caseIndex: number | null;
}

/** The steps from facts to verdict, in order. @param tablesOf the tables a fact is read from */
export function stepsOf(
  rule: Pick<ExplainedRule, 'criterion' | 'cases' | 'statutes'>,
  { facts, verb, severity, validFrom, validTo, caseIndex }: DerivedFinding,
  tablesOf: (fact: string) => readonly string[],
): readonly ReceiptStep[] {
  const tried = rule.cases.slice(0, caseIndex === null ? rule.cases.length : caseIndex + 1);
  return [
    ...Object.entries(facts).map(([fact, value]) => ({ step: 'FACT', fact, value, from: tablesOf(fact) }) as const),
    { step: 'CRITERION', criterion: rule.criterion.trim(), holds: true },
    ...tried.map(({ when }, index) => ({ step: 'CASE', when, applies: index === caseIndex }) as const),
    { step: 'DAYS', validFrom, validTo },
    { step: 'VERDICT', verb, severity, statutes: rule.statutes },
  ];
}

/** A receipt without its format, which {@link receiptText} adds. */
export type ReceiptContent = Omit<Receipt, 'format'>;

/**
 * The one text of a receipt.
 *
 * @see RFC 8785
 */
export function receiptText(content: ReceiptContent): string {
  return canonicalJson({ ...toCanonical(content), format: FORMAT });
}

/**
 * Reads a receipt that {@link receiptText} wrote.
 *
 * @throws {InvalidInputError} when it is none
 */
export function parseReceipt(text: string): Receipt {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw noReceipt(cause);
  }
  if (!isReceipt(value)) throw noReceipt();
  return value;
}

/** The digest of a row's content: SHA-256 of its canonical text; fractions are taken as they print. */
export function contentDigest(content: Readonly<Record<string, unknown>>): string {
  return hash('sha256', canonicalJson(toCanonical(content)), 'hex');
}

function toCanonical(value: object): { readonly [name: string]: CanonicalValue } {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, canonicalValue(member)]));
}

function canonicalValue(value: unknown): CanonicalValue {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(canonicalValue);
  if (typeof value === 'object') return toCanonical(value);
  throw new TypeError(`No canonical text of a ${typeof value}`);
}

function isReceipt(value: unknown): value is Receipt {
  if (!isRecord(value) || value['format'] !== FORMAT) return false;
  const { asOf, rule, subject, finding, rows, steps } = value;
  return (
    hasTexts(asOf, 'recordedAt') &&
    hasTexts(rule, 'code') &&
    hasTexts(subject, 'kind', 'code') &&
    hasTexts(finding, 'identity', 'validFrom') &&
    Array.isArray(rows) &&
    rows.every((row) => hasTexts(row, 'table', 'digest') && typeof row['id'] === 'number') &&
    Array.isArray(steps)
  );
}

function hasTexts(value: unknown, ...names: readonly string[]): value is Record<string, unknown> {
  return isRecord(value) && names.every((name) => typeof value[name] === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function noReceipt(cause?: unknown): InvalidInputError {
  return new InvalidInputError('This is no receipt of a finding. 这不是判断结果的凭据。', {}, { cause });
}
