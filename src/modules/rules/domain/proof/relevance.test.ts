import { describe, expect, test } from '@jest/globals';
import {
  judgedCatalogueItem,
  judgedEvidence,
  judgedFactType,
  judgedHandlingItem,
  judgedRequirement,
  judgedServiceItem,
  slices,
} from '../../../../../test/support/judged.js';
import { parseCalendarDate } from '../../../../shared/dates.js';
import type { JudgedCatalogueItem } from '../judged.js';
import { relevanceOf } from './relevance.js';

const [birth, income] = [judgedFactType({ id: 1, code: 'birth' }), judgedFactType({ id: 2, code: 'income' })];
const proof = (code: string, ...facts: (typeof birth)[]) => judgedEvidence({ code, facts });
const standard = (given: Partial<JudgedCatalogueItem> = {}) =>
  judgedCatalogueItem({
    standardDocuments: ['birth-cert'],
    standardFacts: new Map([['birth-cert', ['birth']]]),
    ...given,
  });

test.each([
  ['a fact of the standard', { facts: [birth] }, standard(), 'RELEVANT'],
  [
    'a standard document for another fact',
    { facts: [income], alternatives: [[proof('birth-cert', income)]] },
    standard(),
    'RELEVANT',
  ],
  ['neither', { facts: [income], alternatives: [[proof('payslip', income)]] }, standard(), 'BEYOND_STANDARD'],
  ['neither, as far as no document is recorded', { facts: [income], alternatives: [] }, standard(), 'RELEVANT'],
  [
    'neither, and the catalogue sets no standard',
    { facts: [income], alternatives: [[proof('payslip', income)]] },
    judgedCatalogueItem(),
    'RELEVANT',
  ],
  [
    'neither, and the catalogue item is cancelled',
    { facts: [income], alternatives: [[proof('payslip', income)]] },
    standard({ status: 'CANCELLED' }),
    'RELEVANT',
  ],
  [
    'neither, and the catalogue item is in use from next year on',
    { facts: [income], alternatives: [[proof('payslip', income)]] },
    standard({ existence: { validFrom: parseCalendarDate('2027-01-01'), validTo: null } }),
    slices('RELEVANT', ['2027-01-01', 'BEYOND_STANDARD']),
  ],
  [
    'neither, and there is no catalogue item',
    { facts: [income], alternatives: [[proof('payslip', income)]] },
    null,
    'RELEVANT',
  ],
  ['no fact', { facts: [] }, null, 'NO_FACT_NAMED'],
  [
    'a fact that no document proves',
    { facts: [income], alternatives: [[proof('birth-cert', birth)]] },
    null,
    'PROVES_NONE_OF_THEM',
  ],
  [
    'a fact that one of the documents proves',
    { facts: [income], alternatives: [[proof('a', birth)], [proof('b', income)]] },
    null,
    'RELEVANT',
  ],
  [
    'a fact by a document of which nobody recorded what it proves',
    { facts: [income], alternatives: [[proof('a', birth)], [proof('b')]] },
    null,
    'RELEVANT',
  ],
  ['a fact by no recorded document', { facts: [income], alternatives: [] }, null, 'RELEVANT'],
] as const)('%s', (_name, given, catalogueItem, expected) => {
  const alternatives = [[proof('birth-cert', birth)]];
  const requirement = judgedRequirement({ alternatives, ...given }, { service: judgedServiceItem({ catalogueItem }) });
  expect(relevanceOf(requirement)).toEqual(expected);
});

describe('a fact of a standard document that the list asks of enterprises alone is', () => {
  const certificate = { code: 'C', audiences: ['ENTERPRISE'], alternatives: [[proof('birth-cert', birth)]] } as const;
  test.each([
    ['to the point for enterprises', ['ENTERPRISE'], certificate, 'RELEVANT'],
    ['beyond the standard for persons', ['NATURAL_PERSON'], certificate, 'BEYOND_STANDARD'],
    ['beyond it for some of two audiences', ['ENTERPRISE', 'NATURAL_PERSON'], certificate, 'BEYOND_FOR_SOME'],
    ['beyond it for some of everybody', [], certificate, 'BEYOND_FOR_SOME'],
    ['of everybody once the certificate is eliminated', [], { ...certificate, disposition: 'ELIMINATED' }, 'RELEVANT'],
    ['of everybody when it is suspended', [], { ...certificate, status: 'SUSPENDED' }, 'RELEVANT'],
    ['of everybody when it is asked of everybody, too', [], { ...certificate, audiences: [] }, 'RELEVANT'],
  ] as const)('%s', (_name, audiences, asked, expected) => {
    const item = judgedHandlingItem({
      service: judgedServiceItem({ catalogueItem: standard() }),
      requirements: [{ facts: [birth], alternatives: [[proof('letter', birth)]], audiences }, asked],
    });
    expect(item.requirements.slice(0, 1).map(relevanceOf)).toEqual([expected]);
  });
});
