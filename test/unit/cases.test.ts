import { beforeAll, describe, expect, test } from '@jest/globals';
import type { CompiledRule } from '../../src/modules/rules/domain/compile-rules.js';
import { compiledRules, findingsIn, readCases } from '../support/cases.js';

const cases = readCases();

let rules: readonly CompiledRule[];
beforeAll(async () => {
  rules = await compiledRules();
});

const familyOf = (code: string) => rules.find(({ rule }) => rule.code === code)?.rule.family;

describe('every legal case is judged as the law has it', () => {
  test.each(cases.map((each) => [each.name, each.title.en, each] as const))('%s: %s', async (_name, _title, each) => {
    const named = [...each.fires.map(({ rule }) => rule), ...each.silent];
    expect(named.filter((code) => familyOf(code) === undefined)).toEqual([]);
    const families = new Set(named.map(familyOf));
    const found = (await findingsIn(each, rules)).filter(({ rule }) => families.has(familyOf(rule)));
    expect(found.map(({ rule, verb }) => `${rule} ${verb}`).sort()).toEqual(
      each.fires.map(({ rule, verb }) => `${rule} ${verb}`).sort(),
    );
    expect(found.filter(({ rule }) => each.silent.includes(rule))).toEqual([]);
  });
});

describe('the cases', () => {
  test('say something of every rule, with a near miss for each', () => {
    const fired = new Set(cases.flatMap(({ fires }) => fires.map(({ rule }) => rule)));
    const missed = new Set(cases.flatMap(({ silent }) => silent));
    const codes = [...new Set(rules.map(({ rule }) => rule.code))];
    expect(codes.filter((code) => !fired.has(code))).toEqual([]);
    expect(codes.filter((code) => !missed.has(code))).toEqual([]);
  });

  test('make every rule on proofs say each thing that it can say', () => {
    const said = new Set(cases.flatMap(({ fires }) => fires.map(({ rule, verb }) => `${rule} ${verb}`)));
    const sayable = rules.flatMap(({ rule }) =>
      (rule.family === 'PROOF' ? [rule.verb, ...rule.cases.map(({ verb }) => verb)] : []).map(
        (verb) => `${rule.code} ${verb}`,
      ),
    );
    expect([...new Set(sayable)].filter((each) => !said.has(each))).toEqual([]);
  });

  test('cite the provision that decides them and speak both languages', () => {
    for (const { title, clause } of cases) {
      expect(clause).toMatch(/《.+》/);
      expect(title.zh).toMatch(/\p{Script=Han}/u);
      expect(title.en).toMatch(/^[\x20-\x7e’“”–]+$/);
    }
  });

  test('are no two the same', () => {
    const given = cases.map(({ subject, given: record, on }) => JSON.stringify([subject, record, on]));
    expect(given.filter((each, index) => given.indexOf(each) !== index)).toEqual([]);
  });
});
