import type { CalendarDate } from '../../../../shared/dates.js';
import { condition, type Impact } from './impact.js';

/**
 * What rests on an organisation: powers that it holds alone or jointly or was given, their duties, its service items,
 * demands for what it issues or for facts that its data sources answer, and eliminations that it makes possible by
 * checking. It is the last support of powers and services that it alone holds, of demands all of whose ways need what
 * nobody else issues, and of eliminations whose replacement is to ask it.
 */
export function organisationImpact(organisationId: number, on: CalendarDate): Impact {
  const given = `select d.power_item_id from delegation d where d.to_organisation_id = ?
    and (d.valid_from is null or d.valid_from <= ?) and (d.valid_to is null or ? < d.valid_to)`;
  const powers = condition(
    `select p.id from power_item p where p.organisation_id = ?
     union select j.power_item_id from power_item_joint_holder j where j.organisation_id = ? union ${given}`,
    organisationId,
    organisationId,
    organisationId,
    on,
    on,
  );
  const heldAlone = condition(
    `select p.id from power_item p where p.organisation_id = ?
     and not exists (select from power_item_joint_holder j where j.power_item_id = p.id)`,
    organisationId,
  );
  const issuesOrAnswers = condition(
    `t.id in (select r.requirement_id from requirement_evidence r
              join evidence_type_issuer i on i.evidence_type_id = r.evidence_type_id where i.organisation_id = ?)
     or t.id in (select f.requirement_id from requirement_fact f join fact_type y on y.id = f.fact_type_id
                 join data_source s on s.id = y.data_source_id where s.provider_id = ?)`,
    organisationId,
    organisationId,
  );
  const nobodyElse = condition(
    `t.id in (select r.requirement_id from requirement_evidence r
              join evidence_type_issuer i on i.evidence_type_id = r.evidence_type_id where i.organisation_id = ?)
     and not exists (
       select from requirement_evidence r where r.requirement_id = t.id
       group by r.alternative having bool_and(not (
         exists (select from evidence_type_issuer i where i.evidence_type_id = r.evidence_type_id and i.organisation_id = ?)
         and not exists (
           select from evidence_type_issuer i where i.evidence_type_id = r.evidence_type_id and i.organisation_id <> ?))))`,
    organisationId,
    organisationId,
    organisationId,
  );
  const checks =
    't.checking_organisation_id = ? or t.data_source_id in (select s.id from data_source s where s.provider_id = ?)';
  return {
    POWER: {
      rests: condition(`t.id in (${powers.sql})`, ...powers.params),
      isLast: condition(`t.id in (${heldAlone.sql})`, ...heldAlone.params),
    },
    RESPONSIBILITY: {
      rests: condition(`t.power_item_id in (${powers.sql})`, ...powers.params),
      isLast: condition(`t.power_item_id in (${heldAlone.sql})`, ...heldAlone.params),
    },
    SERVICE_ITEM: {
      rests: condition(`t.organisation_id = ? or t.power_item_id in (${powers.sql})`, organisationId, ...powers.params),
      isLast: condition('t.organisation_id = ?', organisationId),
    },
    REQUIREMENT: { rests: issuesOrAnswers, isLast: nobodyElse },
    ELIMINATION: {
      rests: condition(checks, organisationId, organisationId),
      isLast: condition(
        `(${checks}) and t.replacement in ('ONLINE_CHECK', 'INTERNAL_CHECK')`,
        organisationId,
        organisationId,
      ),
    },
  };
}
