import type { Em } from '../../../platform/db/index.js';
import { existsOn } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { NotFoundError } from '../../../shared/errors.js';
import type { OfferedItem } from '../domain/what-to-bring/pick-items.js';

/** A handling item with what decides where its demands stand. */
export interface AskedItem extends OfferedItem {
  readonly organisationId: number;
  /** Area of its service item. */
  readonly jurisdictionId: number;
}

/**
 * Ids of the service items of a bundle, in order; one statement.
 *
 * @throws {NotFoundError} when no bundle has the code
 */
export async function readBundle(em: Em, code: string): Promise<readonly number[]> {
  const rows = await em.execute<{ serviceItemId: number | null }[]>(
    `select l.service_item_id as "serviceItemId"
     from bundle b left join bundle_item l on l.bundle_id = b.id
     where b.code = ? order by l.position, l.id`,
    [code],
  );
  if (rows.length === 0) throw new NotFoundError('No such Bundle', { code });
  return rows.flatMap(({ serviceItemId }) => serviceItemId ?? []);
}

/** The handling items of the codes, and all of the service items, by code; one statement. */
export async function readItems(
  em: Em,
  asked: { readonly codes: readonly string[]; readonly serviceItems: readonly number[] },
  on: CalendarDate,
): Promise<readonly AskedItem[]> {
  const { codes, serviceItems } = asked;
  if (codes.length === 0 && serviceItems.length === 0) return [];
  const exists = existsOn(on, 's');
  return em.execute<AskedItem[]>(
    `select h.id, h.code, h.service_item_id as "serviceItemId", s.organisation_id as "organisationId",
            s.jurisdiction_id as "jurisdictionId",
            h.status = 'ACTIVE' and s.status = 'ACTIVE' and ${exists.sql} as "isOffered"
     from handling_item h join service_item s on s.id = h.service_item_id
     where h.code in (?) or h.service_item_id in (?)
     order by h.code, h.id`,
    [...exists.params, codes.length > 0 ? [...codes] : [''], serviceItems.length > 0 ? [...serviceItems] : [0]],
  );
}
