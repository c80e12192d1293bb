import type { Em } from '../../../platform/db/index.js';
import type { Actor } from '../../../shared/actor.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { LOCAL_ISSUER, SYSTEM_SUBJECT } from '../domain/issuers.js';

/** How an account is found: by what a token says, or by its number. */
export type AccountKey = { readonly accountId: number } | { readonly issuer: string; readonly subject: string };

/**
 * The actor behind an account, with the roles it holds on the day, read anew each time. A role held at a dissolved
 * organisation is held at its successor.
 *
 * @returns null when there is no such account, or it is disabled
 */
export async function loadActor(em: Em, key: AccountKey, on: CalendarDate): Promise<Actor | null> {
  const isNumbered = 'accountId' in key;
  const [row] = await em.execute<Actor[]>(
    `with recursive asked as (select ?::date as day),
     held as (
       select r.id, r.account_id, r.role, r.reach, r.organisation_id, r.jurisdiction_id, 1 as depth
       from work.role_assignment as r cross join asked
       where r.revoked_at is null and r.valid_from <= day and (r.valid_to is null or day < r.valid_to)
         and r.account_id = (select id from work.account where ${isNumbered ? 'id = ?' : 'issuer = ? and subject = ?'})
       union all
       select held.id, held.account_id, held.role, held.reach, o.successor_id, held.jurisdiction_id, depth + 1
       from held join organisation as o on o.id = held.organisation_id cross join asked
       where o.successor_id is not null and o.valid_to <= day and depth < 30
     ),
     standing as (select distinct on (id) * from held order by id, depth desc)
     select a.id as "accountId", a.person_id as "personId", p.name as "personName", a.subject as "accountName",
            a.issuer = ? and a.subject = ? as "isSystem",
            coalesce((
              select json_agg(json_build_object('id', s.id, 'role', s.role, 'organisationId', s.organisation_id,
                                                'jurisdictionId', s.jurisdiction_id, 'reach', s.reach) order by s.id)
              from standing as s where s.account_id = a.id
            ), '[]'::json) as assignments
     from work.account as a join work.person as p on p.id = a.person_id
     where not a.is_disabled and ${isNumbered ? 'a.id = ?' : 'a.issuer = ? and a.subject = ?'}`,
    [on, ...paramsOf(key), LOCAL_ISSUER, SYSTEM_SUBJECT, ...paramsOf(key)],
  );
  return row ?? null;
}

function paramsOf(key: AccountKey): readonly (number | string)[] {
  return 'accountId' in key ? [key.accountId] : [key.issuer, key.subject];
}
