import { describe, expect, test } from '@jest/globals';
import { randomNumbers } from '../../../../test/support/random-numbers.js';
import type { CriterionProblem } from './criterion-problem.js';
import type { FactDeclarations } from './fact.js';
import { parseCriterion } from './parse-criterion.js';

const words = { label: { zh: '', en: '' }, says: { zh: '', en: '' } };
const note = { meaning: { zh: '', en: '' }, source: '', reads: [] };
const FACTS = {
  inForce: { ...note, type: 'BOOLEAN', values: { false: words, true: words } },
  isProof: { ...note, type: 'ENUM', values: { YES: words, NO: words, UNKNOWN: words } },
  isListed: { ...note, type: 'ENUM', values: { YES: words, NO: words, UNKNOWN: words } },
  disposition: { ...note, type: 'ENUM', values: { KEPT: words, ELIMINATED: words } },
  level: { ...note, type: 'LEVEL' },
  visits: { ...note, type: 'INTEGER', min: 0, max: 9 },
  days: { ...note, type: 'INTEGER', min: -1, max: 9 },
} satisfies FactDeclarations;

function namesIn(text: string): readonly string[] {
  const reading = parseCriterion(text, FACTS);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.criterion.factNames;
}

function problemsIn(text: string): readonly CriterionProblem[] {
  const reading = parseCriterion(text, FACTS);
  return reading.ok ? [] : reading.problems;
}

describe('what a criterion may say', () => {
  test.each([
    ['inForce', ['inForce']],
    ['!inForce', ['inForce']],
    ["isProof == 'YES'", ['isProof']],
    ["'YES' != isProof", ['isProof']],
    ['isProof == isListed', ['isProof', 'isListed']],
    ['isProof in ["YES", "UNKNOWN"]', ['isProof']],
    ["level in ['L1', 'L2', 'L2D']", ['level']],
    ['visits > 1 || 3 <= visits', ['visits']],
    ['visits in [0, 1]', ['visits']],
    ['days == -1', ['days']],
    ['visits < days', ['visits', 'days']],
    ['inForce == true', ['inForce']],
    ['(visits > 1) == inForce', ['inForce', 'visits']],
    ["inForce ? visits > 1 : disposition == 'KEPT'", ['inForce', 'disposition', 'visits']],
    ["// why\nisProof == 'YES' && // and\ninForce", ['inForce', 'isProof']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

test.each([
  ['a chain of 1,300 conditions', Array(1_300).fill('a').join('||')],
  ['sixty brackets', `${'('.repeat(60)}a${')'.repeat(60)}`],
  ['sixty negations', `${'!'.repeat(60)}a`],
  ['four thousand characters', `a${' '.repeat(3_999)}`],
])('%s are not too many', (_name, text) => {
  const reading = parseCriterion(text, { a: FACTS.inForce });
  expect(reading.ok && reading.criterion.evaluate({ a: true })).toBe(true);
});

describe('what is refused, where, and what to write instead', () => {
  test.each([
    ['   ', 'EMPTY', 1, 1, null],
    ['inForce // \0', 'BAD_CHARACTER', 1, 1, null],
    ['inForce &&', 'SYNTAX', 1, 11, null],
    ['inForce &&\n&& inForce', 'SYNTAX', 2, 1, null],
    ["disposition == 'KEPT", 'SYNTAX', 1, 16, null],
    ['for', 'SYNTAX', 1, 1, null],
    ['inForse', 'UNKNOWN_NAME', 1, 1, 'inForce'],
    ['inForce &&\n  isproof == "YES"', 'UNKNOWN_NAME', 2, 3, 'isProof'],
    ['constructor', 'UNKNOWN_NAME', 1, 1, null],
    ['disposition == KEPT', 'UNKNOWN_NAME', 1, 16, "'KEPT'"],
    ['int == int', 'UNKNOWN_NAME', 1, 1, null],
    ["disposition == 'KEEPT'", 'UNKNOWN_VALUE', 1, 16, "'KEPT'"],
    ["isProof in ['YES', 'no']", 'UNKNOWN_VALUE', 1, 20, "'NO'"],
    ["level == 'L9'", 'UNKNOWN_VALUE', 1, 10, null],
    ["level == '部门规章'", 'UNKNOWN_VALUE', 1, 10, null],
    ['visits > 10', 'OUT_OF_RANGE', 1, 1, '9'],
    ['visits == -1', 'OUT_OF_RANGE', 1, 11, '0'],
    ['visits == 99999999999999999999999', 'OUT_OF_RANGE', 1, 11, '9'],
    ['isProof == 1', 'WRONG_TYPE', 1, 12, null],
    ["visits == 'YES'", 'WRONG_TYPE', 1, 11, null],
    ['visits == 1.5', 'WRONG_TYPE', 1, 11, null],
    ['visits == 1u', 'WRONG_TYPE', 1, 11, null],
    ['isProof == null', 'WRONG_TYPE', 1, 12, null],
    ["isProof == b'YES'", 'WRONG_TYPE', 1, 12, null],
    ["isProof < 'YES'", 'WRONG_TYPE', 1, 1, null],
    ["level >= 'L3P'", 'WRONG_TYPE', 1, 1, null],
    ['isProof == disposition', 'WRONG_TYPE', 1, 12, null],
    ['isProof', 'WRONG_TYPE', 1, 1, null],
    ['inForce && visits', 'WRONG_TYPE', 1, 12, null],
    ['visits ? inForce : inForce', 'WRONG_TYPE', 1, 1, null],
    ['inForce ? isProof : isListed', 'WRONG_TYPE', 1, 11, null],
    ['isProof in isListed', 'WRONG_TYPE', 1, 12, null],
    ['isProof in []', 'WRONG_TYPE', 1, 12, null],
    ['visits in [visits]', 'NOT_ALLOWED', 1, 12, null],
    ["'YES' in ['YES']", 'COMPARES_NO_FACT', 1, 1, null],
    ['1 == 1', 'COMPARES_NO_FACT', 1, 1, null],
    ['true == false && inForce', 'COMPARES_NO_FACT', 1, 1, null],
    ['true', 'NAMES_NO_FACT', 1, 1, null],
    ["isProof.matches('(a+)+$')", 'NOT_ALLOWED', 1, 1, null],
    ['size(isProof) > 3 && inForce', 'NOT_ALLOWED', 1, 1, null],
    ['isProof.length > 3', 'NOT_ALLOWED', 1, 1, null],
    ['isProof[0] == isListed', 'NOT_ALLOWED', 1, 1, null],
    ['[1, 2].exists(x, x > visits)', 'NOT_ALLOWED', 1, 1, null],
    ['{inForce: 1} == {inForce: 1}', 'NOT_ALLOWED', 1, 1, null],
    ['[inForce] == [inForce]', 'NOT_ALLOWED', 1, 1, null],
    ['visits + 1 > 2', 'NOT_ALLOWED', 1, 1, null],
    ['-visits > 2', 'NOT_ALLOWED', 1, 1, null],
  ] as const)('%j: %s', (text, code, line, column, suggestion) => {
    expect(problemsIn(text)[0]).toMatchObject({ code, position: { line, column }, suggestion });
  });

  test('a criterion of 4,001 characters is too long, at the character that is too much', () => {
    expect(problemsIn(`inForce${' '.repeat(3_994)}`)[0]).toMatchObject({
      code: 'TOO_LONG',
      position: { offset: 4_000 },
    });
  });

  test('every fault is told at once, in the order of the text', () => {
    const problems = problemsIn("inForse && disposition == 'KEP' && size('x') == visits");
    expect(problems.map((problem) => problem.code)).toEqual(['UNKNOWN_NAME', 'UNKNOWN_VALUE', 'NOT_ALLOWED']);
  });

  test('a thousand faults are told as twenty', () => {
    expect(problemsIn(Array(900).fill('x').join('||'))).toHaveLength(20);
  });

  test('every message stands in both languages', () => {
    const [problem] = problemsIn('inForse');
    expect(problem?.message).toEqual({
      zh: '没有名为“inForse”的事实',
      en: 'There is no fact named “inForse”',
    });
  });
});

describe('bombs are refused before the parser sees them', () => {
  test.each([
    ['brackets', `${'('.repeat(61)}inForce${')'.repeat(61)}`],
    ['lists', `${'['.repeat(1_000)}1${']'.repeat(1_000)}`],
    ['negations', `${'!'.repeat(3_900)}inForce`],
    ['negations among comments', '!//\n'.repeat(900)],
    ['minuses', `visits == ${'- '.repeat(1_900)}1`],
    ['negated brackets', `${'!('.repeat(31)}inForce${')'.repeat(31)}`],
    ['conditionals', `${'inForce?inForce:'.repeat(200)}inForce`],
    ['brackets after a text that closes some', `${'('.repeat(40)}')))))))))))))' == isProof && ${'('.repeat(40)}`],
    [
      'brackets after an escaped quote',
      `${'('.repeat(40)}'\\')))))))))))))))))))))))))' == isProof && ${'('.repeat(40)}`,
    ],
    [
      'brackets after a long text',
      `${'('.repeat(40)}''' ')))))))))))))))))))))))))''' == isProof && ${'('.repeat(40)}`,
    ],
    ['brackets after a comment that closes some', `${'('.repeat(40)}// )))))))))))))))))))\n${'('.repeat(40)}`],
  ])('%s', (_name, text) => {
    expect(problemsIn(text)[0]?.code).toBe('TOO_DEEP');
  });

  test('no text of the alphabet of bombs overflows the stack or is read for ever', () => {
    const alphabet = ['!', '-', '(', ')', '[', "'", '"', '\\', 'r', '//', '\n', '?', ':', 'inForce', ' '];
    const random = randomNumbers(1);
    const codes = new Set<string>();
    for (let round = 0; round < 3_000; round += 1) {
      const bias = alphabet[random(alphabet.length)] ?? '';
      const pieces = Array.from({ length: 1 + random(400) }, () => (random(2) ? bias : (alphabet[random(15)] ?? '')));
      for (const { code, message } of problemsIn(pieces.join(''))) {
        codes.add(code);
        expect(message.en).not.toContain('call stack');
      }
    }
    expect([...codes].sort()).toEqual(expect.arrayContaining(['EMPTY', 'SYNTAX', 'TOO_DEEP']));
  });
});
