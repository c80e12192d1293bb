import { type Em, tableOf } from '../../../../platform/db/index.js';
import { Organisation } from '../../../jurisdictions/index.js';
import { EvidenceType, EvidenceTypeFact, EvidenceTypeIssuer } from '../../../services/index.js';
import type { RatchetEvidence } from '../../domain/ratchet/ratchet.js';

/** Types of evidence with the facts they prove and who issues them, by id; two statements. */
export async function readRatchetEvidence(
  em: Em,
  ids: readonly number[],
): Promise<ReadonlyMap<number, RatchetEvidence>> {
  if (ids.length === 0) return new Map();
  const rows = await em.execute<Omit<RatchetEvidence, 'facts'>[]>(
    `select e.id, e.name, e.aliases, e.kind,
            case when count(o.id) = 0 then 'NONE' when bool_and(o.kind = 'GRASSROOTS') then 'VILLAGES' else 'OTHERS' end as issuers
     from ${tableOf(EvidenceType)} e left join ${tableOf(EvidenceTypeIssuer)} i on i.evidence_type_id = e.id
     left join ${tableOf(Organisation)} o on o.id = i.organisation_id
     where e.id in (?) group by e.id`,
    [[...ids]],
  );
  const facts = await em.execute<{ evidence: number; fact: number }[]>(
    `select evidence_type_id as evidence, fact_type_id as fact from ${tableOf(EvidenceTypeFact)} where evidence_type_id in (?)`,
    [[...ids]],
  );
  const byEvidence = Map.groupBy(facts, ({ evidence }) => evidence);
  return new Map(
    rows.map((row) => [row.id, { ...row, facts: (byEvidence.get(row.id) ?? []).map(({ fact }) => fact) }]),
  );
}
