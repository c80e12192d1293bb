import { type Em, findRow, insertRows } from '../../platform/db/index.js';
import { bilingual } from '../../shared/bilingual.js';
import { ConflictError } from '../../shared/errors.js';
import { type Performer, perform } from '../audit/index.js';
import { decide } from '../identity/index.js';
import { previewChanges } from './preview-changes.js';
import type { PreviewReport } from './preview-report.js';
import { instantOf } from './store/instant.js';
import { findSet, typedChangesOf } from './store/read-set.js';
import { setObject } from './store/set-object.js';
import { PreviewReportRecord } from './store/work.entity.js';

/** Which set somebody wants to see the consequences of. */
export interface PreviewChangeSet {
  readonly code: string;
  readonly idempotencyKey?: string | null;
}

/** The report of a set as it stood when it was made. */
export interface SetPreview {
  /** Of the set. */
  readonly digest: string;
  /** ISO instant. */
  readonly madeAt: string;
  readonly report: PreviewReport;
}

interface MadeReport {
  readonly digest: string;
  readonly report: PreviewReport;
}

/**
 * The set is previewed and the report is kept with its digest: what reviewers decide on. Made again, it replaces the
 * one before of the same digest; one of another digest no longer counts.
 *
 * @throws {AppError} as `perform`; CONFLICT when the set was edited meanwhile; as `previewChanges`
 */
export async function previewChangeSet(performer: Performer, input: PreviewChangeSet): Promise<SetPreview> {
  const made = await previewAllowed(performer, input.code);
  const act = {
    action: 'PREVIEW',
    place: (em: Em) => setObject(em, input.code, performer.today),
    name: 'previewChangeSet',
    subject: { kind: 'ChangeSet', code: input.code },
    input,
    idempotencyKey: input.idempotencyKey,
  } as const;
  return perform(performer, act, async (tx) => {
    const set = await findSet(tx, input.code);
    if (!made || set?.digest !== made.digest) {
      throw new ConflictError(bilingual('The set was edited while it was previewed', '预览期间变更集已被修改'), {
        read: made?.digest ?? null,
        current: set?.digest ?? null,
      });
    }
    const madeAt = performer.now();
    await tx.execute('delete from work.preview_report where set_id = ? and digest = ?', [set.id, made.digest]);
    await insertRows(tx, PreviewReportRecord, [{ setId: set.id, ...made, madeAt }]);
    return { ...made, madeAt: madeAt.toISOString() };
  });
}

/** Made before the act, which has a transaction of its own; null for those who may not: the act says so. */
async function previewAllowed({ em, actor, today }: Performer, code: string): Promise<MadeReport | null> {
  if (!decide(actor, 'PREVIEW', await setObject(em, code, today)).allowed) return null;
  const set = await findSet(em, code);
  if (!set) return null;
  const { changes } = await typedChangesOf(em, set);
  const on = set.effectiveOn !== null && set.effectiveOn > today ? set.effectiveOn : today;
  return { digest: set.digest, report: await previewChanges(em, changes, { on, label: `preview ${code}` }) };
}

/** The newest report of a set; null when it was never previewed. */
export async function readSetPreview(em: Em, setId: number): Promise<SetPreview | null> {
  const row = await findRow(em, PreviewReportRecord, {
    where: 't.set_id = ?',
    params: [setId],
    orderBy: 't.made_at desc, t.id desc',
  });
  if (!row) return null;
  // only ever written a few lines up
  return { digest: row.digest, madeAt: instantOf(row.madeAt).toISOString(), report: row.report as PreviewReport };
}
