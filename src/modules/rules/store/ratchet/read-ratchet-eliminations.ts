import { type Em, tableOf } from '../../../../platform/db/index.js';
import type { CalendarDate } from '../../../../shared/dates.js';
import type { RatchetElimination } from '../../domain/ratchet/ratchet.js';
import { Elimination, EliminationItem } from '../elimination.entity.js';
import { readRatchetEvidence } from './read-ratchet-evidence.js';

interface EliminationRow extends Omit<RatchetElimination, 'evidence' | 'catalogueItems'> {
  readonly id: number;
  readonly evidenceTypeId: number;
}

/** The eliminations that bind on the day, by code; four statements. */
export async function readRatchetEliminations(em: Em, on: CalendarDate): Promise<readonly RatchetElimination[]> {
  const rows = await em.execute<EliminationRow[]>(
    `select id, code, jurisdiction_id as place, evidence_type_id as "evidenceTypeId", purpose, replacement,
            decided_on::text as "decidedOn"
     from ${tableOf(Elimination)} where status = 'ACTIVE' and decided_on <= ? order by code`,
    [on],
  );
  const items = await em.execute<{ elimination: number; item: number }[]>(
    `select elimination_id as elimination, catalogue_item_id as item from ${tableOf(EliminationItem)}`,
  );
  const itemsOf = Map.groupBy(items, ({ elimination }) => elimination);
  const evidence = await readRatchetEvidence(em, [...new Set(rows.map(({ evidenceTypeId }) => evidenceTypeId))]);
  return rows.flatMap(({ id, evidenceTypeId, ...row }) => {
    const eliminated = evidence.get(evidenceTypeId);
    if (!eliminated) return [];
    return [{ ...row, evidence: eliminated, catalogueItems: (itemsOf.get(id) ?? []).map(({ item }) => item) }];
  });
}
