import type { Em } from '../../platform/db/index.js';
import type { Acting } from './acting.js';
import { assertMayTouch, draftSet } from './draft-set.js';
import type { ChangeSetRow } from './store/change-set.entity.js';
import { changesOfSet } from './store/read-set.js';

/**
 * A new draft says what the set says, written against the records as they stand now.
 *
 * @param acting may read the set, and draft for its organisation
 */
export async function copySet(
  tx: Em,
  acting: Acting,
  set: ChangeSetRow,
  given: { readonly title: string | null },
): Promise<ChangeSetRow> {
  const changes = await changesOfSet(tx, set.id);
  const { list, organisationId, reason, trigger, effectiveOn } = set;
  const copy = await draftSet(tx, acting, {
    title: given.title ?? `${set.title}（副本）`.slice(-200),
    list,
    organisationId,
    reason,
    trigger,
    effectiveOn,
    changes: changes.map(({ operation, kind, code, temporaryKey, fields, sourceRow }) => ({
      operation,
      kind,
      code: code ?? temporaryKey ?? '',
      temporaryKey,
      fields,
      sourceRow,
    })),
  });
  await assertMayTouch(tx, acting, copy);
  return copy;
}
