import { describe, expect, test } from '@jest/globals';
import {
  judgedEvidence,
  judgedFactType,
  judgedOrganisation,
  judgedRequirement,
  slices,
} from '../../../../../test/support/judged.js';
import { barredIssuerReading } from './off-duty.js';

const village = judgedOrganisation({ kind: 'GRASSROOTS', name: '柳湾村村民委员会' });
const police = judgedOrganisation({ name: '清禾县公安局' });
const marital = judgedEvidence({ id: 1, name: '婚姻状况证明', issuers: [village] });
const name = judgedEvidence({ id: 2, name: '曾用名证明', issuers: [police] });
const kinship = judgedFactType({ id: 9, code: 'kinship' });
const household = judgedEvidence({ id: 3, name: '同户亲属关系证明', issuers: [police], facts: [kinship] });
const licence = judgedEvidence({ id: 4, kind: 'LICENCE' });
const book = judgedEvidence({ id: 5, name: '居民户口簿', kind: 'LICENCE', facts: [kinship] });

describe('what may be had only from somebody who must not issue it', () => {
  test.each([
    ['a village alone', [[marital]], slices('NO', ['2020-02-19', 'VILLAGE'])],
    ['a village, or else a licence', [[marital], [licence]], slices('NO', ['2020-02-19', 'IN_PART'])],
    ['a village together with a licence', [[licence, marital]], slices('NO', ['2020-02-19', 'VILLAGE'])],
    ['the police alone', [[name]], slices('NO', ['2016-09-01', 'POLICE'])],
    ['the police or a village', [[name], [marital]], slices('NO', ['2016-09-01', 'IN_PART'], ['2020-02-19', 'POLICE'])],
    ['the police, where no book is demanded', [[household]], slices('NO', ['2016-09-01', 'POLICE_IF_BOOK'])],
    ['a licence', [[licence]], 'NO'],
    ['nothing that is recorded', [], 'NO'],
  ])('%s', (_name, alternatives, expected) => {
    expect(barredIssuerReading(judgedRequirement({ alternatives }))).toEqual(expected);
  });

  test.each([
    ['is demanded of everybody', {}, 'POLICE'],
    ['is demanded of some', { necessity: 'CONDITIONAL' }, 'POLICE_IF_BOOK'],
    ['does not show it', { alternatives: [[{ ...book, facts: [] }]] }, 'POLICE_IF_BOOK'],
    ['is one document of several', { alternatives: [[book], [licence]] }, 'POLICE_IF_BOOK'],
  ] as const)('within a household the police where the book %s', (_name, given, by) => {
    const requirements = [{ isProof: 'NO' as const, alternatives: [[book]], ...given }];
    const demand = judgedRequirement({ alternatives: [[household]] }, { requirements });
    expect(barredIssuerReading(demand)).toEqual(slices('NO', ['2016-09-01', by]));
  });
});
