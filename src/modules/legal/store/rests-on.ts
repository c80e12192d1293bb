import type { EntitySchema } from '@mikro-orm/core';
import type { Context } from '../../../platform/context.js';
import { tableOf } from '../../../platform/db/index.js';
import type { Condition } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { NotFoundError } from '../../../shared/errors.js';
import type { BasisStatus } from '../domain/vocabulary.js';

/** By what bases records are chosen. */
export interface BasisFilter {
  /** One basis at least stands so on the day. */
  readonly status?: BasisStatus | null;
  /** Code of an instrument that one basis at least names. */
  readonly instrument?: string | null;
  /** False: only records without any basis. */
  readonly hasBasis?: boolean | null;
}

/**
 * Conditions over the subject table (alias `t`) of a basis table.
 *
 * @throws {NotFoundError} when no instrument has the code
 */
export async function restsOn(ctx: Context, schema: EntitySchema, filter: BasisFilter): Promise<Condition[]> {
  const conditions: Condition[] = [];
  const basis = tableOf(schema);
  if (filter.hasBasis != null) {
    const not = filter.hasBasis ? '' : 'not ';
    conditions.push({ sql: `${not}exists (select 1 from ${basis} b where b.subject_id = t.id)`, params: [] });
  }
  if (filter.instrument != null) {
    const [known] = await ctx.em.execute<{ id: number }[]>('select id from legal_instrument where code = ?', [
      filter.instrument,
    ]);
    if (!known) throw new NotFoundError('No such LegalInstrument', { code: filter.instrument });
    conditions.push({
      sql: `exists (select 1 from ${basis} b join citation_target ct on ct.citation_id = b.citation_id
                    where b.subject_id = t.id and ct.instrument_id = ?)`,
      params: [known.id],
    });
  }
  if (filter.status != null) {
    const standing = standingSql(ctx.asOf.validAt);
    conditions.push({
      sql: `exists (select 1 from ${basis} b join citation_target ct on ct.citation_id = b.citation_id
                    ${standing.joins} where b.subject_id = t.id and ${standing.status} = ?)`,
      params: [...standing.params, filter.status],
    });
  }
  return conditions;
}

/**
 * How a citation target (alias `ct`) stands on a day, in SQL; says the same as `standingOn`, which a test holds.
 */
export function standingSql(on: CalendarDate): { joins: string; status: string; params: readonly CalendarDate[] } {
  return {
    joins: `left join lateral (
        select v.id, v.has_all_articles from instrument_version v
        where v.instrument_id = ct.instrument_id and v.effective_from <= d.day
          and (v.effective_to is null or d.day < v.effective_to) limit 1
      ) current on true
      left join lateral (
        select count(v.effective_from) as dated, bool_and(d.day < v.effective_from) as all_later,
               (array_agg(v.end_kind order by v.effective_to desc) filter (where v.effective_to <= d.day))[1] as last_end
        from instrument_version v where v.instrument_id = ct.instrument_id
      ) versions on true
      left join instrument_version meant on meant.id = ct.version_id
      left join provision cited on cited.id = ct.provision_id
      left join lateral (
        select p.id, p.article, p.suffix, p.text_digest from provision p
        where p.version_id = current.id and p.lineage = cited.lineage limit 1
      ) now on true`.replaceAll('d.day', '?::date'),
    status: `case
        when ct.instrument_id is null then 'UNKNOWN_TITLE'
        when current.id is null then case
          when versions.dated = 0 then 'UNDATED'
          when versions.all_later then 'NOT_YET_IN_FORCE'
          when versions.last_end = 'SUSPENDED' then 'SUSPENDED'
          else 'REPEALED' end
        when ct.path is null then 'IN_FORCE'
        when cited.id is null then case
          when meant.has_all_articles or meant.last_article < substring(ct.path from '^[0-9]+')::int then 'ARTICLE_MISSING'
          else 'NOT_LOADED' end
        when current.id = ct.version_id then 'IN_FORCE'
        when now.id is null then case when current.has_all_articles then 'GONE' else 'NOT_LOADED' end
        when now.article <> cited.article or now.suffix <> cited.suffix then 'MOVED'
        when now.text_digest <> cited.text_digest then 'CHANGED'
        else 'IN_FORCE' end`,
    params: [on, on, on, on],
  };
}
