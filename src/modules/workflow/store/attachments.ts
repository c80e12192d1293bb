import type { Context } from '../../../platform/context.js';
import type { Em } from '../../../platform/db/index.js';
import { bilingual } from '../../../shared/bilingual.js';
import { InvalidInputError } from '../../../shared/errors.js';
import type { ChangeSetRow } from './change-set.entity.js';
import { visibleSets } from './visible-sets.js';

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

/** A file with its bytes. */
export interface StoredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** The file of a digest, for those who may see a set that has it; null for anybody else. */
export async function readAttachment(ctx: Context, digest: string): Promise<StoredFile | null> {
  if (ctx.actor === null) return null;
  const { sql, params } = visibleSets(ctx.actor, ctx.today);
  const [row] = await ctx.em.execute<{ name: string; mediaType: string; content: string }[]>(
    `select a.name, a.media_type as "mediaType", encode(a.content, 'base64') as content
     from work.attachment a join work.change_set t on t.id = a.set_id where a.digest = ? and (${sql}) order by a.id limit 1`,
    [digest, ...params],
  );
  return row ? { ...row, content: Buffer.from(row.content, 'base64') } : null;
}
