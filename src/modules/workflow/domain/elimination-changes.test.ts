import { describe, expect, test } from '@jest/globals';
import { parseCalendarDate } from '../../../shared/dates.js';
import {
  commitmentChanges,
  type DemandToEnd,
  eliminationChanges,
  type GivenElimination,
} from './elimination-changes.js';

const demand = (given: Partial<DemandToEnd> = {}): DemandToEnd => ({
  requirement: 'D-1',
  name: '收入证明',
  purpose: null,
  evidenceTypes: ['income-proof'],
  catalogueItem: '990505001000',
  isCommitmentExcluded: false,
  ...given,
});
const given = (more: Partial<GivenElimination> = {}): GivenElimination => ({
  replacement: 'NONE',
  jurisdiction: '990121',
  decidedOn: parseCalendarDate('2026-06-15'),
  reason: '无法律法规依据',
  ...more,
});

test('one decision binds the items of all demands for the same evidence and purpose', () => {
  const changes = eliminationChanges(
    [demand(), demand({ requirement: 'D-2', catalogueItem: '990505002000' })],
    given(),
  );
  expect(changes.map(({ operation, kind, code }) => `${operation} ${kind} ${code}`)).toEqual([
    'CREATE Elimination new:elimination-1',
    'UPDATE DocumentRequirement D-1',
    'UPDATE DocumentRequirement D-2',
  ]);
  expect(changes[0]?.fields).toMatchObject({
    evidenceType: 'income-proof',
    catalogueItems: ['990505001000', '990505002000'],
    jurisdiction: '990121',
  });
  expect(changes[1]?.fields).toEqual({ disposition: 'ELIMINATED', dispositionReason: '无法律法规依据' });
});

test('where an item is not in the catalogue the decision binds all items', () => {
  const [decision] = eliminationChanges([demand({ catalogueItem: null }), demand({ requirement: 'D-2' })], given());
  expect(decision?.fields).toMatchObject({ catalogueItems: [] });
});

describe('a replacement must be real', () => {
  test.each([
    ['LICENCE', 'licenceTypeCode'],
    ['ONLINE_CHECK', 'dataSource'],
    ['INTERNAL_CHECK', 'checkingOrganisation'],
    ['COMMITMENT', 'statementTemplate'],
    ['OTHER_DOCUMENTS', 'replacementNote'],
  ] as const)('%s needs %s', (replacement, needed) => {
    const refused = () => eliminationChanges([demand()], given({ replacement }));
    expect(refused).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: { argument: needed, replacement } }),
    );
    expect(eliminationChanges([demand()], given({ replacement, [needed]: 'X' }))).toHaveLength(2);
  });
});

test('a demand without a type of evidence is not eliminated: nobody could tell that it came back', () => {
  expect(() => eliminationChanges([demand({ evidenceTypes: [] })], given())).toThrow(/names no type of evidence/);
});

test('a commitment is not offered where somebody judged that none may be', () => {
  expect(() =>
    commitmentChanges([demand({ isCommitmentExcluded: true })], { reason: '', statementTemplate: '本人承诺' }),
  ).toThrow(expect.objectContaining({ details: { argument: 'requirements', requirements: ['D-1'] } }));
});
