import { createHash } from 'node:crypto';
import { isRecord } from '../../../shared/fields.js';
import type { FieldValues } from './change.js';

/** What a reviewer decides on. */
export interface DigestedSet {
  readonly formatVersion: number;
  readonly list: string;
  readonly organisation: string;
  readonly title: string;
  readonly reason: string;
  readonly trigger: string;
  readonly effectiveOn: string | null;
  readonly changes: readonly {
    readonly operation: string;
    readonly kind: string;
    readonly code: string | null;
    readonly temporaryKey: string | null;
    readonly fields: FieldValues;
    readonly baseVersion: number | null;
  }[];
}

/**
 * The digest of a set: the same content has the same one on any database, and whoever changes any of it has another.
 *
 * @returns SHA-256 in hexadecimal over canonical JSON
 * @see RFC 8785
 */
export function setDigest(set: DigestedSet): string {
  return createHash('sha256').update(canonical(set)).digest('hex');
}

/** Numbers print as JSON prints them, which is what RFC 8785 asks for; what is undefined is not there. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}
