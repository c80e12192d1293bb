import type { Em, Publication } from '../../platform/db/index.js';
import { dateInShanghai } from '../../shared/dates.js';
import { SUBMIT_DAYS } from './domain/deadlines.js';
import { deadlineAfter } from './domain/working-days.js';
import type { Published } from './publish-changes.js';
import { openTasks } from './store/tasks.js';

/** The organisations whose records rest on a citation, by table of bases. */
const OWNERS = [
  `select b.citation_id, p.organisation_id from power_item_basis b join power_item p on p.id = b.subject_id
   where p.status <> 'CANCELLED'`,
  `select b.citation_id, p.organisation_id from responsibility_item_basis b
   join responsibility_item r on r.id = b.subject_id join power_item p on p.id = r.power_item_id
   where r.status <> 'CANCELLED'`,
  `select b.citation_id, s.organisation_id from handling_item_basis b join handling_item h on h.id = b.subject_id
   join service_item s on s.id = h.service_item_id where h.status <> 'CANCELLED'`,
  `select b.citation_id, s.organisation_id from document_requirement_basis b
   join document_requirement d on d.id = b.subject_id join handling_item h on h.id = d.handling_item_id
   join service_item s on s.id = h.service_item_id where d.status <> 'CANCELLED'`,
];

/**
 * Whoever has records that rest on a law that changed is told to look into them: one open task for each organisation
 * and law. A law that enters the register with this publication has not changed. The hook on publishing.
 */
export async function openLawTasks(em: Em, publication: Publication, { instrumentIds }: Published): Promise<void> {
  if (instrumentIds.length === 0) return;
  const owners = await em.execute<{ organisationId: number; jurisdictionId: number; instrumentCode: string }[]>(
    `with cited as (
       select distinct t.citation_id, i.code from citation_target t join legal_instrument i on i.id = t.instrument_id
       where t.instrument_id in (?)
         and exists (select from history.legal_instrument h where h.id = i.id and h.rec_from < ?::timestamptz)
     ), owners as (${OWNERS.join('\nunion all\n')})
     select distinct o.id as "organisationId", o.jurisdiction_id as "jurisdictionId", cited.code as "instrumentCode"
     from cited join owners on owners.citation_id = cited.citation_id join organisation o on o.id = owners.organisation_id
     where not exists (
       select from work.task k where k.kind = 'LAW_CHANGED' and k.closed_at is null and k.organisation_id = o.id
         and k.instrument_code = cited.code
     )
     order by 3, 1`,
    [[...instrumentIds], publication.recordedAt],
  );
  const openedAt = new Date(publication.recordedAt);
  const dueOn = deadlineAfter(dateInShanghai(openedAt), SUBMIT_DAYS);
  await openTasks(
    em,
    owners.map((owner) => ({ ...owner, kind: 'LAW_CHANGED' as const, role: 'DRAFTER' as const, dueOn, openedAt })),
  );
}
