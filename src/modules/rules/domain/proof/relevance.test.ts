import { expect, test } from '@jest/globals';
import {
  judgedCatalogueItem,
  judgedEvidence,
  judgedFactType,
  judgedRequirement,
  judgedServiceItem,
} from '../../../../../test/support/judged.js';
import type { JudgedCatalogueItem } from '../judged.js';
import { relevanceOf } from './relevance.js';

const [birth, income] = [judgedFactType({ id: 1, code: 'birth' }), judgedFactType({ id: 2, code: 'income' })];
const proof = (code: string, ...facts: (typeof birth)[]) => judgedEvidence({ code, facts });
const standard = (given: Partial<JudgedCatalogueItem> = {}) =>
  judgedCatalogueItem({ standardDocuments: ['birth-cert'], standardFacts: ['birth'], ...given });

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
  expect(relevanceOf(requirement)).toBe(expected);
});
