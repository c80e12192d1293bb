import type { Em } from '../../../platform/db/index.js';
import { existsOn } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { Issuers, IssuingItem, IssuingOrganisation } from '../domain/what-to-bring/issuers.js';

/** Listed for each type of evidence and place, the nearest first; a type may be issued in every county. */
const LISTED = 10;

/**
 * Who issues evidence, counted from where demands stand: whoever is in the area, above it or below it, and for what
 * is issued elsewhere (户籍地, 事件发生地, 不限) anybody. The own area comes first, then those above and below by how far
 * they are, then the others; within one distance by code. Two statements.
 *
 * @param evidence ids of evidence types
 * @param places ids of jurisdictions
 */
export async function readIssuers(
  em: Em,
  evidence: readonly number[],
  places: readonly number[],
  on: CalendarDate,
): Promise<Issuers> {
  if (evidence.length === 0 || places.length === 0) return { organisations: [], items: [] };
  const [ofHolder, ofService] = [existsOn(on, 'o'), existsOn(on, 's')];
  const organisations = await em.execute<IssuingOrganisation[]>(
    nearest({
      columns: 'o.id as "organisationId"',
      from: 'evidence_type_issuer l on l.evidence_type_id = e.id join organisation o on o.id = l.organisation_id',
      where: ofHolder.sql,
      code: 'o.code, o.id',
    }),
    [[...places], [...places], [...evidence], ...ofHolder.params],
  );
  const items = await em.execute<IssuingItem[]>(
    nearest({
      columns: 'h.id as "handlingItemId", h.visits',
      from: `evidence_type_issuing_item l on l.evidence_type_id = e.id
             join handling_item h on h.id = l.handling_item_id
             join service_item s on s.id = h.service_item_id
             join organisation o on o.id = s.organisation_id`,
      where: `h.status = 'ACTIVE' and s.status = 'ACTIVE' and ${ofService.sql} and ${ofHolder.sql}`,
      code: 'h.code, h.id',
    }),
    [[...places], [...places], [...evidence], ...ofService.params, ...ofHolder.params],
  );
  return { organisations, items };
}

/** Steps from an area up or down to the farthest one; a circle of parents ends there. */
const FARTHEST = 10;

/** SQL: what issues evidence e, whose holder is organisation o, with its place among those near each place of demand. */
function nearest(parts: {
  readonly columns: string;
  readonly from: string;
  readonly where: string;
  readonly code: string;
}): string {
  return `with recursive above as (
      select id as place, id, parent_id, 0 as steps from jurisdiction where id in (?)
      union all
      select above.place, j.id, j.parent_id, above.steps + 1
      from above join jurisdiction j on j.id = above.parent_id where above.steps < ${FARTHEST}
    ), below as (
      select id as place, id, 0 as steps from jurisdiction where id in (?)
      union all
      select below.place, j.id, below.steps + 1
      from below join jurisdiction j on j.parent_id = below.id where below.steps < ${FARTHEST}
    ), near as (
      select place, id, min(steps) as steps
      from (select place, id, steps from above union all select place, id, steps from below) as both_ways
      group by place, id
    )
    select * from (
      select e.id as "evidenceTypeId", p.place, ${parts.columns},
             row_number() over (
               partition by e.id, p.place order by n.steps nulls last, ${parts.code}
             )::int as "rowNumber"
      from evidence_type e
      join ${parts.from}
      cross join (select distinct place from above) as p
      left join near n on n.place = p.place and n.id = o.jurisdiction_id
      where e.id in (?) and (e.where_issued <> 'HERE' or n.id is not null) and ${parts.where}
    ) as numbered
    where "rowNumber" <= ${LISTED} order by "evidenceTypeId", place, "rowNumber"`;
}
