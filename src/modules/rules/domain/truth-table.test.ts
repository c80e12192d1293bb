import { describe, expect, test } from '@jest/globals';
import { Environment } from '@marcbachmann/cel-js';
import { randomNumbers } from '../../../../test/support/random-numbers.js';
import { domainOf, type Fact, type FactDeclarations, type FactValue, type FactValues } from './fact.js';
import { axesOver, cellCountOf, cellOf, factsOfCell } from './fact-packing.js';
import { type Criterion, parseCriterion } from './parse-criterion.js';
import { buildTruthTable, type TruthTable } from './truth-table.js';

const words = { label: { zh: '', en: '' }, says: { zh: '', en: '' } };
const note = { meaning: { zh: '', en: '' }, source: '', reads: [] };
const FACTS = {
  inForce: { ...note, type: 'BOOLEAN', values: { false: words, true: words } },
  isOnline: { ...note, type: 'BOOLEAN', values: { false: words, true: words } },
  isProof: { ...note, type: 'ENUM', values: { YES: words, NO: words, UNKNOWN: words } },
  level: { ...note, type: 'LEVEL' },
  visits: { ...note, type: 'INTEGER', min: 0, max: 3 },
  margin: { ...note, type: 'INTEGER', min: -2, max: 2 },
} satisfies FactDeclarations;

const WIDE: FactDeclarations = Object.fromEntries(
  ['a', 'b', 'c', 'd'].map((name) => [name, { ...note, type: 'INTEGER', min: 1, max: 16 } satisfies Fact]),
);

function criterionOf(text: string, facts: FactDeclarations): Criterion {
  const reading = parseCriterion(text, facts);
  if (!reading.ok) throw new Error(`${text}: ${reading.problems[0]?.message.en}`);
  return reading.criterion;
}

function tableOf(text: string, facts: FactDeclarations = FACTS): TruthTable {
  const reading = buildTruthTable(criterionOf(text, facts), facts);
  if (!reading.ok) throw new Error(reading.problem.message.en);
  return reading.table;
}

describe('a table says what the criterion says', () => {
  test('for facts it names', () => {
    const table = tableOf("inForce && isProof == 'YES' && visits > 1");
    expect(table.cellCount).toBe(24);
    expect(table.countOf()).toBe(2);
    expect(table.holds({ inForce: true, isProof: 'YES', visits: 2 })).toBe(true);
    expect(table.holds({ inForce: true, isProof: 'YES', visits: 1 })).toBe(false);
  });

  test('whatever the facts it does not name', () => {
    expect(tableOf('inForce').holds({ inForce: true, isProof: 'NO', visits: 3 })).toBe(true);
  });

  test('for negative counts', () => {
    const table = tableOf('margin < 0');
    expect([-2, -1, 0, 1, 2].map((margin) => table.holds({ margin }))).toEqual([true, true, false, false, false]);
  });

  test('for 2,000 random criteria over random facts, as the library says itself', () => {
    const random = randomNumbers(44);
    const environment = new Environment()
      .registerVariable('inForce', 'bool')
      .registerVariable('isOnline', 'bool')
      .registerVariable('isProof', 'string')
      .registerVariable('level', 'string')
      .registerVariable('visits', 'int')
      .registerVariable('margin', 'int');
    const seen = { true: 0, false: 0 };
    for (let round = 0; round < 2_000; round += 1) {
      const text = randomCriterion(random, 3);
      const table = tableOf(text);
      for (let sample = 0; sample < 5; sample += 1) {
        const facts = randomFacts(random);
        const { visits, margin, ...others } = facts;
        const direct: unknown = environment.evaluate(text, {
          ...others,
          visits: BigInt(Number(visits)),
          margin: BigInt(Number(margin)),
        });
        expect({ text, facts, holds: table.holds(facts) }).toEqual({ text, facts, holds: direct });
        seen[direct === true ? 'true' : 'false'] += 1;
      }
    }
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(1_000);
  });
});

describe('a table that cannot be trusted is refused', () => {
  test('65,536 cells are allowed', () => {
    const table = tableOf('a > 1 && b > 1 && c > 1 && d > 1', WIDE);
    expect(table.cellCount).toBe(65_536);
    expect(table.countOf()).toBe(15 ** 4);
  });

  test('one value more is refused before a cell is evaluated', () => {
    let evaluations = 0;
    const facts = { ...WIDE, a: { ...note, type: 'INTEGER', min: 0, max: 16 } as const };
    const criterion = {
      text: '',
      factNames: ['a', 'b', 'c', 'd'],
      partCount: 1,
      evaluate: () => {
        evaluations += 1;
        return true;
      },
    };
    expect(buildTruthTable(criterion, facts)).toMatchObject({ ok: false, problem: { code: 'TOO_MANY_CELLS' } });
    expect(evaluations).toBe(0);
  });

  test.each([
    [
      'CELL_THROWS',
      () => {
        throw new Error('no overload');
      },
    ],
    ['CELL_NOT_BOOLEAN', () => 1n],
    ['CELL_NOT_BOOLEAN', () => undefined],
  ])('%s', (code, answer) => {
    const evaluate = ({ visits }: FactValues) => (visits === 3 ? answer() : true);
    const reading = buildTruthTable({ text: '', factNames: ['visits'], partCount: 1, evaluate }, FACTS);
    expect(reading).toMatchObject({ ok: false, problem: { code } });
    expect(!reading.ok && reading.problem.message.en).toContain('{"visits":3}');
  });

  test('a long criterion over many cells is refused before it holds up the server', () => {
    const text = `b > 1 && c > 1 && d > 1 && (${Array(100).fill('a == 1').join('||')})`;
    const reading = buildTruthTable(criterionOf(text, WIDE), WIDE);
    expect(reading).toMatchObject({ ok: false, problem: { code: 'TOO_COSTLY' } });
  });

  test.each([
    ['a missing fact', { isProof: 'YES' }],
    ['a count beyond its bounds', { isProof: 'YES', visits: 4 }],
    ['a value the catalogue does not know', { isProof: 'MAYBE', visits: 1 }],
  ])('%s is no fact to judge', (_name, facts) => {
    expect(() => tableOf("isProof == 'YES' && visits == 1").holds(facts)).toThrow(RangeError);
  });
});

test('packing and unpacking are inverse over every cell', () => {
  const names = Object.keys(FACTS);
  const axes = axesOver(FACTS, names);
  const cells = Array.from({ length: cellCountOf(FACTS, names) }, (_, cell) => cell);
  expect(cells).toHaveLength(2 * 2 * 3 * 14 * 4 * 5);
  expect(cells.map((cell) => cellOf(axes, factsOfCell(axes, cell)))).toEqual(cells);
});

function randomFacts(random: (bound: number) => number): FactValues {
  const facts: FactDeclarations = FACTS;
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, randomValue(random, fact)]));
}

function randomValue(random: (bound: number) => number, fact: Fact): FactValue {
  const values = domainOf(fact);
  return values[random(values.length)] ?? false;
}

/** A condition over some of the facts, nested at most `depth` deep. */
function randomCriterion(random: (bound: number) => number, depth: number): string {
  const inner = () => randomCriterion(random, depth - 1);
  const kind = depth === 0 ? 4 + random(6) : random(10);
  switch (kind) {
    case 0:
      return `(${inner()} && ${inner()})`;
    case 1:
      return `(${inner()} || ${inner()})`;
    case 2:
      return `!(${inner()})`;
    case 3:
      return `(${inner()} ? ${inner()} : ${inner()})`;
    case 4:
      return random(2) ? 'inForce' : 'isOnline';
    case 5:
      return `isProof ${random(2) ? '==' : '!='} '${randomValue(random, FACTS.isProof)}'`;
    case 6:
      return `isProof in ['${randomValue(random, FACTS.isProof)}', "${randomValue(random, FACTS.isProof)}"]`;
    case 7:
      return `level in ['${randomValue(random, FACTS.level)}', '${randomValue(random, FACTS.level)}', 'L1']`;
    case 8:
      return `visits ${['<', '<=', '>', '>=', '==', '!='][random(6)]} ${randomValue(random, FACTS.visits)}`;
    default:
      return `(margin ${['<', '>='][random(2)]} visits) == ${random(2) ? 'inForce' : 'true'}`;
  }
}
