import { type Em, findRows } from '../../platform/db/index.js';
import { parseCalendarDate } from '../../shared/dates.js';
import { NotFoundError } from '../../shared/errors.js';
import { deriveReceipt, presentEvidence } from './derive-receipt.js';
import { type ChangedFact, type ChangedRow, changedFacts, changedRows } from './domain/receipt/compare-receipts.js';
import { parseReceipt, type Receipt } from './domain/receipt/receipt.js';
import { SUBJECT_TABLES } from './store/receipt/read-subject.js';
import { Finding, type FindingRow } from './store/rule.entity.js';

/** What became of that which a receipt tells. */
export interface CheckedReceipt {
  readonly receipt: Receipt;
  /** True when the registry gives this very text for the publication that it names. */
  readonly isGenuine: boolean;
  /** The same finding now: rule, records and first day; null when there is none. */
  readonly finding: FindingRow | null;
  /** The rows that changed since; null when the subject is not in the registry any more. */
  readonly rows: readonly ChangedRow[] | null;
  /** The facts that are others now. */
  readonly facts: readonly ChangedFact[];
}

/**
 * Compares a receipt with the registry of now.
 *
 * @param text as `deriveReceipt` gave it
 * @throws {InvalidInputError} when it is no receipt
 * @throws {NotFoundError} when the registry never had its subject
 */
export async function checkReceipt(em: Em, text: string): Promise<CheckedReceipt> {
  const receipt = parseReceipt(text.trim());
  const { subject, rule, finding } = receipt;
  const subjectId = await findSubject(em, subject);
  const validFrom = parseCalendarDate(finding.validFrom);
  const names = receipt.steps.flatMap((step) => (step.step === 'FACT' ? [step.fact] : []));
  const now = await presentEvidence(em, {
    kind: subject.kind,
    subjectId,
    rule: rule.code,
    on: validFrom,
    names,
    related: finding.related,
  });
  const [row] = await findRows(em, Finding, {
    where: 't.identity = ? and t.valid_from = ?',
    params: [finding.identity, validFrom],
  });
  return {
    receipt,
    isGenuine: await isGenuine(em, receipt, text.trim(), subjectId),
    finding: row ?? null,
    rows: now && changedRows(receipt, now),
    facts: changedFacts(receipt, now ?? { facts: {} }),
  };
}

async function isGenuine(
  em: Em,
  { subject, finding, asOf }: Receipt,
  text: string,
  subjectId: number,
): Promise<boolean> {
  const validFrom = parseCalendarDate(finding.validFrom);
  const asked = { identity: finding.identity, validFrom, subjectKind: subject.kind, subjectId };
  try {
    return (await deriveReceipt(em, asked, asOf.recordedAt)) === text;
  } catch (error) {
    if (error instanceof NotFoundError) return false;
    throw error;
  }
}

async function findSubject(em: Em, { kind, code, codeScheme }: Receipt['subject']): Promise<number> {
  const table = Object.hasOwn(SUBJECT_TABLES, kind) ? SUBJECT_TABLES[kind] : null;
  const [row] =
    table === null
      ? []
      : await em.execute<{ id: number }[]>(
          `select id from ${table} where code = ?${codeScheme === null ? '' : ' and code_scheme = ?'}`,
          codeScheme === null ? [code] : [code, codeScheme],
        );
  if (!row) throw new NotFoundError('The registry has no such record. 登记簿中没有该记录。', { code });
  return row.id;
}
