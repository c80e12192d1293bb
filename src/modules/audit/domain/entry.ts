import { hash } from 'node:crypto';
import { canonicalJson } from '../../../shared/canonical-json.js';
import type { Outcome } from './vocabulary.js';

/** What an act did to one record: digests of what it said before and after; null where it was not there. */
export interface TouchedRecord {
  readonly kind: string;
  readonly code: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One entry of the log, but for its place in the chain. */
export interface EntryContent {
  readonly number: number;
  /** ISO instant to the millisecond. */
  readonly at: string;
  readonly personId: number | null;
  readonly accountId: number | null;
  /** Role that was used; null where none was. */
  readonly role: string | null;
  readonly action: string;
  /** Mutation or command, e.g. `"grantRole"`. */
  readonly name: string;
  readonly subjectKind: string;
  readonly subjectCode: string | null;
  /** On whose behalf: the organisation, or the area, that the thing belongs to. */
  readonly organisationId: number | null;
  readonly jurisdictionId: number | null;
  readonly outcome: Outcome;
  readonly errorCode: string | null;
  /** JSON text of {@link TouchedRecord}s. */
  readonly records: string;
  readonly inputDigest: string;
  readonly requestId: string;
}

/** What an entry says before it is added. */
export type EntryDraft = Omit<EntryContent, 'number' | 'at'>;

/** An entry as it stands in the log. */
export interface ChainedEntry extends EntryContent {
  readonly previousHash: string;
  readonly hash: string;
}

/** The hash before the first entry. */
export const NO_ENTRY = '0'.repeat(64);

/** SHA-256 over the canonical JSON of an entry with the hash of the one before. */
export function hashOf(content: EntryContent, previousHash: string): string {
  return hash('sha256', canonicalJson({ ...content, previousHash }), 'hex');
}
