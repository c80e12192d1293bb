import { describe, expect, test } from '@jest/globals';
import { type CalendarDate, parseCalendarDate } from '../../../shared/dates.js';
import { type CompiledRule, compileRules } from './compile-rules.js';
import { evaluateSubject, type FactSlice, type Subject } from './evaluate.js';
import type { Rule } from './rule.js';

const day = (text: string): CalendarDate => parseCalendarDate(text);
const SUBJECT: Subject = { kind: 'REQUIREMENT', code: 'R-1', jurisdictions: ['510100', '510000', '100000'] };

function compiled(...given: readonly Partial<Rule>[]): readonly CompiledRule[] {
  const compilation = compileRules(
    given.map((each) => ({
      code: 'E-TEST',
      family: 'PROOF',
      subjectKind: 'REQUIREMENT',
      criterion: "inForce && proofBasis in ['NONE', 'NO_LONGER_IN_FORCE']",
      severity: 'ERROR',
      priority: 1,
      verb: 'CANCEL',
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

/** `from|to|proofBasis|disposition`, blanks for unbounded and KEPT. */
function slice(text: string): FactSlice {
  const [from, to, proofBasis, disposition] = text.split('|');
  return {
    validFrom: from ? day(from) : null,
    validTo: to ? day(to) : null,
    facts: { isProof: 'YES', inForce: true, proofBasis: proofBasis ?? '', disposition: disposition || 'KEPT' },
  };
}

describe('the interval of a finding', () => {
  test.each([
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
      'does not bridge days of which nothing is known',
      ['|2022-01-01|NONE', '2022-01-02||NONE'],
      [],
      ['2020-01-01|2022-01-01|NONE', '2022-01-02|null|NONE'],
    ],
    [
      'is cut where one row of the rule follows another',
      ['||NONE'],
      [{ validTo: day('2022-01-01') }, { validFrom: day('2022-01-01'), version: 2 }],
      ['2020-01-01|2022-01-01|NONE', '2022-01-01|null|NONE'],
    ],
  ])('%s', (_name, slices, rules, expected) => {
    const findings = evaluateSubject(compiled(...(rules.length > 0 ? rules : [{}])), SUBJECT, slices.map(slice));
    expect(findings.map((each) => `${each.validFrom}|${each.validTo}|${each.facts['proofBasis']}`)).toEqual(expected);
  });
});

describe('a finding', () => {
  test('keeps the facts that the rule names and no others', () => {
    const [finding] = evaluateSubject(compiled({}), SUBJECT, [slice('||NONE')]);
    expect(finding).toMatchObject({
      rule: 'E-TEST',
      ruleVersion: 1,
      subject: 'R-1',
      verb: 'CANCEL',
      facts: { inForce: true, proofBasis: 'NONE' },
    });
    expect(Object.keys(finding?.facts ?? {})).toEqual(['inForce', 'proofBasis']);
  });

  test('has one identity over time and a digest for each set of facts', () => {
    const slices = ['|2022-01-01|NO_LONGER_IN_FORCE', '2022-01-01||NONE'].map(slice);
    const [before, after] = evaluateSubject(compiled({}), SUBJECT, slices);
    expect(before?.identity).toBe(after?.identity);
    expect(before?.factsDigest).not.toBe(after?.factsDigest);
  });

  test('names the other subjects that its facts speak of, and is another when they are others', () => {
    const related = (codes: readonly string[]) => ({ proofBasis: codes, isProof: ['R-9'] });
    const slices = [
      { ...slice('|2022-01-01|NONE'), related: related(['R-3', 'R-2']) },
      { ...slice('2022-01-01|2023-01-01|NONE'), related: related(['R-2', 'R-3', 'R-2']) },
      { ...slice('2023-01-01||NONE'), related: related(['R-2']) },
    ];
    const [first, second, ...more] = evaluateSubject(compiled({}), SUBJECT, slices);
    expect(first).toMatchObject({ related: ['R-2', 'R-3'], validTo: '2023-01-01' });
    expect(second).toMatchObject({ related: ['R-2'], validFrom: '2023-01-01' });
    expect(first?.identity).not.toBe(second?.identity);
    expect(more).toEqual([]);
  });

  test.each([
    ['in the place itself', '510100', 1],
    ['above it', '510000', 1],
    ['elsewhere', '440000', 0],
  ])('of a rule that applies %s', (_name, jurisdiction, count) => {
    expect(evaluateSubject(compiled({ scope: { jurisdiction } }), SUBJECT, [slice('||NONE')])).toHaveLength(count);
  });

  test('is made of no subject of another kind', () => {
    expect(evaluateSubject(compiled({}), { ...SUBJECT, kind: 'POWER' }, [slice('||NONE')])).toEqual([]);
  });
});
