import type { Em } from '../../../platform/db/index.js';

/** A record that a publication wrote. */
export interface TouchedRecord {
  /** Of its kind, e.g. `"ServiceItem"`. */
  readonly kind: string;
  readonly id: number;
}

/** By the kind of record, which requirements d, handling items h and service items s have facts that read it. */
const READ_BY: Readonly<Record<string, string>> = {
  DocumentRequirement: 'd.id in (?)',
  HandlingItem: 'h.id in (?)',
  ServiceItem: 's.id in (?)',
  Jurisdiction: `s.jurisdiction_id in (
    with recursive below as (
      select id from jurisdiction where id in (?)
      union
      select j.id from below join jurisdiction j on j.parent_id = below.id
    ) select id from below)`,
};

/** Ids of the requirements whose facts read one of the records, ascending; at most one statement for each kind. */
export async function requirementsReading(em: Em, touched: readonly TouchedRecord[]): Promise<readonly number[]> {
  const found = new Set<number>();
  for (const [kind, records] of Map.groupBy(touched, (record) => record.kind)) {
    const where = Object.hasOwn(READ_BY, kind) ? READ_BY[kind] : undefined;
    if (where === undefined) continue;
    const rows = await em.execute<{ id: number }[]>(
      `select d.id from document_requirement d
       join handling_item h on h.id = d.handling_item_id
       join service_item s on s.id = h.service_item_id
       where ${where}`,
      [[...new Set(records.map(({ id }) => id))]],
    );
    for (const { id } of rows) found.add(id);
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * Ids of the requirements that cite the instruments as the basis of their demand, ascending.
 *
 * Asked after citations were resolved again: one that now points to an instrument is found by it, one that pointed to
 * it before is not.
 */
export async function requirementsRestingOn(em: Em, instrumentIds: readonly number[]): Promise<readonly number[]> {
  if (instrumentIds.length === 0) return [];
  const rows = await em.execute<{ id: number }[]>(
    `select distinct b.subject_id as id from citation_target t
     join document_requirement_basis b on b.citation_id = t.citation_id
     where t.instrument_id in (?) and b.purpose = 'DEMAND' order by 1`,
    [[...instrumentIds]],
  );
  return rows.map(({ id }) => id);
}
