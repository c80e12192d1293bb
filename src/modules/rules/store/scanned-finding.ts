import type { NewFinding } from '../judge-units.js';

/** Columns of findings that a scan has made and not yet put in force, in the order of {@link scannedLine}. */
const COLUMNS = [
  'identity',
  'rule_id',
  'rule_version',
  'subject_kind',
  'subject_id',
  'valid_from',
  'valid_to',
  'severity',
  'verb',
  'facts',
  'facts_digest',
  'related',
  'organisation_id',
  'jurisdiction_id',
] as const;

/** Where a scan puts what it finds: the target of a COPY. */
export const SCANNED_FINDING = `quanze.scanned_finding (${COLUMNS.join(', ')})`;

const COLUMN_LIST = COLUMNS.join(', ');

/** What two findings of one identity and first day may differ in. */
const SAYING = COLUMNS.filter((column) => column !== 'identity' && column !== 'valid_from' && column !== 'facts');

/** A finding as a line of PostgreSQL's text COPY format. */
export function scannedLine(finding: NewFinding, facts: string): string {
  const related = finding.related.length === 0 ? '{}' : `{${finding.related.map(quoted).join(',')}}`;
  return `${finding.identity}\t${finding.ruleId}\t${finding.ruleVersion}\t${finding.subjectKind}\t${finding.subjectId}\t${finding.validFrom}\t${finding.validTo ?? '\\N'}\t${finding.severity}\t${finding.verb}\t${escaped(facts)}\t${finding.factsDigest}\t${escaped(related)}\t${finding.organisationId ?? '\\N'}\t${finding.jurisdictionId ?? '\\N'}\n`;
}

/** @see PostgreSQL documentation, COPY, text format */
function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text)
    ? text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
    : text;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** Identities of the range; they are hashes in hexadecimal digits, so that equal ranges hold about as many. */
export interface IdentityRange {
  readonly from: string;
  /** Null for the last one. */
  readonly to: string | null;
}

/** Ranges that together hold every identity. */
export function identityRanges(count: number): readonly IdentityRange[] {
  const bound = (index: number) =>
    Math.floor((index * 0x10000) / count)
      .toString(16)
      .padStart(4, '0');
  return Array.from({ length: count }, (_, index) => ({
    from: index === 0 ? '' : bound(index),
    to: index === count - 1 ? null : bound(index + 1),
  }));
}

/** Statements that make the findings of a range those of the scan; rows that say the same are not touched. */
export const SWAP = {
  deleted: `delete from finding f where ${within('f')} and not exists (
    select from quanze.scanned_finding s where s.identity = f.identity and s.valid_from = f.valid_from)`,
  updated: `update finding f set ${SAYING.map((column) => `${column} = s.${column}`).join(', ')}, facts = s.facts
    from quanze.scanned_finding s where ${within('s')} and s.identity = f.identity and s.valid_from = f.valid_from
      and (${SAYING.map((column) => `f.${column}`).join(', ')}) is distinct from (${SAYING.map((column) => `s.${column}`).join(', ')})`,
  inserted: `insert into finding (${COLUMN_LIST}) select ${COLUMNS.map((column) => `s.${column}`).join(', ')}
    from quanze.scanned_finding s where ${within('s')} and not exists (
      select from finding f where f.identity = s.identity and f.valid_from = s.valid_from)
    order by s.subject_kind, s.subject_id`,
} as const;

/** Takes the parameters of {@link rangeParams}. */
function within(alias: string): string {
  return `${alias}.identity >= ? and ${alias}.identity < ?`;
}

export function rangeParams({ from, to }: IdentityRange): string[] {
  return [from, to ?? 'g'];
}
