import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { checkRuleText } from './check-rule-text.js';

const RULE = {
  code: 'E-TEST',
  family: 'PROOF',
  subjectKind: 'REQUIREMENT',
  criterion: "isProof == 'YES' && proofBasis == 'NONE'",
  severity: 'ERROR',
  priority: 1,
  verb: 'CANCEL',
  replacements: [],
  statutes: ['《优化营商环境条例》第四十四条第一款'],
  title: { zh: '标题', en: 'Title' },
  reason: { zh: '理由', en: 'Reason' },
  validFrom: '2020-01-01',
};

type Given = Partial<Record<keyof typeof RULE | 'validTo' | 'cases', unknown>>;

const problemsOf = (...rules: readonly Given[]) =>
  checkRuleText(stringify(rules.map((rule) => ({ ...RULE, ...rule })))).problems;

describe('a rule file', () => {
  test('that is sound has no problems, in YAML and in JSON', () => {
    expect(checkRuleText(readFileSync('seeds/reference/rules/e-nolaw.yaml', 'utf8')).problems).toEqual([]);
    expect(checkRuleText(JSON.stringify([RULE])).problems).toEqual([]);
  });

  test('may have a criterion as a tree of conditions', () => {
    const criterion = {
      all: [
        { fact: 'isProof', is: 'YES' },
        { fact: 'proofBasis', in: ['NONE', 'TOO_LOW'] },
      ],
    };
    const { rules, problems } = checkRuleText(JSON.stringify([{ ...RULE, criterion }]));
    expect(problems).toEqual([]);
    expect(rules[0]?.criterion).toBe("((isProof == 'YES') && proofBasis in ['NONE', 'TOO_LOW'])");
  });

  test.each<[string, Given, string, string | null, string | null]>([
    [
      'a misspelt fact',
      { criterion: "isProof == 'YES' &&\n  proofBassis == 'NONE'" },
      'UNKNOWN_NAME',
      'line 2, column 3',
      'proofBasis',
    ],
    ['a misspelt value', { criterion: "proofBasis == 'NON'" }, 'UNKNOWN_VALUE', 'line 1, column 15', "'NONE'"],
    ['a call', { criterion: 'size(isProof) > 1' }, 'NOT_ALLOWED', 'line 1, column 1', null],
    ['a macro', { criterion: "[1].all(x, isProof == 'YES')" }, 'NOT_ALLOWED', 'line 1, column 1', null],
    ['a wrong type', { criterion: "isProof > 'NO'" }, 'WRONG_TYPE', 'line 1, column 1', null],
    [
      'a value in a tree',
      { criterion: { any: [{ fact: 'isProof', is: 'YESS' }] } },
      'UNKNOWN_VALUE',
      '$.any[0].is',
      'YES',
    ],
    ['nothing cited', { statutes: [] }, 'CITES_NOTHING', null, null],
    ['a field that is none', { severity: 'HUGE' }, 'UNREADABLE', 'severity', null],
    [
      'a case that never applies',
      { cases: [{ when: "isProof == 'NO'", verb: 'REVIEW', severity: 'REVIEW' }] },
      'IDLE_CASE',
      null,
      null,
    ],
  ])('is refused for %s, with the place and what to write', (_name, given, code, place, suggestion) => {
    expect(problemsOf(given)).toContainEqual(expect.objectContaining({ rule: 'E-TEST', code, place, suggestion }));
  });

  test('is refused for two rules of one code on the same days', () => {
    expect(problemsOf({ validTo: '2024-01-01' }, { validFrom: '2023-01-01' })).toMatchObject([{ code: 'OVERLAPS' }]);
    expect(problemsOf({ validTo: '2023-01-01' }, { validFrom: '2023-01-01' })).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['100,000 brackets', `${'('.repeat(100_000)}isProof == 'YES'${')'.repeat(100_000)}`, 'TOO_LONG'],
    ['brackets within the length', `${'('.repeat(1_900)}isProof == 'YES'${')'.repeat(1_900)}`, 'TOO_DEEP'],
    ['negations', `${'!'.repeat(3_900)}(isProof == 'YES')`, 'TOO_DEEP'],
    ['a huge literal', `isProof == '${'Y'.repeat(200_000)}'`, 'TOO_LONG'],
    ['a huge list', `isProof in [${"'YES',".repeat(100_000)}'NO']`, 'TOO_LONG'],
    ['a chain of conditionals', `${"isProof == 'YES' ? ".repeat(100)}true${' : false'.repeat(100)}`, 'TOO_DEEP'],
    ['a huge number', "isProof == 'YES' || 99999999999999999999999999 > 1", 'COMPARES_NO_FACT'],
  ])('is refused for a criterion of %s, at once', (_name, criterion, code) => {
    expect(problemsOf({ criterion }).map((problem) => problem.code)).toContain(code);
  });

  test.each<[string, string, string]>([
    ['no list', 'code: E-TEST', 'NOT_A_LIST'],
    ['no YAML', '- [', 'SYNTAX'],
    [
      'aliases that multiply',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
        .split('')
        .map((name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]},`.repeat(9)}x]`)
        .join('\n')}`,
      'SYNTAX',
    ],
    ['more than a file should hold', ' '.repeat(1_000_001), 'TOO_LONG'],
  ])('is refused when it is %s', (_name, text, code) => {
    expect(checkRuleText(text)).toMatchObject({ rules: [], problems: [{ rule: null, code }] });
  });
});
