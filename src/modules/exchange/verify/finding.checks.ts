import { factsDigest, judgeUnits } from '../../rules/index.js';
import { type Check, type Fault, firstFaults, sqlCheck } from './check.js';

/** What holds of findings. */
export const findingChecks: readonly Check[] = [
  {
    name: 'FINDINGS',
    says: {
      zh: '判断结果与按现行规则重新判断的结果一致',
      en: 'findings are those that the rules make of the records now',
    },
    find: (em) =>
      firstFaults(judgeUnits(em, 'ALL'), ({ difference }) => {
        const fault = ({ subjectKind, subjectId }: (typeof difference.inserted)[number], detail: string): Fault => ({
          record: `${subjectKind} ${subjectId}`,
          detail,
        });
        return [
          ...difference.inserted.map((finding) =>
            fault(finding, `lacks a finding ${finding.verb} from ${finding.validFrom}`),
          ),
          ...difference.updated.map((finding) => fault(finding, `finding ${finding.id} says something else`)),
          ...difference.deleted.map((id): Fault => ({ record: `Finding ${id}`, detail: 'no rule says so' })),
        ];
      }),
  },
  sqlCheck(
    'FINDING_SUBJECTS',
    { zh: '判断结果的对象都在登记簿中', en: 'findings are about records that are there' },
    `select 'Finding ' || f.id as record, f.subject_kind || ' ' || f.subject_id as detail from finding as f
     where not exists (
       select from document_requirement as r where f.subject_kind = 'REQUIREMENT' and r.id = f.subject_id
       union all select from handling_item as r where f.subject_kind = 'HANDLING_ITEM' and r.id = f.subject_id
       union all select from service_item as r where f.subject_kind = 'SERVICE_ITEM' and r.id = f.subject_id
       union all select from power_item as r where f.subject_kind = 'POWER' and r.id = f.subject_id
       union all select from responsibility_item as r where f.subject_kind = 'RESPONSIBILITY' and r.id = f.subject_id
     )`,
  ),
  {
    name: 'FINDING_FACTS',
    says: { zh: '判断结果的事实与其摘要一致', en: 'findings have the digests of their facts' },
    async find(em) {
      const rows = await em.execute<{ id: number; facts: Parameters<typeof factsDigest>[0]; digest: string }[]>(
        'select id, facts, facts_digest as digest from finding order by id',
      );
      return firstFaults(rows, ({ id, facts, digest }) =>
        factsDigest(facts) === digest ? [] : [{ record: `Finding ${id}`, detail: digest }],
      );
    },
  },
];
