import type { Em } from '../../../platform/db/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { PolicyObject } from '../domain/policy-object.js';

/** Where a thing belongs: to an organisation, or to an area alone. */
export type Belongs = { readonly organisationId: number } | { readonly jurisdictionId: number };

/** The part of a {@link PolicyObject} that says where it belongs. */
export type Place = Pick<PolicyObject, 'organisationPath' | 'jurisdictionPath'>;

/**
 * The organisation or area with all above it. What belongs to a dissolved organisation belongs to its successor.
 *
 * @param on an organisation is dissolved from the day it no longer exists
 * @returns e.g. `{ organisationPath: [bureau, its leading organ], jurisdictionPath: [county, city, province, nation] }`;
 *   empty paths for what does not exist, which only roles of the whole registry cover
 */
export async function placeOf(em: Em, belongs: Belongs, on: CalendarDate): Promise<Place> {
  const [row] =
    'organisationId' in belongs
      ? await em.execute<Place[]>(OF_ORGANISATION, [belongs.organisationId, on])
      : await em.execute<Place[]>(OF_JURISDICTION, [belongs.jurisdictionId]);
  return row ?? { organisationPath: [], jurisdictionPath: [] };
}

/** Deeper than any government; only a circle of rows would reach it. */
const MOST = 30;

const OF_JURISDICTION = `
  with recursive area as (
    select id, parent_id, 1 as depth from jurisdiction where id = ?
    union all
    select j.id, j.parent_id, area.depth + 1 from jurisdiction as j join area on j.id = area.parent_id where depth < ${MOST}
  )
  select '{}'::int[] as "organisationPath", array_agg(id order by depth) as "jurisdictionPath" from area having count(*) > 0`;

/** A dissolved organisation hands up to its successor, any other to its leading organ. */
const OF_ORGANISATION = `
  with recursive asked as (select ?::int as id, ?::date as day),
  organ as (
    select o.id, o.jurisdiction_id, o.successor_id is not null and o.valid_to <= asked.day as is_dissolved,
           o.successor_id, o.leading_organ_id, 1 as depth
    from organisation as o join asked on o.id = asked.id
    union all
    select o.id, o.jurisdiction_id, o.successor_id is not null and o.valid_to <= asked.day,
           o.successor_id, o.leading_organ_id, depth + 1
    from organ join organisation as o on o.id = case when is_dissolved then organ.successor_id else organ.leading_organ_id end
    cross join asked where depth < ${MOST}
  ),
  standing as (select * from organ where depth >= coalesce((select min(depth) from organ where not is_dissolved), 1)),
  area as (
    select j.id, j.parent_id, 1 as depth from jurisdiction as j
    where j.id = (select jurisdiction_id from standing order by depth limit 1)
    union all
    select j.id, j.parent_id, area.depth + 1 from jurisdiction as j join area on j.id = area.parent_id where depth < ${MOST}
  )
  select (select array_agg(id order by depth) from standing) as "organisationPath",
         (select array_agg(id order by depth) from area) as "jurisdictionPath"
  where exists (select from organ)`;
