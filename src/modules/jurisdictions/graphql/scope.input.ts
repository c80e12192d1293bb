import { Field, InputType } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { type Condition, existsOn } from '../../../platform/graphql/index.js';
import { NotFoundError } from '../../../shared/errors.js';

@InputType({ description: 'An area, alone or with all below it. 区划范围。' })
export class JurisdictionScope {
  @Field(() => String, { description: 'Code of the area. 区划代码。' })
  readonly code!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'Also the areas below it. 是否包含下级。' })
  readonly withDescendants!: boolean;
}

/**
 * Rows that belong to an area.
 *
 * @param column foreign key to jurisdictions, e.g. `t.jurisdiction_id`
 * @throws {NotFoundError} when no area has the code
 */
export async function isInJurisdiction(
  ctx: Context,
  column: string,
  scope: JurisdictionScope | null | undefined,
): Promise<Condition[]> {
  if (!scope) return [];
  const known = await ctx.em.execute<{ id: number }[]>('select id from jurisdiction where code = ?', [scope.code]);
  if (known.length === 0) throw new NotFoundError('No such jurisdiction', { code: scope.code });
  const ids = known.map(({ id }) => id);
  if (!scope.withDescendants) return [{ sql: `${column} in (?)`, params: [ids] }];
  return [
    {
      sql: `${column} in (with recursive below as (
        select id from jurisdiction where id in (?)
        union select j.id from jurisdiction j join below b on j.parent_id = b.id
      ) select id from below)`,
      params: [ids],
    },
  ];
}

/**
 * Rows that belong to an organisation.
 *
 * @param column foreign key to organisations
 * @throws {NotFoundError} when none has the code
 */
export async function isOfOrganisation(
  ctx: Context,
  column: string,
  code: string | null | undefined,
): Promise<Condition[]> {
  if (code == null) return [];
  const known = await ctx.em.execute<{ id: number }[]>('select id from organisation where code = ?', [code]);
  if (known.length === 0) throw new NotFoundError('No such organisation', { code });
  return [{ sql: `${column} in (?)`, params: [known.map(({ id }) => id)] }];
}

/** Rows that exist on the day asked about, unless all are wanted. */
export function isCurrent(ctx: Context, onlyCurrent: boolean | null | undefined): Condition[] {
  return onlyCurrent === false ? [] : [existsOn(ctx.asOf.validAt)];
}
