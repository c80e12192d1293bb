import { expect, test } from '@jest/globals';
import { fewestVisits, type Issuers, type IssuingItem, issuersOf } from './issuers.js';

const organisation = (evidenceTypeId: number, place: number, organisationId: number) => ({
  evidenceTypeId,
  place,
  organisationId,
});
const issuing = (evidenceTypeId: number, place: number, handlingItemId: number, visits: number | null = 1) => ({
  evidenceTypeId,
  place,
  handlingItemId,
  visits,
});
const ISSUERS: Issuers = {
  organisations: [
    organisation(1, 10, 100),
    organisation(1, 10, 101),
    organisation(1, 20, 101),
    organisation(2, 10, 102),
  ],
  items: [issuing(1, 10, 1_000), issuing(1, 10, 1_001), issuing(1, 20, 1_001), issuing(2, 10, 1_002)],
};
const at = (jurisdictionId: number, handlingItemId = 1) => ({ jurisdictionId, handlingItemId });

test.each([
  ['in one place', [at(10)], [100, 101], [1_000, 1_001]],
  ['in another', [at(20)], [101], [1_001]],
  ['in both, each once', [at(20), at(10)], [101, 100], [1_001, 1_000]],
  ['not by the item that demands it', [at(20, 1_001)], [101], []],
  ['unless another one demands it too', [at(20, 1_001), at(20, 7)], [101], [1_001]],
  ['nowhere', [at(30)], [], []],
])('who issues is counted from where a document is demanded: %s', (_name, demandedAt, organisations, items) => {
  const issuers = issuersOf(1, demandedAt, ISSUERS);
  expect(issuers.organisationIds).toEqual(organisations);
  expect(issuers.items.map(({ handlingItemId }) => handlingItemId)).toEqual(items);
});

test.each<[string, 'CERTIFICATE' | 'CONTRACT', IssuingItem[], number]>([
  ['the fewest of all', 'CERTIFICATE', [issuing(1, 10, 1, 2), issuing(1, 10, 2, 0)], 0],
  ['one where the guide does not say', 'CERTIFICATE', [issuing(1, 10, 1, null), issuing(1, 10, 2, 2)], 1],
  ['one for what is issued nobody knows how', 'CERTIFICATE', [], 1],
  ['none for what nobody issues', 'CONTRACT', [], 0],
])('visits: %s', (_name, kind, items, visits) => {
  expect(fewestVisits({ kind }, items)).toBe(visits);
});
