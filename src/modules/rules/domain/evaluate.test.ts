import { describe, expect, test } from '@jest/globals';
import { type CalendarDate, parseCalendarDate } from '../../../shared/dates.js';
import { type CompiledRule, compileRules } from './compile-rules.js';
import { judgeOf, type Subject } from './evaluate.js';
import type { FactValue } from './fact.js';
import type { Slice } from './legal-timeline.js';
import type { Rule } from './rule.js';

const day = (text: string): CalendarDate => parseCalendarDate(text);
const SUBJECT: Subject = {
  kind: 'REQUIREMENT',
  code: 'R-1',
  codeScheme: null,
  jurisdictions: ['510100', '510000', '100000'],
  days: { validFrom: null, validTo: null },
};

function compiled(...given: readonly Partial<Rule>[]): readonly CompiledRule[] {
  const compilation = compileRules(
    given.map((each) => ({
      code: 'E-TEST',
      family: 'PROOF',
      subjectKind: 'REQUIREMENT',
      criterion: "proofBasis in ['NONE', 'NO_LONGER_IN_FORCE']",
      severity: 'ERROR',
      priority: 1,
      verb: 'CANCEL',
      cases: [],
      replacements: [],
      statutes: ['《优化营商环境条例》第四十四条第一款'],
      scope: { jurisdiction: null },
      title: { zh: '无依据', en: 'No basis' },
      reason: { zh: '理由', en: 'Reason' },
      validFrom: day('2020-01-01'),
      validTo: null,
      version: 1,
      ...each,
    })),
  );
  if (!compilation.ok) throw new Error(compilation.problems[0]?.message.en);
  return compilation.rules;
}

interface Given {
  /** `from|to|proofBasis|disposition`, blanks for unbounded and KEPT. */
  readonly slices: readonly string[];
  readonly related?: readonly string[];
}

/** What the rules say of a requirement whose facts are those of the slices. */
function findingsOf(rules: readonly CompiledRule[], given: Given, subject: Subject = SUBJECT) {
  const column = (index: number, otherwise: string): readonly Slice<FactValue>[] =>
    given.slices.map((text) => {
      const parts = text.split('|');
      const [from, to] = parts;
      return { validFrom: from ? day(from) : null, validTo: to ? day(to) : null, state: parts[index] || otherwise };
    });
  return judgeOf<Given>(rules, 'REQUIREMENT', {
    facts: { proofBasis: () => column(2, ''), disposition: () => column(3, 'KEPT'), isProof: () => 'YES' },
    related: { proofBasis: () => given.related ?? [], isProof: () => ['R-9'] },
  })(subject, given);
}

describe('the interval of a finding', () => {
  test.each<[string, readonly string[], readonly Partial<Rule>[], readonly string[], Subject['days']?]>([
    ['begins with the rule', ['||NONE'], [], ['2020-01-01|null|NONE']],
    ['ends with the rule', ['||NONE'], [{ validTo: day('2022-01-01') }], ['2020-01-01|2022-01-01|NONE']],
    ['is none before the rule applies', ['|2019-01-01|NONE', '2019-01-01||LAWFUL'], [], []],
    [
      'begins on the day a basis lapses',
      ['|2025-07-01|LAWFUL', '2025-07-01||NO_LONGER_IN_FORCE'],
      [],
      ['2025-07-01|null|NO_LONGER_IN_FORCE'],
    ],
    [
      'runs through a change of a fact that the rule does not name',
      ['|2022-01-01|NONE', '2022-01-01|2023-01-01|NONE|COMMITMENT_OFFERED', '2023-01-01||NONE|ELIMINATED'],
      [],
      ['2020-01-01|null|NONE'],
    ],
    [
      'is cut where a fact that the rule names changes',
      ['|2022-01-01|NO_LONGER_IN_FORCE', '2022-01-01||NONE'],
      [],
      ['2020-01-01|2022-01-01|NO_LONGER_IN_FORCE', '2022-01-01|null|NONE'],
    ],
    [
      'ends where the rule stops holding and may begin again',
      ['|2022-01-01|NONE', '2022-01-01|2023-01-01|LAWFUL', '2023-01-01||NONE'],
      [],
      ['2020-01-01|2022-01-01|NONE', '2023-01-01|null|NONE'],
    ],
    [
      'is within the days on which the subject can be judged',
      ['||NONE'],
      [{ validFrom: day('2010-01-01') }],
      ['2012-01-01|2030-01-01|NONE'],
      { validFrom: day('2012-01-01'), validTo: day('2030-01-01') },
    ],
    [
      'is cut where one row of the rule follows another',
      ['||NONE'],
      [{ validTo: day('2022-01-01') }, { validFrom: day('2022-01-01'), version: 2 }],
      ['2020-01-01|2022-01-01|NONE', '2022-01-01|null|NONE'],
    ],
  ])('%s', (_name, slices, rules, expected, days = SUBJECT.days) => {
    const findings = findingsOf(compiled(...(rules.length > 0 ? rules : [{}])), { slices }, { ...SUBJECT, days });
    expect(findings.map((each) => `${each.validFrom}|${each.validTo}|${each.facts['proofBasis']}`)).toEqual(expected);
  });
});

describe('a finding', () => {
  test('keeps the facts that the rule names and no others', () => {
    const [finding] = findingsOf(compiled({}), { slices: ['||NONE'] });
    expect(finding).toMatchObject({
      rule: 'E-TEST',
      ruleVersion: 1,
      subject: 'R-1',
      verb: 'CANCEL',
      facts: { proofBasis: 'NONE' },
    });
    expect(Object.keys(finding?.facts ?? {})).toEqual(['proofBasis']);
  });

  test('has one identity over time and a digest for each set of facts', () => {
    const slices = ['|2022-01-01|NO_LONGER_IN_FORCE', '2022-01-01||NONE'];
    const [before, after] = findingsOf(compiled({}), { slices });
    expect(before?.identity).toBe(after?.identity);
    expect(before?.factsDigest).not.toBe(after?.factsDigest);
  });

  test('names the other subjects that its facts speak of, and is another when they are others', () => {
    const [first] = findingsOf(compiled({}), { slices: ['||NONE'], related: ['R-3', 'R-2', 'R-3'] });
    const [second] = findingsOf(compiled({}), { slices: ['||NONE'], related: ['R-2'] });
    expect(first).toMatchObject({ related: ['R-2', 'R-3'] });
    expect(second).toMatchObject({ related: ['R-2'] });
    expect(first?.identity).not.toBe(second?.identity);
  });

  test('says what the first case says that holds, and keeps its facts', () => {
    const rules = compiled({
      cases: [
        { when: "disposition == 'COMMITMENT_OFFERED'", verb: 'REVIEW', severity: 'REVIEW' },
        { when: "proofBasis == 'NONE'", verb: 'SUGGEST_CANCEL', severity: 'WARNING' },
      ],
    });
    const slices = [
      '|2021-01-01|NONE|COMMITMENT_OFFERED',
      '2021-01-01|2022-01-01|NONE',
      '2022-01-01||NO_LONGER_IN_FORCE',
    ];
    expect(findingsOf(rules, { slices })).toMatchObject([
      { verb: 'REVIEW', severity: 'REVIEW', validTo: '2021-01-01', facts: { disposition: 'COMMITMENT_OFFERED' } },
      { verb: 'SUGGEST_CANCEL', severity: 'WARNING', validTo: '2022-01-01' },
      { verb: 'CANCEL', severity: 'ERROR', validTo: null },
    ]);
  });

  test.each([
    ['in the place itself', '510100', 1],
    ['above it', '510000', 1],
    ['elsewhere', '440000', 0],
  ])('of a rule that applies %s', (_name, jurisdiction, count) => {
    expect(findingsOf(compiled({ scope: { jurisdiction } }), { slices: ['||NONE'] })).toHaveLength(count);
  });

  test('is made by no rule of another kind of subject', () => {
    expect(judgeOf(compiled({}), 'POWER', { facts: {}, related: {} })(SUBJECT, null)).toEqual([]);
  });

  test('needs every fact that a rule names', () => {
    expect(() => judgeOf(compiled({}), 'REQUIREMENT', { facts: {}, related: {} })).toThrow('proofBasis');
  });
});
