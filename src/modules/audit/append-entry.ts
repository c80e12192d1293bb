import { type Em, isoInstant, withLimits } from '../../platform/db/index.js';
import { type EntryContent, type EntryDraft, hashOf, NO_ENTRY } from './domain/entry.js';

/** Held from the writing of an entry until its transaction ends, so that entries follow each other without gaps. */
const AUDIT_LOCK = 724_503;

/**
 * Adds an entry to the end of the log; it stands with the running transaction, and nobody else can add one until that
 * ends. So it is the last thing a transaction does.
 */
export async function appendEntry(em: Em, given: EntryDraft): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(?)', [AUDIT_LOCK]);
  const [head] = await em.execute<{ number: number; hash: string }[]>('select number, hash from work.audit_head');
  const [clock] = await em.execute<{ at: string }[]>(`select ${isoInstant('clock_timestamp()')} as at`);
  const previousHash = head?.hash ?? NO_ENTRY;
  const content: EntryContent = { number: Number(head?.number ?? 0) + 1, at: clock?.at ?? '', ...given };
  const hash = hashOf(content, previousHash);
  await em.execute(
    `with entry as (
       insert into work.audit_entry (id, at, person_id, account_id, role, action, name, subject_kind, subject_code,
         organisation_id, jurisdiction_id, outcome, error_code, records, input_digest, request_id, previous_hash, hash)
       values (?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id, hash
     )
     insert into work.audit_head (id, number, hash) select 1, id, hash from entry
     on conflict (id) do update set number = excluded.number, hash = excluded.hash`,
    [
      content.number,
      content.at,
      content.personId,
      content.accountId,
      content.role,
      content.action,
      content.name,
      content.subjectKind,
      content.subjectCode,
      content.organisationId,
      content.jurisdictionId,
      content.outcome,
      content.errorCode,
      content.records,
      content.inputDigest,
      content.requestId,
      previousHash,
      hash,
    ],
  );
}

/** How long an entry of its own may take, and wait for those before it. */
const LIMITS = { statementMs: 10_000, lockMs: 10_000 };

/** Adds an entry in a transaction of its own: for what was refused or failed, after its work was undone. */
export async function appendEntryAlone(em: Em, given: EntryDraft): Promise<void> {
  await em.fork().transactional(async (tx) => {
    await withLimits(tx, LIMITS);
    await appendEntry(tx, given);
  });
}
