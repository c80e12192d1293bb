import type { Em } from '../../../platform/db/index.js';
import { NotFoundError } from '../../../shared/errors.js';

/**
 * The organisation or area that has a code; of several, the one that stands.
 *
 * @throws {NotFoundError} when none has it
 */
export async function idOfCode(em: Em, table: 'organisation' | 'jurisdiction', code: string): Promise<number> {
  const [row] = await em.execute<{ id: number }[]>(
    `select id from ${table} where code = ? order by valid_to desc nulls first, id desc limit 1`,
    [code],
  );
  if (!row) throw new NotFoundError(`No such ${table}`, { code });
  return row.id;
}
