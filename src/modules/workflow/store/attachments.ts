import type { Em } from '../../../platform/db/index.js';
import { bilingual } from '../../../shared/bilingual.js';
import { InvalidInputError } from '../../../shared/errors.js';
import type { ChangeSetRow } from './change-set.entity.js';

/**
 * Asserts that files are there under their digests, among those of the set.
 *
 * @throws {InvalidInputError} naming those that are not
 */
export async function assertAttached(em: Em, set: Pick<ChangeSetRow, 'id'>, digests: readonly string[]): Promise<void> {
  if (digests.length === 0) return;
  const rows = await em.execute<{ digest: string }[]>(
    'select digest from work.attachment where set_id = ? and digest in (?)',
    [set.id, [...digests]],
  );
  const known = new Set(rows.map(({ digest }) => digest));
  const missing = digests.filter((digest) => !known.has(digest));
  if (missing.length === 0) return;
  throw new InvalidInputError(bilingual('The set has no such attachment', '变更集没有此附件'), { missing });
}
