import { describe, expect, test } from '@jest/globals';
import { parseCalendarDate } from '../../../shared/dates.js';
import { compileRules, type RuleProblem } from './compile-rules.js';
import type { Rule } from './rule.js';

const aRule = (given: Partial<Rule> = {}): Rule => ({
  code: 'E-TEST',
  family: 'PROOF',
  subjectKind: 'REQUIREMENT',
  criterion: "isProof == 'YES' && proofBasis == 'NONE'",
  severity: 'ERROR',
  priority: 1,
  verb: 'CANCEL',
  cases: [],
  replacements: [],
  statutes: ['《优化营商环境条例》第四十四条第一款'],
  scope: { jurisdiction: null },
  title: { zh: '无依据', en: 'No basis' },
  reason: { zh: '“{subject}”{proofBasis}。', en: '“{subject}”: {proofBasis}.' },
  validFrom: parseCalendarDate('2020-01-01'),
  validTo: null,
  version: 1,
  ...given,
});

function problemsOf(...rules: readonly Rule[]): readonly RuleProblem[] {
  const compilation = compileRules(rules);
  return compilation.ok ? [] : compilation.problems;
}

test('sound rules are compiled in the order given', () => {
  const compilation = compileRules([aRule({ code: 'E-B' }), aRule({ code: 'E-A' })]);
  expect(compilation.ok && compilation.rules.map(({ rule }) => rule.code)).toEqual(['E-B', 'E-A']);
});

describe('a rule is refused', () => {
  test.each<[string, Partial<Rule>, string]>([
    ['when it cites nothing', { statutes: [] }, 'CITES_NOTHING'],
    ['when what it cites is blank', { statutes: [' '] }, 'CITES_NOTHING'],
    ['when it ends as it begins', { validTo: parseCalendarDate('2020-01-01') }, 'ENDS_BEFORE_IT_BEGINS'],
    ['when its reason is missing in one language', { reason: { zh: '理由', en: ' ' } }, 'SAYS_NOTHING'],
    [
      'when its reason speaks of a fact it does not name',
      { reason: { zh: '{disposition}', en: 'x' } },
      'UNKNOWN_PLACEHOLDER',
    ],
    [
      'when it never holds',
      { criterion: "isProof == 'YES' && isProof == 'NO'", reason: { zh: 'a', en: 'a' } },
      'NEVER_HOLDS',
    ],
    [
      'when it always holds',
      { criterion: "isProof == 'YES' || isProof != 'YES'", reason: { zh: 'a', en: 'a' } },
      'ALWAYS_HOLDS',
    ],
    ['when its subject has no facts yet', { subjectKind: 'POWER' }, 'UNKNOWN_NAME'],
  ])('%s', (_name, given, code) => {
    expect(problemsOf(aRule(given)).map((problem) => problem.code)).toContain(code);
  });

  test('with the place in its criterion and a suggestion', () => {
    expect(problemsOf(aRule({ criterion: "isProof == 'YES' &&\nproofBassis == 'NONE'" }))).toMatchObject([
      {
        rule: 'E-TEST',
        code: 'UNKNOWN_NAME',
        criterion: { position: { line: 2, column: 1 }, suggestion: 'proofBasis' },
      },
    ]);
  });

  test('when it has more combinations of facts than a table may have', () => {
    const note = { meaning: { zh: '', en: '' }, source: '', reads: [] };
    const count = { ...note, type: 'INTEGER', min: 0, max: 99 } as const;
    const compilation = compileRules([aRule({ criterion: 'a < b && b < c' })], () => ({
      a: count,
      b: count,
      c: count,
    }));
    expect(!compilation.ok && compilation.problems.map((problem) => problem.code)).toContain('TOO_MANY_CELLS');
  });

  test('together with all others when one is unsound', () => {
    expect(compileRules([aRule(), aRule({ code: 'E-BAD', statutes: [] })]).ok).toBe(false);
  });
});

describe('two rows of one code', () => {
  const first = aRule({ validTo: parseCalendarDate('2024-07-01') });
  test('may follow each other', () => {
    expect(problemsOf(aRule({ validFrom: parseCalendarDate('2024-07-01'), version: 2 }), first)).toEqual([]);
  });

  test.each([
    ['share a day', [aRule({ validFrom: parseCalendarDate('2024-06-30') }), first]],
    ['are in force on the same days', [first, first]],
    ['are both open', [aRule(), aRule({ validFrom: parseCalendarDate('2030-01-01') })]],
  ])('are refused when they %s', (_name, rules) => {
    expect(problemsOf(...rules).map((problem) => problem.code)).toEqual(['OVERLAPS']);
  });
});
