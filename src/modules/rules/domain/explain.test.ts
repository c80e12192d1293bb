import { describe, expect, test } from '@jest/globals';
import { parseCalendarDate } from '../../../shared/dates.js';
import { type ExplainedFinding, type ExplainedRule, explainFinding, textOfExplanation } from './explain.js';

const RULE: ExplainedRule = {
  code: 'E-COVER',
  family: 'PROOF',
  subjectKind: 'REQUIREMENT',
  criterion: "isProof == 'YES'",
  severity: 'ERROR',
  priority: 1,
  verb: 'CANCEL',
  cases: [],
  replacements: ['OTHER_DOCUMENTS'],
  statutes: ['《优化营商环境条例》第四十四条第二款'],
  title: { zh: '能够涵盖', en: 'Covered' },
  reason: { zh: '“{subject}”{isProof}，与{related}重复。', en: '“{subject}” {isProof} and repeats {related}.' },
  validFrom: parseCalendarDate('2020-01-01'),
  validTo: null,
  version: 1,
};
const FINDING: ExplainedFinding = {
  facts: { isProof: 'NO' },
  verb: 'CANCEL',
  validFrom: parseCalendarDate('2026-07-01'),
  validTo: null,
};
const NAMES = { subject: '居住证明', related: ['户口簿', '居住证'] };
const SILENT: ExplainedRule = { ...RULE, reason: { zh: '“{subject}”{isProof}。', en: '“{subject}” {isProof}.' } };

describe('related subjects', () => {
  test('are named where the reason says so', () => {
    const { sentences, mentions } = explainFinding(RULE, FINDING, NAMES);
    expect(sentences.zh[0]).toBe('“居住证明”不属于证明事项，与户口簿、居住证重复。');
    expect(sentences.en[0]).toBe('“居住证明” is not a proof and repeats 户口簿, 居住证.');
    expect(mentions).toBeNull();
  });

  test('have a sentence of their own where it does not', () => {
    expect(explainFinding(SILENT, FINDING, NAMES).mentions).toEqual({
      zh: '涉及：户口簿、居住证。',
      en: 'It concerns: 户口簿, 居住证.',
    });
    expect(explainFinding(SILENT, FINDING, { ...NAMES, related: [] }).mentions).toBeNull();
  });
});

test.each<[string, Partial<ExplainedFinding>, string, string]>([
  [
    'the rule itself',
    {},
    '结论：应取消（其他材料涵盖）。',
    'Conclusion: to be cancelled (covered by other documents).',
  ],
  [
    'a case of it',
    { verb: 'SUGGEST_CANCEL' },
    '结论：建议取消（其他材料涵盖）。',
    'Conclusion: cancellation suggested (covered by other documents).',
  ],
  [
    'a question, which promises no replacement',
    { verb: 'REVIEW' },
    '结论：待人工判断。',
    'Conclusion: to be judged by a person.',
  ],
])('the verdict is that of the finding: %s', (_name, given, zh, en) => {
  const { sentences } = explainFinding(RULE, { ...FINDING, ...given }, NAMES);
  expect([sentences.zh[2], sentences.en[2]]).toEqual([zh, en]);
});

test('the whole says why, since when, on what, what follows and by which statute', () => {
  const law = { title: '甲法', level: 'L1' as const, isVerified: true };
  const explained = textOfExplanation(explainFinding(SILENT, FINDING, NAMES), {
    on: '2026-07-01',
    standing: [
      { text: '《甲法》第三条', instrument: law, path: '3-1.2.4', status: 'REPEALED' },
      { text: '《乙办法》', instrument: null, path: null, status: 'UNKNOWN_TITLE' },
      {
        text: '《丙规定》',
        instrument: { ...law, title: '丙规定', isVerified: false },
        path: null,
        status: 'IN_FORCE',
      },
    ],
  });
  expect(explained).toEqual({
    zh: '能够涵盖。“居住证明”不属于证明事项。涉及：户口簿、居住证。上述情形自2026年7月1日起存在。在2026年7月1日，所列依据为：《甲法》（法律）第三条之一第二款第四项，已经废止；《乙办法》，登记簿没有收录该文件；《丙规定》（位阶未经核实），现行有效。结论：应取消（其他材料涵盖）。依据：《优化营商环境条例》第四十四条第二款。',
    en: 'Covered. “居住证明” is not a proof. It concerns: 户口簿, 居住证. This is so from 2026-07-01. On 2026-07-01 the bases named are: article 3-1, paragraph 2, item 4 of 《甲法》 (law), repealed; 《乙办法》, an instrument that is not in the register; 《丙规定》 (of a level that nobody has verified), in force. Conclusion: to be cancelled (covered by other documents). Authority: 《优化营商环境条例》第四十四条第二款.',
  });
});
