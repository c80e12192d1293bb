import { factsDigest, judgeRequirements } from '../../rules/index.js';
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
      firstFaults(judgeRequirements(em, 'ALL'), ({ subjects, difference }) => {
        const codes = new Map(subjects.map(({ id, subject }) => [id, subject.code]));
        const fault = (subjectId: number, detail: string): Fault => ({
          record: `DocumentRequirement ${codes.get(subjectId) ?? subjectId}`,
          detail,
        });
        return [
          ...difference.inserted.map(({ subjectId, verb, validFrom }) =>
            fault(subjectId, `lacks a finding ${verb} from ${validFrom}`),
          ),
          ...difference.updated.map(({ subjectId, id }) => fault(subjectId, `finding ${id} says something else`)),
          ...difference.deleted.map((id): Fault => ({ record: `Finding ${id}`, detail: 'no rule says so' })),
        ];
      }),
  },
  sqlCheck(
    'FINDING_SUBJECTS',
    { zh: '判断结果的对象都在登记簿中', en: 'findings are about records that are there' },
    `select 'Finding ' || f.id as record, f.subject_kind || ' ' || f.subject_id as detail from finding as f
     where f.subject_kind <> 'REQUIREMENT'
        or not exists (select from document_requirement as d where d.id = f.subject_id)`,
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
