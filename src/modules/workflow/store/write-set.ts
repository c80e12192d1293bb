import { type Em, findRow, insertRows, updateRows } from '../../../platform/db/index.js';
import { Organisation } from '../../jurisdictions/index.js';
import { setDigest } from '../domain/set-digest.js';
import { ChangeSet, type ChangeSetRow, SetChange, type SetChangeRow } from './change-set.entity.js';
import { changesOfSet } from './read-set.js';

/** The form in which changes are kept; a migration that alters it lifts those of before. */
export const FORMAT_VERSION = 1;

/** Rows written in one statement. */
const BATCH = 1_000;

export type NewSet = Pick<
  ChangeSetRow,
  | 'title'
  | 'list'
  | 'organisationId'
  | 'jurisdictionId'
  | 'reason'
  | 'trigger'
  | 'effectiveOn'
  | 'isWhatIf'
  | 'draftedBy'
> & { readonly createdAt: Date; readonly report: unknown };

export type NewChange = Pick<
  SetChangeRow,
  'operation' | 'kind' | 'code' | 'temporaryKey' | 'fields' | 'baseVersion' | 'changedBy' | 'sourceRow'
>;

/** A new set without changes is kept, as a draft under the next code. */
export async function insertSet(tx: Em, given: NewSet): Promise<ChangeSetRow> {
  const [{ id } = { id: 0 }] = await tx.execute<{ id: number }[]>(
    `select nextval(pg_get_serial_sequence('work.change_set', 'id'))::int as id`,
  );
  const row = {
    ...given,
    id,
    code: `CS-${String(id).padStart(6, '0')}`,
    state: 'DRAFT' as const,
    step: null,
    round: 0,
    formatVersion: FORMAT_VERSION,
    version: 1,
    digest: '',
    announcedNumber: null,
    publishedNumber: null,
  };
  await insertRows(tx, ChangeSet, [row]);
  return row;
}

/** The changes stand at the end of the set, in order. */
export async function appendChanges(tx: Em, setId: number, changes: readonly NewChange[]): Promise<void> {
  const [{ last } = { last: 0 }] = await tx.execute<{ last: number }[]>(
    'select coalesce(max(position), 0)::int as last from work.change where set_id = ?',
    [setId],
  );
  const rows = changes.map((change, index) => ({ ...change, setId, position: last + index + 1, isReturned: false }));
  for (let start = 0; start < rows.length; start += BATCH) {
    await insertRows(tx, SetChange, rows.slice(start, start + BATCH));
  }
}

/** The set has gone elsewhere and says the same; it has the next version. */
export async function moveSet(
  tx: Em,
  set: ChangeSetRow,
  moved: Partial<Pick<ChangeSetRow, 'state' | 'step' | 'round' | 'announcedNumber' | 'publishedNumber'>>,
): Promise<ChangeSetRow> {
  const next = { ...moved, version: set.version + 1 };
  await updateRows(tx, ChangeSet, [{ id: set.id, ...next }]);
  return { ...set, ...next };
}

/** The set says what is given, has the digest of all that it now says, and the next version. */
export async function saveSet(
  tx: Em,
  set: ChangeSetRow,
  changed: Partial<Pick<ChangeSetRow, 'title' | 'reason' | 'trigger' | 'effectiveOn'>>,
): Promise<ChangeSetRow> {
  const next = { ...set, ...changed, version: set.version + 1 };
  const digest = await digestOf(tx, next);
  await updateRows(tx, ChangeSet, [{ id: set.id, ...changed, version: next.version, digest }]);
  return { ...next, digest };
}

/** The digest of what a set says. */
export async function digestOf(em: Em, set: ChangeSetRow): Promise<string> {
  const organisation = await findRow(em, Organisation, { where: 't.id = ?', params: [set.organisationId] });
  return setDigest({
    formatVersion: set.formatVersion,
    list: set.list,
    organisation: organisation?.code ?? '',
    title: set.title,
    reason: set.reason,
    trigger: set.trigger,
    effectiveOn: set.effectiveOn,
    changes: (await changesOfSet(em, set.id)).map(({ operation, kind, code, temporaryKey, fields, baseVersion }) => ({
      operation,
      kind,
      code,
      temporaryKey,
      fields,
      baseVersion,
    })),
  });
}
