import type { EntitySchema } from '@mikro-orm/core';
import { InvalidInputError, NotFoundError } from '../../shared/errors.js';
import type { Context } from '../context.js';
import { findRows } from '../db/index.js';

/**
 * The row of a code.
 *
 * @param asked `scheme` tells apart codes that two schemes share
 * @throws {NotFoundError} when there is none
 * @throws {InvalidInputError} when several schemes have the code and none was named
 */
export async function findOneByCode<Row extends { readonly id: number }>(
  ctx: Context,
  schema: EntitySchema<Row>,
  asked: { readonly code: string; readonly scheme?: string | null | undefined },
): Promise<Row> {
  const rows = await findRows(ctx.em, schema, {
    where: asked.scheme ? 't.code = ? and t.code_scheme = ?' : 't.code = ?',
    params: asked.scheme ? [asked.code, asked.scheme] : [asked.code],
    limit: 2,
  });
  const [row] = rows;
  if (!row) throw new NotFoundError(`No such ${schema.meta.className}`, { code: asked.code });
  if (rows.length > 1) {
    throw new InvalidInputError('Several schemes have this code: say which by "scheme"', { code: asked.code });
  }
  return row;
}
