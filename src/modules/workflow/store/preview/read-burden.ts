import { type Em, tableOf } from '../../../../platform/db/index.js';
import { DocumentRequirement, FactType, HandlingItem, RequirementFact, ServiceItem } from '../../../services/index.js';
import type { Change } from '../../domain/change.js';
import type { ReadBurden } from '../../domain/preview/burden.js';
import type { ProvedFact } from '../../domain/preview/unprovable.js';

/** Ids of the handling items that changes bear on: those changed, and those whose service item or document is. */
export async function touchedItems(
  em: Em,
  changes: readonly Pick<Change, 'kind' | 'code'>[],
): Promise<readonly number[]> {
  const codesOf = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).map(({ code }) => code);
  const [services, items, documents] = [
    codesOf('ServiceItem'),
    codesOf('HandlingItem'),
    codesOf('DocumentRequirement'),
  ];
  if (services.length + items.length + documents.length === 0) return [];
  const rows = await em.execute<{ id: number }[]>(
    `with named as (select kind, code from json_to_recordset(?::json) as r(kind text, code text))
     select h.id from ${tableOf(HandlingItem)} h join named n on n.kind = 'item' and n.code = h.code
     union
     select h.id from ${tableOf(ServiceItem)} s join named n on n.kind = 'service' and n.code = s.code
     join ${tableOf(HandlingItem)} h on h.service_item_id = s.id
     union
     select d.handling_item_id from ${tableOf(DocumentRequirement)} d join named n on n.kind = 'document' and n.code = d.code`,
    [
      JSON.stringify([
        ...services.map((code) => ({ kind: 'service', code })),
        ...items.map((code) => ({ kind: 'item', code })),
        ...documents.map((code) => ({ kind: 'document', code })),
      ]),
    ],
  );
  return rows.map(({ id }) => id);
}

/** What the handling items ask that are in use, by id; the others are left out. One statement. */
export async function readBurden(em: Em, items: readonly number[]): Promise<ReadonlyMap<number, ReadBurden>> {
  if (items.length === 0) return new Map();
  const rows = await em.execute<(ReadBurden & { id: number })[]>(
    `select h.id, h.code, h.name, h.visits, h.promised_days as "promisedDays", h.statutory_days as "statutoryDays",
            h.day_unit as "dayUnit", count(d.id)::int as documents, coalesce(sum(d.originals), 0)::int as originals
     from ${tableOf(HandlingItem)} h join ${tableOf(ServiceItem)} s on s.id = h.service_item_id
     left join ${tableOf(DocumentRequirement)} d
       on d.handling_item_id = h.id and d.status = 'ACTIVE' and d.disposition <> 'ELIMINATED'
     where h.id in (select value::int from json_array_elements_text(?::json))
       and h.status = 'ACTIVE' and s.status = 'ACTIVE'
     group by h.id`,
    [JSON.stringify(items)],
  );
  return new Map(rows.map(({ id, ...burden }) => [id, burden]));
}

/** What the documents of the handling items that are in use prove. One statement. */
export async function readProvedFacts(em: Em, items: readonly number[]): Promise<readonly ProvedFact[]> {
  if (items.length === 0) return [];
  return em.execute<ProvedFact[]>(
    `select h.id as "itemId", f.id as "factId", h.code as "handlingItem", d.code as requirement, f.name
     from ${tableOf(HandlingItem)} h join ${tableOf(ServiceItem)} s on s.id = h.service_item_id
     join ${tableOf(DocumentRequirement)} d
       on d.handling_item_id = h.id and d.status = 'ACTIVE' and d.disposition <> 'ELIMINATED'
     join ${tableOf(RequirementFact)} r on r.requirement_id = d.id join ${tableOf(FactType)} f on f.id = r.fact_type_id
     where h.id in (select value::int from json_array_elements_text(?::json))
       and h.status = 'ACTIVE' and s.status = 'ACTIVE'
     order by h.code, f.code, d.code`,
    [JSON.stringify(items)],
  );
}
