import type { Em } from '../../../../platform/db/index.js';
import type { RowKey } from '../../domain/receipt/relevant-rows.js';
import { recordsByCode } from '../named-records.js';
import { SUBJECT_TABLES } from './read-subject.js';

/** The rows that decide how citations stand: their targets, and of each instrument the versions and the articles cited. */
export async function lawKeys(em: Em, citations: readonly number[]): Promise<readonly RowKey[]> {
  if (citations.length === 0) return [];
  const targets = await em.execute<{ instrument: number | null; place: number | null; lineage: number | null }[]>(
    `select distinct t.instrument_id as instrument, i.jurisdiction_id as place, p.lineage from citation_target t
     left join legal_instrument i on i.id = t.instrument_id left join provision p on p.id = t.provision_id
     where t.citation_id in (?)`,
    [[...citations]],
  );
  const keysOf = (table: string, column: string, values: readonly (number | null)[]) =>
    [...new Set(values)].flatMap((value) => (value === null ? [] : [{ table, key: { column, value } }]));
  const instruments = targets.map(({ instrument }) => instrument);
  return [
    ...keysOf('citation_target', 'citationId', citations),
    ...keysOf('legal_instrument', 'id', instruments),
    ...keysOf('instrument_version', 'instrumentId', instruments),
    ...keysOf(
      'provision',
      'lineage',
      targets.map(({ lineage }) => lineage),
    ),
    ...keysOf(
      'jurisdiction',
      'id',
      targets.map(({ place }) => place),
    ),
  ];
}

/** The rows of records that a finding speaks of beside its subject; of a demanded document also what demands it. */
export async function relatedKeys(em: Em, codes: readonly string[]): Promise<readonly RowKey[]> {
  if (codes.length === 0) return [];
  const records = (await recordsByCode(em).loadMany([...codes])).flatMap((found) =>
    found instanceof Error ? [] : found,
  );
  const requirements = records.flatMap(({ kind, id }) => (kind === 'REQUIREMENT' ? [id] : []));
  const owners =
    requirements.length === 0
      ? []
      : await em.execute<{ item: number; service: number }[]>(
          `select h.id as item, h.service_item_id as service from document_requirement d
           join handling_item h on h.id = d.handling_item_id where d.id in (?)`,
          [requirements],
        );
  const key = (table: string, column: string, value: number): RowKey => ({ table, key: { column, value } });
  return [
    ...records.map(({ kind, id }) => key(kind === 'DELEGATION' ? 'delegation' : SUBJECT_TABLES[kind], 'id', id)),
    ...requirements.map((id) => key('requirement_evidence', 'requirementId', id)),
    ...owners.flatMap(({ item, service }) => [key('handling_item', 'id', item), key('service_item', 'id', service)]),
  ];
}
