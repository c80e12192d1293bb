import { type Em, tableOf } from '../../../platform/db/index.js';
import { CatalogueItem } from '../../powers/index.js';
import {
  DocumentRequirement,
  EvidenceType,
  HandlingItem,
  RequirementEvidence,
  RequirementJudgement,
  ServiceItem,
} from '../../services/index.js';
import type { DemandToEnd } from '../domain/elimination-changes.js';

/** A demand with whose it is. */
export interface OwnedDemand extends DemandToEnd {
  readonly organisationId: number;
}

/** Demands in use, by code; what applicants write themselves is no evidence to be eliminated. One statement. */
export function readDemandsToEnd(em: Em, codes: readonly string[]): Promise<OwnedDemand[]> {
  return em.execute<OwnedDemand[]>(
    `select d.code as requirement, d.name, d.purpose, c.code as "catalogueItem", s.organisation_id as "organisationId",
            array(select e.code from ${tableOf(RequirementEvidence)} r
                  join ${tableOf(EvidenceType)} e on e.id = r.evidence_type_id
                  where r.requirement_id = d.id and e.kind not in ('OWN_STATEMENT', 'FORM')
                  group by e.code order by e.code) as "evidenceTypes",
            exists (select from ${tableOf(RequirementJudgement)} j where j.requirement_id = d.id
                    and j.question = 'COMMITMENT_EXCLUDED' and j.answer = 'YES') as "isCommitmentExcluded"
     from ${tableOf(DocumentRequirement)} d join ${tableOf(HandlingItem)} h on h.id = d.handling_item_id
     join ${tableOf(ServiceItem)} s on s.id = h.service_item_id
     left join ${tableOf(CatalogueItem)} c on c.id = s.catalogue_item_id
     where d.code in (select value from json_array_elements_text(?::json)) and d.status = 'ACTIVE'
     order by d.code`,
    [JSON.stringify(codes)],
  );
}
