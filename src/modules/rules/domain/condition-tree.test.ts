import { describe, expect, test } from '@jest/globals';
import { randomNumbers } from '../../../../test/support/random-numbers.js';
import { readRuleFiles } from '../store/read-rule-files.js';
import { type Condition, conditionOf, criterionOf } from './condition-tree.js';
import { domainOf, type FactDeclarations, type FactValue, sizeOf } from './fact.js';
import { factsAbout } from './fact-catalogue.js';
import { parseCriterion } from './parse-criterion.js';
import { buildTruthTable } from './truth-table.js';
import { SubjectKind } from './vocabulary.js';

const words = { label: { zh: '是', en: 'yes' }, says: { zh: '是', en: 'is' } };
const note = { meaning: { zh: '事实', en: 'fact' }, source: '法', reads: [] };
const FACTS: FactDeclarations = {
  listed: { ...note, type: 'BOOLEAN', values: { false: words, true: words } },
  known: { ...note, type: 'BOOLEAN', values: { false: words, true: words } },
  isProof: { ...note, type: 'ENUM', values: { YES: words, NO: words, UNKNOWN: words } },
  visits: { ...note, type: 'INTEGER', min: -1, max: 3 },
  limit: { ...note, type: 'INTEGER', min: -1, max: 3 },
};

/** What a criterion says in every cell, so that two of them can be compared. */
function meaningOf(criterion: string, facts: FactDeclarations = FACTS): string {
  const reading = parseCriterion(criterion, facts);
  if (!reading.ok) throw new Error(`${criterion}: ${reading.problems[0]?.message.en}`);
  const table = buildTruthTable(reading.criterion, facts);
  if (!table.ok) throw new Error(table.problem.message.en);
  const cells = Array.from({ length: table.table.cellCount }, (_, cell) => (table.table.holdsAt(cell) ? '1' : '0'));
  return `${reading.criterion.factNames.join()} ${cells.join('')}`;
}

const written = (tree: unknown) => {
  const reading = criterionOf(tree, FACTS);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.criterion;
};

describe('a tree of conditions', () => {
  test.each<[Condition, string]>([
    [{ fact: 'listed' }, 'listed'],
    [{ not: { fact: 'listed' } }, '!(listed)'],
    [{ fact: 'isProof', is: 'YES' }, "(isProof == 'YES')"],
    [{ fact: 'isProof', in: ['YES', 'UNKNOWN'] }, "isProof in ['YES', 'UNKNOWN']"],
    [{ fact: 'visits', moreThan: { fact: 'limit' } }, '(visits > limit)'],
    [{ fact: 'visits', atLeast: -1 }, '(visits >= -1)'],
    [
      { all: [{ fact: 'listed' }, { any: [{ fact: 'known' }, { fact: 'visits', atMost: 2 }] }] },
      '(listed && (known || (visits <= 2)))',
    ],
    // biome-ignore lint/suspicious/noThenProperty: a word of the tree
    [{ if: { fact: 'listed' }, then: { fact: 'known' }, else: true }, '(listed ? known : true)'],
    [{ differ: [{ fact: 'listed' }, { not: { fact: 'known' } }] }, '(listed != !(known))'],
  ])('%j', (tree, criterion) => {
    expect(written(tree)).toBe(criterion);
    expect(meaningOf(written(conditionOf(criterion, FACTS)))).toBe(meaningOf(criterion));
  });

  test.each<[string, unknown, string, string, string | null]>([
    [
      'a fact that is none',
      { all: [{ fact: 'listed' }, { fact: 'visit', is: 1 }] },
      'UNKNOWN_NAME',
      '$.all[1].fact',
      'visits',
    ],
    ['a value that is none', { fact: 'isProof', in: ['YES', 'UNKNOWNS'] }, 'UNKNOWN_VALUE', '$.in[1]', 'UNKNOWN'],
    ['a value of another type', { any: [{ fact: 'visits', is: 'YES' }] }, 'WRONG_TYPE', '$.any[0].is', null],
    ['a name that would be read as code', { fact: 'size(isProof) > 1' }, 'WRONG_TYPE', '$.fact', null],
    ['an unknown word', { fact: 'isProof', like: 'Y' }, 'NOT_ALLOWED', '$.like', null],
    ['two words at once', { all: [], any: [] }, 'NOT_ALLOWED', '$', null],
    ['an empty list', { all: [] }, 'NOT_ALLOWED', '$.all', null],
    ['no condition', null, 'NOT_ALLOWED', '$', null],
    ['a fraction', { fact: 'visits', is: 0.5 }, 'NOT_ALLOWED', '$.is', null],
    ['nothing that depends on a fact', { all: [true, false] }, 'NAMES_NO_FACT', '$', null],
  ])('is refused for %s, with the place', (_name, tree, code, path, suggestion) => {
    const reading = criterionOf(tree, FACTS);
    expect(reading.ok ? [] : reading.problems).toContainEqual(expect.objectContaining({ code, path }));
    expect(reading.ok ? [] : reading.problems.map((problem) => problem.suggestion)).toContain(suggestion);
  });

  test('is refused when it is nested without end, and nothing overflows', () => {
    let tree: unknown = { fact: 'listed' };
    for (let level = 0; level < 100_000; level += 1) tree = { not: tree };
    expect(criterionOf(tree, FACTS)).toMatchObject({ ok: false, problems: [{ code: 'TOO_DEEP' }] });
    const wide = { all: Array.from({ length: 100_000 }, () => ({ fact: 'listed' })) };
    expect(criterionOf(wide, FACTS)).toMatchObject({ ok: false });
  });
});

test('a thousand random trees keep their meaning through CEL and back', () => {
  const upTo = randomNumbers(20260101);
  const random = () => upTo(1_000_000) / 1_000_000;
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const names = Object.keys(FACTS);
  const condition = (depth: number): Condition => {
    const name = pick(names);
    const fact = FACTS[name];
    if (!fact) throw new Error(name);
    const values: readonly FactValue[] = domainOf(fact);
    if (depth === 0 || random() < 0.3) {
      if (fact.type === 'BOOLEAN') return random() < 0.5 ? { fact: name } : { fact: name, is: pick(values) };
      if (random() < 0.3) return { fact: name, in: values.filter((_, index) => index === 0 || random() < 0.5) };
      if (fact.type === 'ENUM') return { fact: name, [pick(['is', 'isNot'])]: pick(values) };
      const operator = pick(['is', 'isNot', 'lessThan', 'atMost', 'moreThan', 'atLeast']);
      return { fact: name, [operator]: random() < 0.3 ? { fact: pick(['visits', 'limit']) } : pick(values) };
    }
    const inner = () => condition(depth - 1);
    const several = () => Array.from({ length: 1 + Math.floor(random() * 3) }, inner);
    return pick([
      () => ({ all: several() }),
      () => ({ any: several() }),
      () => ({ not: inner() }),
      // biome-ignore lint/suspicious/noThenProperty: a word of the tree
      () => ({ if: inner(), then: inner(), else: inner() }),
      () => ({ same: [inner(), inner()] as const }),
      () => ({ differ: [inner(), inner()] as const }),
    ])();
  };
  for (let trial = 0; trial < 1_000; trial += 1) {
    const criterion = written(condition(3));
    expect(meaningOf(written(conditionOf(criterion, FACTS)))).toBe(meaningOf(criterion));
  }
  expect(sizeOf(FACTS['visits'] ?? { ...note, type: 'LEVEL' })).toBe(5);
});

test('every rule of the files keeps its meaning as a tree', async () => {
  const rules = await readRuleFiles('seeds/reference/rules');
  expect(rules.length).toBeGreaterThan(20);
  for (const { subjectKind, criterion } of rules) {
    const facts = factsAbout(SubjectKind.values.find((kind) => kind === subjectKind) ?? 'POWER');
    const reading = criterionOf(conditionOf(criterion, facts), facts);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    expect(meaningOf(reading.criterion, facts)).toBe(meaningOf(criterion, facts));
  }
});
