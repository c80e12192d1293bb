import { type Em, isoInstant } from '../../platform/db/index.js';
import type { LocalisedText } from '../../shared/vocabulary.js';
import { type ChainedEntry, hashOf, NO_ENTRY } from './domain/entry.js';

/** Something that was done to the log. */
export interface AuditFault {
  /** The entry where it shows. */
  readonly number: number;
  readonly what: LocalisedText;
}

/** Entries read at once. */
const PAGE = 1_000;

/** One verification tells so many faults. */
const MOST = 100;

/**
 * Walks the log from its first entry to its end: every entry says what its hash says, follows the one before, and the
 * end is where the head says it is.
 *
 * @param em of a transaction with one view of the data
 * @returns the first faults, by number; none when nothing was changed, removed, put in or put elsewhere
 */
export async function verifyAudit(
  em: Em,
): Promise<{ readonly entries: number; readonly faults: readonly AuditFault[] }> {
  const faults: AuditFault[] = [];
  let last = { number: 0, hash: NO_ENTRY };
  let entries = 0;
  for await (const entry of allEntries(em)) {
    entries += 1;
    faults.push(...faultsOf(entry, last));
    last = { number: entry.number, hash: entry.hash };
    if (faults.length >= MOST) break;
  }
  if (faults.length < MOST) faults.push(...(await faultsOfEnd(em, last)));
  return { entries, faults: faults.slice(0, MOST) };
}

function faultsOf(entry: ChainedEntry, before: { readonly number: number; readonly hash: string }): AuditFault[] {
  const { hash, previousHash, ...content } = entry;
  const { number } = content;
  return [
    ...(number === before.number + 1
      ? []
      : [
          {
            number,
            what: {
              en: `entries ${before.number + 1} to ${number - 1} are missing`,
              zh: `缺少第${before.number + 1}至${number - 1}条`,
            },
          },
        ]),
    ...(previousHash === before.hash
      ? []
      : [{ number, what: { en: 'it does not follow the entry before', zh: '与前一条不相衔接' } }]),
    ...(hash === hashOf(content, previousHash) ? [] : [{ number, what: { en: 'it was changed', zh: '内容已被改动' } }]),
  ];
}

async function faultsOfEnd(em: Em, last: { readonly number: number; readonly hash: string }): Promise<AuditFault[]> {
  const [head] = await em.execute<{ number: number; hash: string }[]>('select number, hash from work.audit_head');
  const end = { number: Number(head?.number ?? 0), hash: head?.hash ?? NO_ENTRY };
  if (end.number > last.number) {
    const what = {
      en: `the end is cut off: there were ${end.number} entries`,
      zh: `末尾被截断：原有${end.number}条`,
    };
    return [{ number: last.number + 1, what }];
  }
  if (end.number === last.number && end.hash === last.hash) return [];
  return [{ number: last.number, what: { en: 'the head of the log does not tell of it', zh: '日志首部没有记载该条' } }];
}

async function* allEntries(em: Em): AsyncGenerator<ChainedEntry> {
  let after = 0;
  for (;;) {
    const rows = await em.execute<ChainedEntry[]>(
      `select id as number, ${isoInstant('at')} as at, person_id as "personId", account_id as "accountId", role, action, name,
              subject_kind as "subjectKind", subject_code as "subjectCode", organisation_id as "organisationId",
              jurisdiction_id as "jurisdictionId", outcome, error_code as "errorCode", records,
              input_digest as "inputDigest", request_id as "requestId", previous_hash as "previousHash", hash
       from work.audit_entry where id > ? order by id limit ${PAGE}`,
      [after],
    );
    for (const row of rows) yield { ...row, number: Number(row.number) };
    if (rows.length < PAGE) return;
    after = Number(rows.at(-1)?.number);
  }
}
