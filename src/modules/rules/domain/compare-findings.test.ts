import { describe, expect, test } from '@jest/globals';
import { type ComparedFinding, compareFindings } from './compare-findings.js';

const aFinding = (given: Partial<ComparedFinding> = {}): ComparedFinding => ({
  identity: 'f1',
  validFrom: '2020-01-01',
  validTo: null,
  ruleId: 1,
  ruleVersion: 1,
  severity: 'ERROR',
  verb: 'CANCEL',
  factsDigest: 'd1',
  organisationId: 1,
  jurisdictionId: 1,
  ...given,
});
const standing = (id: number, given: Partial<ComparedFinding> = {}) => ({ ...aFinding(given), id });

test('what says the same is not written', () => {
  expect(compareFindings([standing(7)], [aFinding()])).toEqual({
    inserted: [],
    updated: [],
    deleted: [],
    before: [],
    unchanged: 1,
  });
});

describe('a finding keeps its row and is updated', () => {
  test.each<[string, Partial<ComparedFinding>]>([
    ['when it ends on another day', { validTo: '2026-01-01' }],
    ['when its subject has another holder', { organisationId: 2 }],
    ['when its subject is elsewhere', { jurisdictionId: 2 }],
    ['when its rule has another version', { ruleVersion: 2 }],
    ['when another row of the rule makes it', { ruleId: 2 }],
    ['when its severity is another', { severity: 'WARNING' }],
    ['when its verb is another', { verb: 'REVIEW' }],
    ['when its facts are others', { factsDigest: 'd2' }],
  ])('%s', (_name, given) => {
    expect(compareFindings([standing(7)], [aFinding(given)])).toEqual({
      inserted: [],
      updated: [{ ...aFinding(given), id: 7 }],
      deleted: [],
      before: [standing(7)],
      unchanged: 0,
    });
  });
});

test.each<[string, Partial<ComparedFinding>]>([
  ['of another identity', { identity: 'f2' }],
  ['that begins on another day', { validFrom: '2021-01-01' }],
])('a finding %s is another row', (_name, given) => {
  expect(compareFindings([standing(7)], [aFinding(given)])).toEqual({
    inserted: [aFinding(given)],
    updated: [],
    deleted: [7],
    before: [standing(7)],
    unchanged: 0,
  });
});
