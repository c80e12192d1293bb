import { hash } from 'node:crypto';
import { canonicalJson } from '../../../shared/canonical-json.js';
import type { FactValues } from './fact.js';
import type { SubjectKind } from './vocabulary.js';

/** What makes two findings the same finding, whatever their dates and facts. */
export interface FindingKey {
  readonly rule: string;
  readonly subjectKind: SubjectKind;
  /** Null for kinds whose codes are of no scheme. */
  readonly codeScheme: string | null;
  /** Code of the subject. */
  readonly subject: string;
  /** Codes of the other subjects it speaks of, in any order; duplicates count once. */
  readonly related: readonly string[];
}

/** The identity of a finding: SHA-256, 64 hexadecimal digits. A rule's version and the facts are no part of it. */
export function findingIdentity({ rule, subjectKind, codeScheme, subject, related }: FindingKey): string {
  const others = related.length < 2 ? related : [...new Set(related)].sort();
  // canonical JSON, names in order: a scan writes it millions of times
  const members = [
    `"codeScheme":${JSON.stringify(codeScheme)}`,
    `"related":${JSON.stringify(others)}`,
    `"rule":${JSON.stringify(rule)}`,
    `"subject":${JSON.stringify(subject)}`,
    `"subjectKind":"${subjectKind}"`,
  ];
  return sha256(`{${members.join(',')}}`);
}

/** The digest of the facts that a finding rests on: SHA-256, 64 hexadecimal digits, whatever their order. */
export function factsDigest(facts: FactValues): string {
  return sha256(canonicalJson(facts));
}

function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}
