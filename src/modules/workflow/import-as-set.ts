import { type Em, findRow } from '../../platform/db/index.js';
import { bilingual } from '../../shared/bilingual.js';
import { InvalidInputError } from '../../shared/errors.js';
import { type Performer, perform } from '../audit/index.js';
import { placeOf } from '../identity/index.js';
import { Organisation } from '../jurisdictions/index.js';
import { trace } from './act-on-set.js';
import { actingOf } from './acting.js';
import type { Change } from './domain/change.js';
import type { ChangeList, ChangeTrigger } from './domain/vocabulary.js';
import { assertMayTouch, draftSet } from './draft-set.js';

/** A list that was read and compared with the registry, to become a set. */
export interface ImportedSet {
  readonly title: string;
  readonly list: ChangeList;
  /** Code of the organisation whose list it is; that which the actor drafts for, when there is one, unless told. */
  readonly organisation: string | null;
  readonly reason: string;
  readonly trigger: ChangeTrigger;
  /** The changes that would make the registry say what the list says, each with the row that it comes from. */
  readonly changes: readonly { readonly change: Change; readonly row: number }[];
  /** What the import said of the file, kept with the set. */
  readonly report: unknown;
}

/**
 * What a list would change is kept as a draft, with the report of the import beside it; the registry is as before.
 *
 * @returns code of the set
 * @throws {InvalidInputError} when it cannot be told whose list it is
 * @throws {ForbiddenError} when the actor may not import for that organisation, or the list names records of another
 */
export async function importAsSet(performer: Performer, given: ImportedSet): Promise<{ readonly code: string }> {
  const organisationId = await organisationOf(performer, given.organisation);
  const { title, list, reason, trigger, changes, report } = given;
  const act = {
    action: 'IMPORT',
    place: (em: Em) => placeOf(em, { organisationId }, performer.today),
    name: 'importAsSet',
    subject: { kind: 'ChangeSet', code: null },
    input: { title, list, reason, trigger, changes: changes.length },
    limits: { statementMs: 120_000, lockMs: 30_000 },
  } as const;
  return perform(performer, act, async (tx, journal) => {
    const acting = actingOf(performer);
    const set = await draftSet(tx, acting, {
      title,
      list,
      organisationId,
      reason,
      trigger,
      effectiveOn: null,
      changes: changes.map(({ change: { operation, kind, code, fields, version }, row }) => ({
        operation,
        kind,
        code,
        fields,
        version,
        sourceRow: row,
      })),
      report,
    });
    await assertMayTouch(tx, acting, set);
    journal.names(set.code);
    journal.record('ChangeSet', set.code, null, trace(set));
    return { code: set.code };
  });
}

async function organisationOf({ em, actor }: Performer, code: string | null): Promise<number> {
  if (code !== null) {
    const row = await findRow(em, Organisation, { where: 't.code = ?', params: [code] });
    if (row) return row.id;
    throw new InvalidInputError(bilingual(`There is no organisation ${code}`, `没有机构 ${code}`), {
      organisation: code,
    });
  }
  const drafting = actor?.assignments.filter(({ role }) => role === 'DRAFTER') ?? [];
  const own = new Set(drafting.flatMap(({ organisationId }) => organisationId ?? []));
  const [only, ...others] = own;
  if (only !== undefined && others.length === 0) return only;
  throw new InvalidInputError(
    bilingual(
      'Say whose list it is: the account drafts for none or for several',
      '请写明清单所属单位：该账号没有或者有多个起草单位',
    ),
  );
}
